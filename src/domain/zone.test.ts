import { expect, test } from "vitest";
import { dayIn, isOver } from "./zone";

test.each([
  ["WIB", "2026-05-03T16:59:59.999Z", false],
  ["WIB", "2026-05-03T17:00:00.000Z", true],
  ["WITA", "2026-05-03T15:59:59.999Z", false],
  ["WITA", "2026-05-03T16:00:00.000Z", true],
  ["WIT", "2026-05-03T14:59:59.999Z", false],
  ["WIT", "2026-05-03T15:00:00.000Z", true],
] as const)("3 May in %s at %s is over: %s", (zone, at, over) => {
  expect(isOver("2026-05-03", zone, new Date(at))).toBe(over);
  expect(dayIn(zone, new Date(at))).toBe(over ? "2026-05-04" : "2026-05-03");
});
