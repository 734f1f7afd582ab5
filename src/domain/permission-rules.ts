import type { Role } from "./roles";

/**
 * `own`: only in the body the role is held in. `manages`: the same, and only by who manages its
 * members. `any`: everywhere.
 */
export type Reach = "own" | "manages" | "any";

export type Rule = {
  /** Nobody needs to sign in. */
  anyone?: true;
  /** Everybody signed in, for what is their own. */
  self?: true;
  roles?: Partial<Record<Role, Reach>>;
};

export const EVERYBODY = { anyone: true } as const satisfies Rule;
export const SELF = { self: true } as const satisfies Rule;
/** Jobs, seeds and the operator's console: nobody in a browser. */
export const SYSTEM_ONLY = {} as const satisfies Rule;
export const ADMINS = { roles: { platform_admin: "any" } } as const satisfies Rule;
export const MANAGERS = {
  roles: { oms_admin: "manages", agency_planner: "manages", platform_admin: "any" },
} as const satisfies Rule;
export const MEMBERS = {
  roles: {
    oms_admin: "own",
    oms_editor: "own",
    agency_planner: "own",
    agency_ppk: "own",
    agency_viewer: "own",
    reviewer: "own",
    review_lead: "own",
    platform_admin: "any",
  },
} as const satisfies Rule;

/** Verifikators and their head, at the desk ("Meja verifikasi"). */
export const DESK = { roles: { reviewer: "any", review_lead: "any" } } as const satisfies Rule;

/** Who signs for an organisation. */
export const SUBMITTERS = { roles: { oms_admin: "own" } } as const satisfies Rule;
/** Who makes a move of a measure, as its table says. */
export const movers = (
  who: readonly Role[],
  reach: Reach,
): { roles: Partial<Record<Role, Reach>> } => ({
  roles: Object.fromEntries(who.map((role) => [role, reach])),
});

/** Who keeps the profile of their own organisation. */
export const KEEPERS = { roles: { oms_admin: "own", oms_editor: "own" } } as const satisfies Rule;

/** Whoever works in an agency, for what their own agency may look into, and operators. */
export const AGENCIES = {
  roles: {
    agency_planner: "own",
    agency_ppk: "own",
    agency_viewer: "own",
    platform_admin: "any",
  },
} as const satisfies Rule;

/** Who plans for an agency, and a PPK for the own unit. */
export const PLANNERS = {
  roles: { agency_planner: "own", agency_ppk: "own" },
} as const satisfies Rule;

/** Whoever works in an agency, for what is that agency's alone. */
export const AGENCY_MEMBERS = {
  roles: { agency_planner: "own", agency_ppk: "own", agency_viewer: "own" },
} as const satisfies Rule;
