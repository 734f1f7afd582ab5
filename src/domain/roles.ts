export const ROLES = [
  "oms_admin",
  "oms_editor",
  "agency_planner",
  "agency_ppk",
  "agency_viewer",
  "reviewer",
  "review_lead",
  "platform_admin",
] as const;
export type Role = (typeof ROLES)[number];

/** What a role is held in: one organisation, one agency or one of its units, or the whole platform. */
export type Body =
  | { type: "organisation"; id: string }
  | { type: "agency"; id: string; unitId: string | null }
  | { type: "platform" };
export type BodyType = Body["type"];

const BODY_OF: Record<Role, BodyType> = {
  oms_admin: "organisation",
  oms_editor: "organisation",
  agency_planner: "agency",
  agency_ppk: "agency",
  agency_viewer: "agency",
  reviewer: "platform",
  review_lead: "platform",
  platform_admin: "platform",
};

export const bodyTypeOf = (role: Role): BodyType => BODY_OF[role];

export const rolesIn = (type: BodyType): Role[] => ROLES.filter((role) => BODY_OF[role] === type);

/** Whoever decides about others proves it with a second factor before the role counts. */
export const needsSecondFactor = (role: Role): boolean => BODY_OF[role] === "platform";

/** A PPK acts only on packages of the own unit, so the role needs one. */
export const needsUnit = (role: Role): boolean => role === "agency_ppk";

/**
 * The role that manages the members of its body. The last one cannot leave without a successor.
 * In an agency it is a planner of the whole agency: there is no role of its own for it.
 */
const MANAGER_OF: Record<BodyType, Role> = {
  organisation: "oms_admin",
  agency: "agency_planner",
  platform: "platform_admin",
};

export const managerRoleOf = (type: BodyType): Role => MANAGER_OF[type];

export const managesBody = (role: Role, body: Body): boolean =>
  role === MANAGER_OF[body.type] && (body.type !== "agency" || body.unitId === null);

/** The role in a body of its kind; `unitId` is ignored where there are no units. */
export function bodyOf(held: {
  role: Role;
  organisationId: string | null;
  agencyId: string | null;
  unitId: string | null;
}): Body {
  if (held.organisationId) return { type: "organisation", id: held.organisationId };
  if (held.agencyId) return { type: "agency", id: held.agencyId, unitId: held.unitId };
  return { type: "platform" };
}
