/** Who is asking: anyone at all, or the system itself (jobs, seeds, the operator's console). */
export type Actor = { kind: "anyone" } | { kind: "system" };

export const ANYONE: Actor = { kind: "anyone" };
export const SYSTEM: Actor = { kind: "system" };

/** How the audit trail and versions name an actor: never a person's name. */
export const actorLabel = (actor: Actor) => actor.kind;

/** Profiles from lists and demo data enter through the operator's console only. */
export const canImportProfiles = (actor: Actor) => actor.kind === "system";

/** Reports are between the person who wrote one and the operators. */
export const canHandleReports = (actor: Actor) => actor.kind === "system";

/** The index of the directory is kept by jobs and the operator's console. */
export const canKeepIndex = (actor: Actor) => actor.kind === "system";
