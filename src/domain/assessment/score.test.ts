import fc from "fast-check";
import { describe, expect, test } from "vitest";
import content from "./instrument-0.1.json";
import { indicatorsOf, instrumentSchema, type Level, LEVELS } from "./instrument";
import { type Answer, type Answers, asClaimed, bandOf, capOf, type Paper, scoreOf } from "./score";

const instrument = instrumentSchema.parse(content);
const codes = indicatorsOf(instrument).map(({ code }) => code);
const PROOF: Paper = {
  isVerified: true,
  isInForce: true,
  date: "2026-01-01",
  isFromOutside: false,
};
const OLD: Paper = { ...PROOF, date: "2023-12-01", isInForce: false };
const at = (level: Level, ...papers: Paper[]): Answer => ({ kind: "level", level, papers });
const all = (answer: (code: string) => Answer | undefined): Answers =>
  Object.fromEntries(codes.map((code) => [code, answer(code)]));

test("the instrument has 8 dimensions and 32 indicators, and its weights are 100", () => {
  expect(instrument.dimensions).toHaveLength(8);
  expect(codes).toHaveLength(32);
  const wrong = structuredClone(instrument);
  wrong.dimensions[0]!.weight += 1;
  expect(instrumentSchema.safeParse(wrong).error?.issues[0]?.message).toMatch(/100 together/);
  const twice = structuredClone(instrument);
  twice.dimensions[1]!.code = "D1";
  expect(instrumentSchema.safeParse(twice).success).toBe(false);
});

test("an example worked out by hand", () => {
  // Everything at 3 with proof, but:
  // D1 (15 %): D1.1 is claimed 4 with proof over two years: (4+3+3+3)/4 = 3.25 → 81.25, shown 81.3.
  // D2 (20 %): D2.2 is claimed 3 without a paper, so 2: (3+2+3+3)/4 = 2.75 → 68.75, shown 68.8.
  // D3 (12 %): D3.2 depends on a package and stays out: 3 of 3 → 75.
  // D4 and D5 (15 % each): what depends on a package stays out: 75.
  // D6 (8 %): D6.1 is not relevant: (3+3+3)/3 → 75.
  // D7 (10 %): D7.2 is not answered: (3+0+3+3)/4 = 2.25 → 56.25, shown 56.3.
  // D8 (5 %): 75.
  // Total: (15×81.3 + 20×68.8 + 55×75 + 10×56.3) / 100 = (1219.5 + 1376 + 4125 + 563) / 100 = 72.835 → 72.8.
  const answers = all((code) => {
    if (code === "D1.1") return at(4, PROOF, OLD);
    if (code === "D2.2") return at(3);
    if (code === "D6.1") return { kind: "not_relevant", reason: "Tidak mengelola hibah." };
    return code === "D7.2" ? undefined : at(3, PROOF);
  });
  const score = scoreOf(instrument, answers);
  expect(score.dimensions.map(({ score: one }) => one)).toEqual([
    ...[81.3, 68.8, 75, 75, 75, 75, 56.3, 75],
  ]);
  expect([score.total, score.band, score.heldBy]).toEqual([72.8, "ready", []]);
  // As claimed, D2.2 is a 3: 20 × 75 instead of 20 × 68.8.
  expect(scoreOf(instrument, asClaimed(answers)).total).toBe(74.1);
  // A key indicator at 0 holds the band, however high the total is.
  const held = scoreOf(instrument, { ...answers, "D2.3": at(0, PROOF) });
  expect([held.band, held.heldBy]).toEqual(["developing", ["D2.3"]]);
});

describe("what papers allow", () => {
  test.each([
    [[], 2, "no_proof"],
    [[{ ...PROOF, isVerified: false }], 2, "no_proof"],
    [[{ ...PROOF, isInForce: false }], 2, "proof_expired"],
    [[PROOF], 3, "no_time"],
    [[PROOF, OLD], 4, null],
    [[{ ...PROOF, isFromOutside: true }], 4, null],
    // Outside proof that has ended allows nothing more.
    [[PROOF, { ...PROOF, isFromOutside: true, isInForce: false }], 3, "no_time"],
  ] as [Paper[], number, string | null][])("%j: %s", (papers, level, why) => {
    expect(capOf(papers)).toEqual({ level, why });
  });
});

test.each([
  [39.9, false, "needs_support"],
  [40, false, "developing"],
  [59.9, false, "developing"],
  [60, false, "ready"],
  [80, false, "strong"],
  [80, true, "developing"],
  [39.9, true, "needs_support"],
] as const)("%s, held %s: %s", (total, held, band) => expect(bandOf(total, held)).toBe(band));

const paper = fc.record({
  ...{ isVerified: fc.boolean(), isInForce: fc.boolean(), isFromOutside: fc.boolean() },
  date: fc.constantFrom(null, "2022-05-01", "2024-06-01", "2026-02-01"),
});
const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("level" as const),
      level: fc.constantFrom(...LEVELS),
      papers: fc.array(paper, { maxLength: 3 }),
    }),
  },
  fc.constant({ kind: "not_relevant" as const, reason: "x" }),
  fc.constant(undefined),
);
const anyAnswers = fc
  .array(answer, { minLength: 32, maxLength: 32 })
  .map((list) => all((code) => list[codes.indexOf(code)]));
const RUNS = { numRuns: 200 };

describe("whatever is answered", () => {
  test("scores lie between 0 and 100, and what counts is never above the claim", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const score = scoreOf(instrument, answers);
        for (const value of [score.total, ...score.dimensions.map((one) => one.score ?? 0)])
          expect(value >= 0 && value <= 100).toBe(true);
        expect(score.total <= scoreOf(instrument, asClaimed(answers)).total).toBe(true);
      }),
      RUNS,
    );
  });

  test("another verified paper never lowers, an end never raises", () => {
    fc.assert(
      fc.property(anyAnswers, paper, fc.constantFrom(...codes), (answers, more, code) => {
        const before = scoreOf(instrument, answers).total;
        const one = answers[code];
        if (one?.kind !== "level") return;
        const papers = [...one.papers, { ...more, isVerified: true, isInForce: true }];
        expect(
          scoreOf(instrument, { ...answers, [code]: { ...one, papers } }).total >= before,
        ).toBe(true);
        const ended = one.papers.map((each) => ({ ...each, isInForce: false }));
        expect(
          scoreOf(instrument, { ...answers, [code]: { ...one, papers: ended } }).total <= before,
        ).toBe(true);
      }),
      RUNS,
    );
  });

  test("the order of answering does not matter", () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray(codes, { minLength: 32 }), (answers, order) => {
        const again = Object.fromEntries(order.map((code) => [code, answers[code]]));
        expect(scoreOf(instrument, again)).toEqual(scoreOf(instrument, answers));
      }),
      RUNS,
    );
  });
});
