import { isSectionEmpty } from "./completeness";
import { isListed, type Listing, type Section, SECTIONS } from "./organisation";
import type { ProfileContent } from "./profile";
import { changesBetween } from "./profile-changes";

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

type Row = {
  listing: Listing;
  mergedIntoId: string | null;
  /** Whatever is open of each: one is enough. */
  reviewCases: unknown[];
  claims: unknown[];
  measures: unknown[];
};

export const asMergeable = ({
  listing,
  mergedIntoId,
  reviewCases,
  claims,
  measures,
}: Row): Mergeable => ({
  ...{ listing, isMerged: mergedIntoId !== null, hasOpenCase: reviewCases.length > 0 },
  ...{ hasOpenClaim: claims.length > 0, hasOpenMeasure: measures.length > 0 },
});

/** A profile and the sections that were answered, also with "tidak ada". */
type Side = { content: ProfileContent; answered: readonly Section[] };

export const isGiven = ({ content, answered }: Side, section: Section): boolean =>
  answered.includes(section) || !isSectionEmpty(content, section);

/** What is taken from the other one when nobody chooses: what only that one has. */
export const takenByDefault = (target: Side, source: Side): Section[] =>
  SECTIONS.filter((section) => !isGiven(target, section) && isGiven(source, section));

const SECTION_COLUMNS = {
  identity: ["name", "acronym", "kind", "legalForm", "foundingYear", "mission", "missionEn"],
  office: ["provinceCode", "regencyCode", "districtCode", "street", "postcode", "officeTenure"],
} as const satisfies Partial<Record<Section, readonly (keyof ProfileContent)[]>>;

/** The columns of an organisation's own row that belong to a section. */
export const columnsOf = (section: Section): readonly string[] =>
  section === "identity" || section === "office" ? SECTION_COLUMNS[section] : [];

/** What speaks for an organisation to be the one that stays, by weight. */
export type Claimant = {
  isManaged: boolean;
  isConfirmed: boolean;
  /** How many of its conditions somebody has found met. */
  met: number;
  /** Sections that hold something. */
  given: number;
  createdAt: Date;
};

/** Which of two stays unless somebody chooses: what people keep, others vouched for, and is fuller; else the older one. */
export function suggestedTarget(first: Claimant, second: Claimant): "first" | "second" {
  const weights = [
    Number(first.isManaged) - Number(second.isManaged),
    Number(first.isConfirmed) - Number(second.isConfirmed),
    first.met - second.met,
    first.given - second.given,
    second.createdAt.getTime() - first.createdAt.getTime(),
  ];
  return (weights.find((weight) => weight !== 0) ?? 0) >= 0 ? "first" : "second";
}

/** Rows of two organisations share no ids; their items are told apart by what they say. */
const withoutIds = (content: ProfileContent): ProfileContent => ({
  ...content,
  people: content.people.map((one) => ({ ...one, id: null })),
  experiences: content.experiences.map((one) => ({ ...one, id: null })),
  // Papers stay with whoever sent them.
  papers: [],
});

/** In what two profiles differ: `before` is what the first one says, `after` the second. */
export const differencesBetween = (first: ProfileContent, second: ProfileContent) =>
  changesBetween(withoutIds(first), withoutIds(second)).flatMap((change) =>
    change.section === "papers" ? [] : [{ ...change, section: change.section }],
  );

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
