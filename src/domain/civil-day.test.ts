import { expect, test } from "vitest";
import { beginningOf, dayIn, daysAfter, endOf } from "./civil-day";

test.each([
  ["WIB", "2026-12-27T17:00:00.000Z"],
  ["WITA", "2026-12-27T16:00:00.000Z"],
  ["WIT", "2026-12-27T15:00:00.000Z"],
] as const)("a day in %s ends at its own midnight", (zone, end) => {
  const over = endOf("2026-12-27", zone);
  expect(over.toISOString()).toBe(end);
  expect(dayIn(zone, new Date(over.getTime() - 1))).toBe("2026-12-27");
  expect(dayIn(zone, over)).toBe("2026-12-28");
  expect(beginningOf("2026-12-28", zone)).toEqual(over);
});

test("days are counted over the ends of months and leap years", () => {
  expect(daysAfter("2026-09-28", 90)).toBe("2026-12-27");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysAfter("2026-01-01", -1)).toBe("2025-12-31");
});
