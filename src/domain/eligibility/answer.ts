import type { Role } from "../roles";
import type { Provenance, Section } from "../organisation";
import { type DocumentType } from "../documents";
import type { DeclaredField } from "./facts";

/** What a criterion can come to. `needs_correction` comes from a decision only, never by itself. */
export const ITEM_RESULTS = [
  "met",
  "not_met",
  "needs_correction",
  "awaiting_review",
  "not_checked",
  "expired",
  "depends_on_package",
  "not_applicable",
] as const;
export type ItemResult = (typeof ITEM_RESULTS)[number];

/**
 * Every reason, with the names of what its sentence speaks of. Days are "YYYY-MM-DD". `papers` are
 * document types, of those that are missing or undated any one will do ("atau"); `fields` are codes
 * of fields of activity; `changed` are values and papers.
 */
export const REASONS = {
  "asked-no-more": [],
  "asked-anew": [],
  "form-unknown": [],
  "kind-unknown": [],
  "skt-only": [],
  unincorporated: [],
  "form-not-listed": [],
  "value-missing": ["field"],
  "papers-missing": ["papers"],
  "paper-undated": ["papers"],
  "paper-begins-later": ["papers", "from"],
  "paper-ended": ["papers", "until"],
  "paper-ended-unchecked": ["papers", "until"],
  "new-paper": ["papers"],
  "term-ended": ["field", "until"],
  "term-ended-unchecked": ["field", "until"],
  "never-checked": [],
  submitted: ["on"],
  resubmitted: ["on"],
  verified: ["on"],
  "verified-until": ["on", "until"],
  "changed-since": ["on", "changed"],
  "decided-by-other-rules": ["on"],
  "decided-not-met": ["on"],
  "decided-needs-correction": ["on"],
  "package-decides": [],
  "package-fields-unknown": [],
  "fields-missing": [],
  "fields-elsewhere": ["fields"],
  "fields-partly": ["fields"],
  "clause-missing": ["fields"],
  "clause-unchecked": ["fields"],
  "articles-unchecked": [],
  "articles-waiting": [],
  "clauses-verified": ["fields"],
  "staff-unknown": [],
  "staff-none": [],
  "leader-missing": [],
  "like-work-missing": [],
  "personnel-unchecked": [],
  "partnership-unknown": [],
  "works-alone": [],
} as const satisfies Record<string, readonly string[]>;
type ReasonCode = keyof typeof REASONS;

type Params = {
  field: DeclaredField;
  papers: DocumentType[];
  fields: string[];
  changed: (DeclaredField | DocumentType | "fields" | "people")[];
  on: string;
  from: string;
  until: string;
};
/** A reason with what its sentence speaks of. Sentences: `eligibility.reasons.<code>`. */
export type Reason = {
  [Code in ReasonCode]: { code: Code; params: Pick<Params, (typeof REASONS)[Code][number]> };
}[ReasonCode];

/** What to do about it. Sentences: `eligibility.fixes.<code>`. */
export const FIXES = [
  "become-legal-entity",
  "fill-in",
  "upload",
  "date-paper",
  "renew",
  "submit",
  "correct",
  "note-clause",
  "complete-people",
] as const;

type FixWhere =
  | { at: "section"; section: Section; field: DeclaredField | null }
  | { at: "document"; documentTypes: DocumentType[] }
  | { at: "verification" };
export type Fix = {
  what: (typeof FIXES)[number];
  where: FixWhere;
  /** The slug of the guide. */
  guide: string;
};

/**
 * A fact an answer rests on. `verifiedByRole` is null for what the organisation alone says; `value`
 * is null where the value is nobody's to read.
 */
export type UsedFact =
  | {
      kind: "paper";
      documentId: string;
      documentType: DocumentType;
      date: string | null;
      until: string | null;
      verifiedByRole: Role | null;
    }
  | { kind: "value"; field: DeclaredField; value: string | null; verifiedByRole: Role | null }
  | { kind: "decision"; result: "met" | "not_met" | "needs_correction"; date: string; by: Role }
  | { kind: "field_of_activity"; code: string; clause: string | null; provenance: Provenance }
  | { kind: "count"; of: "permanent" | "teamLeaders" | "like_works"; count: number | null };

/** Whose the end is: this platform's policy, or a day that stands on a paper or is stated. */
export type Policy = "platform" | "paper_date";

export type Answer = {
  code: string;
  slug: string;
  scope: "standing" | "package";
  result: ItemResult;
  legalBasis: string;
  unconfirmed: string | null;
  reason: Reason;
  /** Whatever else is lacking, so that all of it is seen at once. */
  alsoLacking: Reason[];
  /** What changes no result and should be known. */
  warnings: Reason[];
  factsUsed: UsedFact[];
  /** How to mend it, the first thing first; empty when nothing is to be done. */
  fixes: Fix[];
  /** The civil day since which the result holds, where that is known. */
  since: string | null;
  /** The last civil day of what was verified; null: no end is known. */
  until: string | null;
  /** Why it ends then; null without an end. */
  policy: Policy | null;
};
