import type { Provenance, Standing } from "./organisation";

/** Three marks, never one badge. `full`, `half` and `none` are shapes; the words come with them. */
export type Marks = {
  profile: { shape: "full" | "half"; percent: number };
  documents: { shape: "full" | "half" | "none"; standing: Standing };
  record: { shape: "full" | "none"; works: number };
};

/** Only work that somebody other than the organisation has confirmed is a record. */
const CONFIRMED_BY_OTHERS: readonly Provenance[] = ["verified", "agency", "government"];
export const isConfirmedByOthers = (provenance: Provenance) =>
  CONFIRMED_BY_OTHERS.includes(provenance);

const DOCUMENT_SHAPES = {
  not_checked: "none",
  incomplete: "half",
  nearly_complete: "half",
  complete: "full",
} as const satisfies Record<Standing, string>;

export const marksOf = (facts: {
  fillPercent: number;
  standing: Standing;
  confirmedWorks: number;
}): Marks => ({
  profile: { shape: facts.fillPercent === 100 ? "full" : "half", percent: facts.fillPercent },
  documents: { shape: DOCUMENT_SHAPES[facts.standing], standing: facts.standing },
  record: { shape: facts.confirmedWorks > 0 ? "full" : "none", works: facts.confirmedWorks },
});
