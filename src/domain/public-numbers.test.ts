import { expect, test } from "vitest";
import { growthByMonth, percentile, shownCount } from "./public-numbers";

test("none is said, one to four are not, five are", () => {
  expect([0, 1, 4, 5, 6].map(shownCount)).toEqual([0, null, null, 5, 6]);
});

test("percentiles by nearest rank, never of fewer than five", () => {
  const once = (...values: number[]) => values.map((value) => ({ value, count: 1 }));
  expect(percentile(once(3, 1, 2, 9), 50)).toBeNull();
  expect(percentile(once(3, 1, 2, 9, 4), 50)).toBe(3);
  expect(percentile(once(3, 1, 2, 9, 4), 90)).toBe(9);
  expect(percentile([...once(9), { value: 2, count: 9 }], 90)).toBe(2);
  expect(percentile([...once(9, 9), { value: 2, count: 8 }], 90)).toBe(9);
});

test("months without anything are there, and what came before them counts", () => {
  const counted = [
    { month: "2024-03", count: 7 },
    { month: "2025-12", count: 2 },
    { month: "2026-02", count: 1 },
  ];
  expect(growthByMonth(counted, "2026-02-03", 4)).toEqual([
    { month: "2025-11", added: 0, total: 7 },
    { month: "2025-12", added: 2, total: 9 },
    { month: "2026-01", added: 0, total: 9 },
    { month: "2026-02", added: 1, total: 10 },
  ]);
});
