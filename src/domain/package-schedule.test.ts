import { expect, test } from "vitest";
import { dueOf, scheduleWarnings, type Step, type StepPlan } from "./package-schedule";
import { workingDayAfter } from "./working-days";

const NONE: ReadonlySet<string> = new Set();
const step = (number: Step, plannedOn: string | null, more: Partial<StepPlan> = {}): StepPlan => ({
  ...{ step: number, plannedOn, doneOn: null, dayLimit: null },
  ...more,
});
const codes = (plan: Partial<Parameters<typeof scheduleWarnings>[0]>, today = "2026-01-01") =>
  scheduleWarnings(
    { budgetYear: 2026, startsOn: null, endsOn: null, steps: [], ...plan },
    today,
    NONE,
  ).map(({ code }) => code);

test("working days leave out weekends and holidays", () => {
  expect(workingDayAfter("2026-11-27", 1, NONE)).toBe("2026-11-30");
  expect(workingDayAfter("2026-11-27", 1, new Set(["2026-11-30"]))).toBe("2026-12-01");
  expect(workingDayAfter("2026-11-27", 0, NONE)).toBe("2026-11-27");
  expect(dueOf(step(7, "2026-11-27", { dayLimit: 14 }), NONE)).toBe("2026-12-17");
  expect(dueOf(step(7, null, { dayLimit: 14 }), NONE)).toBeNull();
});

test("work that cannot end in December", () => {
  expect(codes({ endsOn: "2027-01-02" })).toEqual(["past_december"]);
  // Inspection 7, hand-over 1, record 1: nine working days after 18 December are 31 December 2026.
  expect(codes({ endsOn: "2026-12-18" })).toEqual([]);
  expect(codes({ endsOn: "2026-12-21" })).toEqual(["no_room_to_close"]);
  expect(codes({ endsOn: "2026-12-21", steps: [step(10, null, { dayLimit: 1 })] })).toEqual([]);
});

test("what does not follow", () => {
  expect(codes({ startsOn: "2026-03-01", steps: [step(8, "2026-03-15")] })).toEqual([
    "begins_before_contract",
  ]);
  expect(codes({ steps: [step(3, "2026-04-01")] })).toEqual(["announced_late"]);
  expect(codes({ steps: [step(4, "2026-02-01"), step(5, "2026-01-15")] })).toEqual([
    "out_of_order",
  ]);
  // Payments run beside the work, and what is done counts instead of what was planned.
  expect(codes({ steps: [step(9, "2026-08-01"), step(10, "2026-05-01")] })).toEqual([]);
  expect(
    codes({ steps: [step(4, "2026-02-01", { doneOn: "2026-01-10" }), step(5, "2026-01-15")] }),
  ).toEqual([]);
  expect(codes({ steps: [step(4, "2026-02-01")] }, "2026-02-02")).toEqual(["overdue"]);
});
