import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cashFlow, type Term, termFault } from "./cash-flow";
import { daysAfter } from "./civil-day";

const NONE: ReadonlySet<string> = new Set();

test("worked out by hand: 100 days, 100 million, 30 % at signing, 70 % at the end", () => {
  // Monday 1 June to Tuesday 8 September 2026 are 100 days: one million a day.
  // 30 million are due on 1 June and come 5 working days later, on Monday 8 June. On Sunday 7 June seven
  // days are spent and nothing received: 7 million out. The 30 million last until 30 June. At the end,
  // 8 September, 70 million are out; they come 5 working days later, on 15 September.
  const found = cashFlow(
    {
      ...{ value: 100_000_000n, startsOn: "2026-06-01", endsOn: "2026-09-08", lagWorkingDays: 5 },
      terms: [
        { percent: 30, after: 0 },
        { percent: 70, after: 100 },
      ],
    },
    NONE,
  );
  expect(found.payments).toEqual([
    { percent: 30, after: 0, amount: 30_000_000n, dueOn: "2026-06-01", paidOn: "2026-06-08" },
    { percent: 70, after: 100, amount: 70_000_000n, dueOn: "2026-09-08", paidOn: "2026-09-15" },
  ]);
  expect(found.deepest).toEqual({ amount: 70_000_000n, day: "2026-09-08" });
  // 1–7 June, and 1 July to 14 September: 7 + 76 days are 12 weeks.
  expect(found.weeks).toBe(12);
  expect(found.points.find(({ day }) => day === "2026-06-07")).toEqual({
    ...{ day: "2026-06-07", spent: 7_000_000n, received: 0n },
  });
});

test("holidays make the money come later", () => {
  const plan = {
    ...{ value: 10n, startsOn: "2026-06-01", endsOn: "2026-06-10", lagWorkingDays: 2 },
    terms: [{ percent: 100, after: 100 }],
  };
  expect(cashFlow(plan, NONE).payments[0]?.paidOn).toBe("2026-06-12");
  expect(cashFlow(plan, new Set(["2026-06-11"])).payments[0]?.paidOn).toBe("2026-06-15");
});

test.each([
  [[], "none"],
  [[{ percent: 90, after: 100 }], "not_hundred"],
  [
    [
      { percent: 50, after: 100 },
      { percent: 50, after: 0 },
    ],
    "order",
  ],
  [Array.from({ length: 7 }, () => ({ percent: 10, after: 0 })), "too_many"],
  [[{ percent: 100, after: 0 }], null],
] as [Term[], string | null][])("terms %j: %s", (terms, fault) => {
  expect(termFault(terms)).toBe(fault);
});

const plans = fc
  .record({
    value: fc.bigInt(1n, 10n ** 12n),
    days: fc.integer({ min: 1, max: 330 }),
    lagWorkingDays: fc.integer({ min: 0, max: 60 }),
    cut: fc.integer({ min: 0, max: 100 }),
    after: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ value, days, lagWorkingDays, cut, after }) => ({
    ...{ value, lagWorkingDays, startsOn: "2026-02-02" },
    endsOn: daysAfter("2026-02-02", days - 1),
    terms: [
      { percent: cut, after },
      { percent: 100 - cut, after: 100 },
    ],
  }));

describe("whatever the plan", () => {
  test("payments are the contract, and in the end nothing is out", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { payments, points, deepest } = cashFlow(plan, NONE);
        expect(payments.reduce((sum, { amount }) => sum + amount, 0n)).toBe(plan.value);
        const last = points.at(-1)!;
        expect([last.spent, last.received]).toEqual([plan.value, plan.value]);
        expect(deepest.amount <= plan.value).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("later money is never less to pre-finance", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 20 }), (plan, more) => {
        const later = { ...plan, lagWorkingDays: plan.lagWorkingDays + more };
        const [soon, late] = [cashFlow(plan, NONE), cashFlow(later, NONE)];
        expect(late.deepest.amount >= soon.deepest.amount).toBe(true);
        expect(late.weeks >= soon.weeks).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
