import type { ItemDecisionResult } from "./review-decision";

/** An item of a case as finishing a review looks at it. */
export type ReviewedItem = {
  item: string;
  /** What stands in the case from an earlier round; null: to be decided now. */
  settled: ItemDecisionResult | null;
  /** Whether that has taken effect already. */
  isFinal: boolean;
  /** What this reviewer has decided now; null: nothing yet. */
  now: ItemDecisionResult | null;
};

type FirstMove = "return" | "approve" | "pass_on";
type SecondMove = "confirm" | "decline" | "dispute";

const resultOf = ({ settled, now }: ReviewedItem) => settled ?? now;

/** Items without any decision: a review cannot be finished while there is one. */
export const undecidedOf = (items: readonly ReviewedItem[]): string[] =>
  items.filter((one) => resultOf(one) === null).map(({ item }) => item);

/**
 * Whether a second person has to look: every refusal that nobody else has confirmed, and a case
 * that was drawn, once.
 */
export const isSecondDue = (
  items: readonly ReviewedItem[],
  { isDrawn, wasSeconded }: { isDrawn: boolean; wasSeconded: boolean },
): boolean =>
  (isDrawn && !wasSeconded) || items.some((one) => resultOf(one) === "not_met" && !one.isFinal);

/** What finishing the first review of a wholly decided case comes to. Corrections come first. */
export function moveOfFirst(items: readonly ReviewedItem[], secondDue: boolean): FirstMove {
  if (items.some((one) => resultOf(one) === "needs_correction")) return "return";
  return secondDue ? "pass_on" : "approve";
}

/** Items on which the two reviewers differ. Both have decided every one of them. */
export const differingItems = (
  first: ReadonlyMap<string, ItemDecisionResult>,
  second: ReadonlyMap<string, ItemDecisionResult>,
): string[] => [...first].filter(([item, result]) => second.get(item) !== result).map(([i]) => i);

/** What finishing the second review comes to, where all that is not in `items` is met. */
export function moveOfSecond(
  first: ReadonlyMap<string, ItemDecisionResult>,
  second: ReadonlyMap<string, ItemDecisionResult>,
): SecondMove {
  if (differingItems(first, second).length > 0) return "dispute";
  return [...first.values()].includes("not_met") ? "decline" : "confirm";
}

/** Where a case goes once the last word on each item is known. */
export function stateAfter(
  results: readonly ItemDecisionResult[],
): "returned" | "declined" | "verified" {
  if (results.includes("needs_correction")) return "returned";
  return results.includes("not_met") ? "declined" : "verified";
}

/** The first review, the second one, and the word of the lead where the two differ. */
export type ReviewStage = "first" | "second" | "lead";

/** Whether an item is to be decided in a review: anew, a second time, or between two. */
export const isUndecided = (
  stage: ReviewStage,
  item: { settled: ItemDecisionResult | null; isFinal: boolean; isDisputed: boolean },
): boolean =>
  stage === "first" ? item.settled === null : stage === "second" ? !item.isFinal : item.isDisputed;
