import { ok, refuse, type Result } from "./result";
import { type Body, bodyTypeOf, needsUnit, type Role } from "./roles";
import { plain } from "./search-text";

export const AGENCY_KINDS = ["ministry", "institution", "province", "regency", "city"] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export type AgencyState = "requested" | "confirmed" | "suspended";

/** The whole life of an agency's account: state × move. */
const AGENCY_MOVES = {
  confirm: { from: "requested", to: "confirmed" },
  decline: { from: "requested", to: "suspended" },
  suspend: { from: "confirmed", to: "suspended" },
  restore: { from: "suspended", to: "confirmed" },
} as const satisfies Record<string, { from: AgencyState; to: AgencyState }>;
export type AgencyMove = keyof typeof AGENCY_MOVES;

export const movesOf = (state: AgencyState): AgencyMove[] =>
  (Object.keys(AGENCY_MOVES) as AgencyMove[]).filter((move) => AGENCY_MOVES[move].from === state);

export function moveAgency(
  state: AgencyState,
  move: AgencyMove,
): Result<AgencyState, "changed-meanwhile"> {
  return AGENCY_MOVES[move].from === state
    ? ok(AGENCY_MOVES[move].to)
    : refuse("changed-meanwhile");
}

export type OfferRefusal = "role-not-here" | "unit-missing";

/** Whether a role can be held in a body at all; where it can, the place it is held in. */
export function placeOf(role: Role, body: Body): Result<Body, OfferRefusal> {
  if (bodyTypeOf(role) !== body.type) return refuse("role-not-here");
  if (needsUnit(role) && (body.type !== "agency" || body.unitId === null)) {
    return refuse("unit-missing");
  }
  return ok(body);
}

/**
 * Whether a new membership counts at once. Members of agencies act for the state: a platform admin
 * confirms each, by having invited them or afterwards.
 */
export const countsAtOnce = (body: Body, confirmedByAdmin: boolean): boolean =>
  body.type !== "agency" || confirmedByAdmin;

/** The columns of a row that belongs to a body. */
export const columnsOf = (body: Body) => ({
  organisationId: body.type === "organisation" ? body.id : null,
  agencyId: body.type === "agency" ? body.id : null,
  unitId: body.type === "agency" ? body.unitId : null,
});

const SHORT: Record<string, string> = {
  kab: "kabupaten",
  prov: "provinsi",
  pemkab: "kabupaten",
  pemkot: "kota",
  pemprov: "provinsi",
};
const FILLING = new Set(["pemerintah", "daerah", "republik", "indonesia", "ri"]);

/** "Pemerintah Kab. Bone" and "PEMERINTAH KABUPATEN BONE" are one agency. */
export const agencyNameKey = (name: string) =>
  plain(name)
    .split(" ")
    .filter((word) => !FILLING.has(word))
    .map((word) => SHORT[word] ?? word)
    .join(" ");
