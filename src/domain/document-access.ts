import type { Actor } from "./actor";
import {
  type DocumentState,
  type DocumentType,
  rulesOf,
  type ScanState,
  type Visibility,
  VISIBILITIES,
} from "./documents";
import type { Role } from "./roles";

type Paper = {
  organisationId: string;
  visibility: Visibility;
  state: DocumentState;
  scanState: ScanState;
  /** Whether its organisation is in the directory. */
  isListed: boolean;
};

/** As whom somebody may open a paper. What somebody from outside opens is told to the organisation. */
export type Opening =
  { as: "anyone" } | { as: "member" } | { as: "outside"; role: Role; agencyId: string | null };

const REVIEWING: Role[] = ["reviewer", "review_lead", "platform_admin"];

/**
 * How closed a current paper of a listed organisation may be for the actor to open it, where it is not
 * of their own organisation.
 */
export function openVisibilities(actor: Actor): readonly Visibility[] {
  const roles = actor.kind === "person" ? actor.roles : [];
  if (roles.some(({ role }) => REVIEWING.includes(role))) return VISIBILITIES;
  // Roles in an agency that is not confirmed are not among those that count.
  return roles.some(({ body }) => body.type === "agency") ? ["public", "agencies"] : ["public"];
}

/**
 * As whom the actor may open the paper; null when not at all. Nobody opens an infected file. A paper
 * that was replaced stays open to members and reviewers, one that was withdrawn to members alone.
 */
export function openingOf(actor: Actor, paper: Paper): Opening | null {
  if (paper.scanState === "infected") return null;
  const roles = actor.kind === "person" ? actor.roles : [];
  const isOwn = roles.some(
    ({ body }) => body.type === "organisation" && body.id === paper.organisationId,
  );
  if (isOwn) return { as: "member" };
  if (paper.state === "withdrawn") return null;
  const isShown = paper.state === "current" && paper.isListed;
  if (isShown && paper.visibility === "public") return { as: "anyone" };
  const reviewing = REVIEWING.find((role) => roles.some((held) => held.role === role));
  if (reviewing) return { as: "outside", role: reviewing, agencyId: null };
  if (!isShown || !openVisibilities(actor).includes(paper.visibility)) return null;
  for (const { role, body } of roles) {
    if (body.type === "agency") return { as: "outside", role, agencyId: body.id };
  }
  return null;
}

/** The day until which a paper that no longer counts is kept; `since`: when it came into its state. */
export function keptUntil(type: DocumentType, since: Date): Date {
  const day = new Date(since);
  day.setUTCFullYear(day.getUTCFullYear() + rulesOf(type).keptYears);
  return day;
}
