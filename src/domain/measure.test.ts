import { expect, test } from "vitest";
import { endOf, ZONES } from "./civil-day";
import { appealDeadline, checkSpan, hasBegun, isOver, isSuspended, measureAt } from "./measure";

const span = { from: "2026-12-01", until: "2026-12-31", zone: "WITA" } as const;
const NONE = new Set<string>();

test.each([
  ["2026-11-26", "2026-11-26", null],
  ["2026-11-25", "2026-12-31", "from-past"],
  ["2026-12-02", "2026-12-01", "until-before"],
  ["2026-11-26", "2027-11-25", null],
  ["2026-11-26", "2027-11-26", "until-far"],
])("decided on 26 November 2026, from %s until %s: %s", (from, until, reason) => {
  const result = checkSpan({ from, until }, "2026-11-26");
  expect(result.ok ? null : result.reason).toBe(reason);
});

test("decided on 29 February: twelve months end with the last of the next", () => {
  const from = "2028-02-29";
  expect(checkSpan({ from, until: "2029-02-28" }, from).ok).toBe(true);
  expect(checkSpan({ from, until: "2029-03-01" }, from).ok).toBe(false);
});

test.each(ZONES)("%s: in force to 24.00 of the last day, and not a moment longer", (zone) => {
  const one = { ...span, zone };
  const end = endOf(span.until, zone);
  expect(isOver(one, new Date(end.getTime() - 1))).toBe(false);
  expect(isOver(one, end)).toBe(true);
  const begin = endOf("2026-11-30", zone);
  expect(hasBegun(one, new Date(begin.getTime() - 1))).toBe(false);
  expect(hasBegun(one, begin)).toBe(true);
});

test("one may appeal for fourteen working days after the day of the decision at the office", () => {
  // 16.30 in Jakarta, of a Thursday.
  expect(appealDeadline("WIB", new Date("2026-11-26T09:30:00Z"), NONE)).toBe("2026-12-16");
  const holidays = new Set(["2026-12-09", "2026-12-16"]);
  expect(appealDeadline("WIB", new Date("2026-11-26T09:30:00Z"), holidays)).toBe("2026-12-18");
  // In Jayapura it is the next day two hours before Jakarta's.
  const night = new Date("2026-11-26T15:30:00Z");
  expect(appealDeadline("WIB", night, NONE)).toBe("2026-12-16");
  expect(appealDeadline("WIT", night, NONE)).toBe("2026-12-17");
});

test("what everybody reads: decided, with days; suspended only from the first to the last", () => {
  const decided = { ...span, reason: "Alasan", basis: "Dasar", appeal: "none" } as const;
  const before = measureAt([decided], new Date("2026-11-28T00:00:00Z"));
  expect(before).toEqual({ ...decided, hasBegun: false });
  expect(isSuspended(before)).toBe(false);
  expect(isSuspended(measureAt([decided], new Date("2026-12-15T00:00:00Z")))).toBe(true);
  expect(measureAt([decided], new Date("2027-01-01T00:00:00Z"))).toBeNull();
  expect(measureAt([], new Date("2026-12-15T00:00:00Z"))).toBeNull();
});
