import { isSectionEmpty } from "./completeness";
import { isListed, type Listing, type Section, SECTIONS } from "./organisation";
import type { ProfileContent } from "./profile";

/** What stands in the way of a merge; the first of an organisation counts. */
export const MERGE_HINDRANCES = [
  "already-merged",
  "not-listed",
  "case-open",
  "claim-open",
  "measure-open",
] as const;
export type MergeHindrance = (typeof MERGE_HINDRANCES)[number];

export type Mergeable = {
  listing: Listing;
  isMerged: boolean;
  hasOpenCase: boolean;
  hasOpenClaim: boolean;
  /** A concern, a review or a suspension that is not closed. */
  hasOpenMeasure: boolean;
};

/**
 * Why an organisation cannot take part in a merge now; null: it can. What somebody is about to decide
 * about it must not be decided about another.
 */
export function mergeHindrance(one: Mergeable): MergeHindrance | null {
  if (one.isMerged) return "already-merged";
  if (!isListed(one.listing)) return "not-listed";
  if (one.hasOpenCase) return "case-open";
  if (one.hasOpenClaim) return "claim-open";
  return one.hasOpenMeasure ? "measure-open" : null;
}

/** A profile and the sections that were answered, also with "tidak ada". */
type Side = { content: ProfileContent; answered: readonly Section[] };

export const isGiven = ({ content, answered }: Side, section: Section): boolean =>
  answered.includes(section) || !isSectionEmpty(content, section);

/** What is taken from the other one when nobody chooses: what only that one has. */
export const takenByDefault = (target: Side, source: Side): Section[] =>
  SECTIONS.filter((section) => !isGiven(target, section) && isGiven(source, section));

/** The columns of an organisation's own row that belong to a section. */
export const SECTION_COLUMNS = {
  identity: ["name", "acronym", "kind", "legalForm", "foundingYear", "mission", "missionEn"],
  office: ["provinceCode", "regencyCode", "districtCode", "street", "postcode", "officeTenure"],
} as const satisfies Partial<Record<Section, readonly (keyof ProfileContent)[]>>;

const PARTS: Record<Section, readonly (keyof ProfileContent)[]> = {
  identity: [...SECTION_COLUMNS.identity, "formerNames"],
  legal: ["legal"],
  office: SECTION_COLUMNS.office,
  board: [],
  people: [],
  fields: ["issues", "targetGroups"],
  services: ["services"],
  work_areas: ["workAreas"],
  experience: ["experiences"],
  finance: ["finances"],
  integrity: ["integrity"],
  contacts: ["contacts"],
};

/** What the profile that stays will hold. Papers stay with whoever sent them. */
export function mergedProfile(
  target: ProfileContent,
  source: ProfileContent,
  taken: readonly Section[],
): ProfileContent {
  const parts = taken.flatMap((section) => PARTS[section].map((part) => [part, source[part]]));
  const people = (["board", "people"] as const).flatMap((section) =>
    (taken.includes(section) ? source : target).people.filter(
      ({ group }) => (group === "staff") === (section === "people"),
    ),
  );
  return { ...target, ...(Object.fromEntries(parts) as Partial<ProfileContent>), people };
}

/** A profile whose items are told apart by what they say: rows of two organisations share no ids. */
export const withoutIds = (content: ProfileContent): ProfileContent => ({
  ...content,
  people: content.people.map((one) => ({ ...one, id: null })),
  experiences: content.experiences.map((one) => ({ ...one, id: null })),
  papers: [],
});

/** Why a merge cannot be undone now; `edited-since` only until somebody has said to keep the edits. */
export const UNDO_HINDRANCES = [
  "merged-further",
  "not-latest",
  "case-open",
  "edited-since",
] as const;
export type UndoHindrance = (typeof UNDO_HINDRANCES)[number];

export type Undoable = {
  /** The organisation that stayed went into another one since. */
  isTargetMerged: boolean;
  /** Another one went into it since, and still is. */
  hasLaterMerge: boolean;
  hasOpenCase: boolean;
  /** Sections that were taken and edited since. */
  edited: readonly Section[];
};

/** Merges are undone the last one first, so that each finds what it left. */
export function undoHindrance(merge: Undoable, keepsEdits: boolean): UndoHindrance | null {
  if (merge.isTargetMerged) return "merged-further";
  if (merge.hasLaterMerge) return "not-latest";
  if (merge.hasOpenCase) return "case-open";
  return merge.edited.length > 0 && !keepsEdits ? "edited-since" : null;
}
