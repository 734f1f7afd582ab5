import { may } from "./permissions";
import type { Body, Role } from "./roles";

type HeldRole = { membershipId: string; role: Role; body: Body };

/**
 * A signed-in person. `roles` holds what counts in this session: roles that need a second factor
 * are left out, and named in `withheld`, until the session has proven it.
 */
export type Person = {
  kind: "person";
  id: string;
  sessionId: string;
  roles: HeldRole[];
  withheld: Role[];
};

/** Who is asking: anyone at all, somebody signed in, or the system itself (jobs, seeds, the console). */
export type Actor = { kind: "anyone" } | { kind: "system" } | Person;

export const ANYONE: Actor = { kind: "anyone" };
export const SYSTEM: Actor = { kind: "system" };

/** How the audit trail and versions name an actor: never a person's name. */
export const actorLabel = (actor: Actor) =>
  actor.kind === "person" ? `person:${actor.id}` : actor.kind;

/** Profiles from lists and demo data enter through the operator's console only. */
export const canImportProfiles = (actor: Actor) => may(actor, "organisations/import-profile");

/** Reports are between the person who wrote one and the operators. */
export const canHandleReports = (actor: Actor) => may(actor, "reports/settle-report");

/** Contacts of closed reports are forgotten by the clock, never by hand. */
export const canForgetContacts = (actor: Actor) => may(actor, "reports/forget-contacts");

/** The index of the directory is kept by jobs and the operator's console. */
export const canKeepIndex = (actor: Actor) => may(actor, "search/rebuild-search");
