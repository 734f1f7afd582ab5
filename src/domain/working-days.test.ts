import { expect, test } from "vitest";
import { dayOf, workingDaysAfter, workingDaysBetween } from "./working-days";

const none = new Set<string>();

test.each([
  ["Monday morning in Jakarta", "2026-11-23T02:00:00Z", "2026-11-30"],
  ["Friday", "2026-11-27T02:00:00Z", "2026-12-04"],
  ["Saturday and Sunday count as Friday does", "2026-11-28T02:00:00Z", "2026-12-04"],
  ["Sunday", "2026-11-29T02:00:00Z", "2026-12-04"],
  ["a minute before midnight in WIB", "2026-11-23T16:59:00Z", "2026-11-30"],
  ["midnight in WIB", "2026-11-23T17:00:00Z", "2026-12-01"],
])("five working days: %s", (_name, at, due) => {
  expect(workingDaysAfter(new Date(at), 5, none)).toBe(due);
});

test("a holiday on the way or on the last day moves it, one behind it does not", () => {
  const after = (...days: string[]) =>
    workingDaysAfter(new Date("2026-12-21T02:00:00Z"), 5, new Set(days));
  expect(after()).toBe("2026-12-28");
  expect(after("2026-12-24", "2026-12-25")).toBe("2026-12-30");
  expect(after("2026-12-28")).toBe("2026-12-29");
  expect(after("2026-12-29")).toBe("2026-12-28");
  expect(after("2026-12-26")).toBe("2026-12-28");
});

test("the day of an instant is that of WIB", () => {
  expect(dayOf(new Date("2026-11-23T16:59:59Z"))).toBe("2026-11-23");
  expect(dayOf(new Date("2026-11-23T17:00:00Z"))).toBe("2026-11-24");
});

test("days waited: none on the same day, no weekend, no holiday, the day itself included", () => {
  const at = (iso: string) => new Date(`${iso}T03:00:00Z`);
  const holidays = new Set(["2026-12-25"]);
  // Thursday 24 December to Monday 28 December 2026.
  expect(workingDaysBetween(at("2026-12-24"), at("2026-12-24"), holidays)).toBe(0);
  expect(workingDaysBetween(at("2026-12-24"), at("2026-12-27"), holidays)).toBe(0);
  expect(workingDaysBetween(at("2026-12-24"), at("2026-12-28"), holidays)).toBe(1);
  expect(workingDaysBetween(at("2026-12-28"), at("2026-12-24"), holidays)).toBe(0);
  // 24:00 in Jakarta is 17:00 in UTC.
  const before = new Date("2026-12-28T16:59:59Z");
  const after = new Date("2026-12-28T17:00:00Z");
  expect(workingDaysBetween(at("2026-12-24"), before, holidays)).toBe(1);
  expect(workingDaysBetween(at("2026-12-24"), after, holidays)).toBe(2);
});
