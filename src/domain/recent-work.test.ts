import { expect, test } from "vitest";
import { dayInWib, midnightInWib, recencyOf } from "./recent-work";

test.each([
  ["ends today three years ago", "2020-01-01", "2023-11-24", true, "2026-11-25"],
  ["ended a day before that", "2020-01-01", "2023-11-23", false, null],
  ["goes on", "2015-01-01", null, true, null],
  ["begins today", "2026-11-24", "2027-01-31", true, "2030-02-01"],
  ["begins tomorrow", "2026-11-25", null, false, "2026-11-25"],
] as const)("a work that %s", (_name, startedOn, endedOn, isRecent, changesOn) => {
  expect(recencyOf({ startedOn, endedOn }, "2026-11-24")).toEqual({ isRecent, changesOn });
});

test("a work of a leap day counts up to 1 March", () => {
  const work = { startedOn: "2019-01-01", endedOn: "2024-02-29" };
  expect(recencyOf(work, "2027-03-01")).toEqual({ isRecent: true, changesOn: "2027-03-02" });
  expect(recencyOf(work, "2027-03-02").isRecent).toBe(false);
});

test("a day begins at midnight in WIB", () => {
  expect(midnightInWib("2026-11-25")).toEqual(new Date("2026-11-24T17:00:00Z"));
  expect(dayInWib(new Date("2026-11-24T16:59:59Z"))).toBe("2026-11-24");
  expect(dayInWib(new Date("2026-11-24T17:00:00Z"))).toBe("2026-11-25");
});
