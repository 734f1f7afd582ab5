import { expect, test } from "vitest";
import type { ItemDecisionResult } from "./review-decision";
import {
  differingItems,
  isSecondDue,
  moveOfFirst,
  moveOfSecond,
  type ReviewedItem,
  stateAfter,
} from "./review-outcome";

const item = (
  code: string,
  now: ItemDecisionResult | null,
  settled: ItemDecisionResult | null = null,
  isFinal = false,
): ReviewedItem => ({ item: code, now, settled, isFinal });
const undrawn = { isDrawn: false, wasSeconded: false };

test("corrections come before everything else", () => {
  const items = [item("K1", "not_met"), item("K2", "needs_correction"), item("K3", "met")];
  expect(moveOfFirst(items, true)).toBe("return");
});

test("a second person looks at every refusal nobody has confirmed, and at what was drawn, once", () => {
  const met = [item("K1", "met"), item("K2", null, "met", true)];
  expect(isSecondDue(met, undrawn)).toBe(false);
  expect(isSecondDue(met, { isDrawn: true, wasSeconded: false })).toBe(true);
  expect(isSecondDue(met, { isDrawn: true, wasSeconded: true })).toBe(false);
  expect(isSecondDue([item("K1", "not_met")], undrawn)).toBe(true);
  expect(isSecondDue([item("K1", "not_met")], { isDrawn: true, wasSeconded: true })).toBe(true);
  expect(isSecondDue([item("K1", null, "not_met")], undrawn)).toBe(true);
  expect(isSecondDue([item("K1", null, "not_met", true)], undrawn)).toBe(false);
});

test("the second review: agreed, it is confirmed or declined; otherwise disputed", () => {
  const first = new Map([["K1", "met"] as const, ["K2", "not_met"] as const]);
  expect(moveOfSecond(first, new Map([...first]))).toBe("decline");
  expect(moveOfSecond(new Map([["K1", "met"]]), new Map([["K1", "met"]]))).toBe("confirm");
  const other = new Map([["K1", "met"] as const, ["K2", "needs_correction"] as const]);
  expect(moveOfSecond(first, other)).toBe("dispute");
  expect(differingItems(first, other)).toEqual(["K2"]);
});

test("the last word on every item is the case’s", () => {
  expect(stateAfter(["met", "met"])).toBe("verified");
  expect(stateAfter(["met", "not_met"])).toBe("declined");
  expect(stateAfter(["not_met", "needs_correction"])).toBe("returned");
});
