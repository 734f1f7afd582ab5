import type { DocumentType } from "./documents";

/** What a reviewer may find of one item. */
export const DECISIONS = ["met", "needs_correction", "not_met"] as const;
export type ItemDecisionResult = (typeof DECISIONS)[number];

/** The five standing conditions, as one case carries them. */
export const CASE_ITEMS = ["K1", "K2", "K3", "K4", "K7"] as const;
export type CaseItem = (typeof CASE_ITEMS)[number];

/** Why something is not in order. Sentences: `review.reasons.<code>`; counted in public. */
export const REASON_CODES = [
  ...(["paper-missing", "paper-unreadable", "paper-incomplete", "paper-unsigned"] as const),
  ...(["paper-of-another", "paper-ended", "number-differs", "date-differs"] as const),
  ...(["name-differs", "board-differs", "address-differs", "office-not-found"] as const),
  ...(["no-legal-entity", "tax-not-valid", "other"] as const),
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const COMMON: ReasonCode[] = [
  ...(["paper-missing", "paper-unreadable", "paper-incomplete", "paper-unsigned"] as const),
  ...(["paper-of-another", "number-differs", "date-differs"] as const),
];
const OF_ITEM: Record<CaseItem, ReasonCode[]> = {
  K1: ["name-differs", "no-legal-entity"],
  K2: ["paper-ended", "name-differs", "tax-not-valid"],
  K3: ["paper-ended", "board-differs"],
  K4: ["name-differs"],
  K7: ["paper-ended", "address-differs", "office-not-found"],
};

/** The reasons that may be given for one item, the commonest first. */
export const reasonsFor = (item: CaseItem): ReasonCode[] => [...OF_ITEM[item], ...COMMON, "other"];

/** The paper whose number and date the reviewer types from what is seen; any of them, in order. */
const KEY_PAPERS: Record<CaseItem, DocumentType[]> = {
  K1: ["approval"],
  K2: ["kswp"],
  K3: ["board_decree"],
  K4: ["articles", "deed"],
  K7: ["lease", "domicile", "certificate"],
};

type KeyPaper = { type: DocumentType; number: string | null; issuedOn: string | null };

export const keyPaperOf = <Paper extends KeyPaper>(
  item: CaseItem,
  papers: readonly Paper[],
): Paper | null => {
  for (const type of KEY_PAPERS[item]) {
    const found = papers.find((paper) => paper.type === type);
    if (found) return found;
  }
  return null;
};

/** Numbers as people copy them: without regard to spaces, dots, strokes and small letters. */
const plain = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

export type Check = { number: "same" | "differs" | "none"; date: "same" | "differs" | "none" };

/**
 * What the reviewer read on the key paper beside what the organisation entered of it. `none`: the
 * organisation entered nothing, or the reviewer typed nothing.
 */
export function checkTyped(
  paper: KeyPaper | null,
  typed: { number: string | null; date: string | null },
): Check {
  const compare = (entered: string | null | undefined, read: string | null, same: boolean) =>
    !entered || !read ? "none" : same ? "same" : "differs";
  const number = paper?.number;
  const issuedOn = paper?.issuedOn;
  return {
    number: compare(number, typed.number, plain(number ?? "") === plain(typed.number ?? "")),
    date: compare(issuedOn, typed.date, issuedOn === typed.date),
  };
}

/** Working days in which a case is to be looked at: what this platform aims at, not the regulation. */
export const TARGET_DAYS = 10;
/** Working days in which an organisation answers a returned case, and when it is reminded. */
export const ANSWER_DAYS = 20;
export const REMIND_DAYS_BEFORE = 5;
