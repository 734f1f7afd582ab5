import fc from "fast-check";
import { expect, test } from "vitest";
import content from "./instrument-0.1.json";
import { indicatorsOf, instrumentSchema, type Level, LEVELS } from "./instrument";
import { asKept, keptResult, nextSteps, resultOf, weakestOf } from "./result";
import { type Answers, type Paper, scoreOf } from "./score";

const instrument = instrumentSchema.parse(content);
const all = indicatorsOf(instrument);
const PROOF: Paper = {
  ...{ isVerified: true, isInForce: true, date: "2026-01-01", isFromOutside: false },
};
const ENDED: Paper = { ...PROOF, isInForce: false };

const everywhere = (level: Level, papers: Paper[] = [PROOF]): Answers =>
  Object.fromEntries(all.map(({ code }) => [code, { kind: "level", level, papers }]));

test("three numbers, the weakest dimension and what holds the result back", () => {
  const said = everywhere(3, []);
  const judged: Answers = {
    ...everywhere(3),
    "D2.1": { kind: "level", level: 0, papers: [] },
    "D7.2": { kind: "level", level: 4, papers: [ENDED] },
  };
  const result = resultOf(instrument, said, judged);
  // As it says 3 everywhere: 75. Without proof 2 everywhere: 50.
  expect([result.self, result.verified]).toEqual([75, 50]);
  // D2 (20 %): (0+3+3+3)/4 → 56.3; D7 (10 %): (3+2+3+3)/4 → 68.8; the others (70 %) 75.
  // (20×56.3 + 10×68.8 + 70×75) / 100 = 11.26 + 6.88 + 52.5 = 70.64 → 70.6
  expect(result.total).toBe(70.6);
  expect([result.band, result.keysAtZero]).toEqual(["developing", ["D2.1"]]);
  expect(result.weakest).toBe("D2");
  expect(result.held).toEqual([{ code: "D7.2", claimed: 4, counted: 2, why: "proof_expired" }]);
  expect(keptResult.parse(JSON.parse(JSON.stringify(asKept(result))))).toEqual(asKept(result));
});

test("of equal dimensions the first is the weakest; one without a number is none", () => {
  const of = (...scores: (number | null)[]) =>
    weakestOf(scores.map((score, at) => ({ code: `D${at + 1}`, score })));
  expect([of(null, 50, 50), of(70, 0, 0), of(null), of()]).toEqual(["D2", "D2", null, null]);
});

test("the next steps: a key indicator at 0 first, then what raises the total most", () => {
  const judged: Answers = {
    ...everywhere(3),
    // D1 weighs 15 %: one of four indicators from 0 to 1 is 15 × 6.25 / 100 = 0.9.
    "D1.1": { kind: "level", level: 0, papers: [] },
    // D2 weighs 20 %: from 2 to 4 is 20 × 12.5 / 100 = 2.5.
    "D2.2": { kind: "level", level: 4, papers: [ENDED] },
  };
  const steps = nextSteps(instrument, judged);
  expect(
    steps.map(({ indicator, step, why, to, isKey }) => [indicator.code, step, why, to, isKey]),
  ).toEqual([
    ["D1.1", "grow", null, 1, true],
    ["D2.2", "prove", "proof_expired", 4, false],
    // D5 weighs 15 %, and two of its four depend on a package: 15 × 12.5 / 100 = 1.9 each.
    ["D5.2", "grow", null, 4, false],
  ]);
  expect(steps[1]?.gain).toBe(2.5);
});

test("whatever was found: at most three steps, each raises or keeps the total, none about packages", () => {
  const answer = fc.record({
    kind: fc.constant("level" as const),
    level: fc.constantFrom(...LEVELS),
    papers: fc.subarray([PROOF, ENDED, { ...PROOF, date: "2020-01-01" }]),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 32, maxLength: 32 }), (list) => {
      const judged = Object.fromEntries(all.map(({ code }, at) => [code, list[at]]));
      const steps = nextSteps(instrument, judged);
      expect(steps.length).toBeLessThanOrEqual(3);
      for (const { indicator, gain, to } of steps) {
        expect(indicator.package_dependent).toBe(false);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(0);
      }
      const result = resultOf(instrument, judged, judged);
      const { total, band } = scoreOf(instrument, judged);
      expect([result.total, result.band]).toEqual([total, band]);
      expect(result.self >= result.verified && result.verified === result.total).toBe(true);
      for (const { claimed, counted } of result.held) expect(claimed > counted).toBe(true);
    }),
    { numRuns: 100 },
  );
});
