import { expect, test } from "vitest";
import content from "./instrument-0.1.json";
import { instrumentSchema } from "./instrument";
import { trainingPlan } from "./training-plan";

const instrument = instrumentSchema.parse(content);
const means = { D1: 70, D2: 41, D3: 60, D4: 59.9, D5: null, D6: 30, D7: 45.5, D8: 50 };
const numbers = { codes: ["73.08"], count: 12, ready: null, means, weakest: "D6" };

test("the three weakest dimensions under 60, in each what was found lowest, never of fewer than five", () => {
  const sums = [
    { code: "D6.1", count: 12, sum: 12, below: 12 },
    { code: "D6.2", count: 12, sum: 30, below: 6 },
    // Four answers say too much of four.
    { code: "D6.3", count: 4, sum: 0, below: 4 },
    { code: "D6.4", count: 12, sum: 25, below: 9 },
    // D2 has no numbers of its own.
    { code: "D7.4", count: 10, sum: 15, below: 0 },
  ];
  const plan = trainingPlan(instrument, numbers, sums);
  expect(plan.map(({ dimension, mean }) => [dimension.code, mean])).toEqual([
    ...[["D6", 30] as const, ["D2", 41] as const, ["D7", 45.5] as const],
  ]);
  expect(
    plan.map(({ indicators }) =>
      indicators.map(({ indicator, mean, below }) => [indicator.code, mean, below]),
    ),
  ).toEqual([
    [
      ["D6.1", 1, 12],
      // 3 of 12 are at 3 or more: the rest would be told.
      ["D6.4", 2.1, null],
      ["D6.2", 2.5, 6],
    ],
    [],
    [["D7.4", 1.5, 0]],
  ]);
});

test("what depends on a package is not trained for everybody", () => {
  const sums = [{ code: "D8.2", count: 20, sum: 0, below: 20 }];
  const low = { ...numbers, means: { D8: 10 } };
  expect(trainingPlan(instrument, low, sums)[0]?.indicators).toEqual([]);
});
