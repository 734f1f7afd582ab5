import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match, type Weights } from "./matching";
import type { CandidateFacts, MatchNeeds } from "./matching-factors";
import { DEFAULT_WEIGHTS, FACTORS } from "./shortlist";

const ON = "2026-11-26";
const ISSUES = ["kesehatan", "desa", "pendidikan"];
const KINDS = ["DAMPING", "LATIH", "RISET"];
const PLACES = ["73", "73.08", "73.08.01", "73.09", "35.06", "35.06.02"];
const needs: MatchNeeds = {
  ...{ issues: ["kesehatan", "desa"], workKinds: ["DAMPING"], targetGroups: ["lansia"] },
  ...{ places: ["73.08"], people: 4, ceiling: 100_000_000n },
};
const aCandidate = (more: Partial<CandidateFacts> = {}): CandidateFacts => ({
  ...{ id: "a", version: 1, lot: "0", issues: [], workKinds: [], targetGroups: [], seats: [] },
  ...{ workAreas: [], works: [], permanent: null, load: 0, standing: "not_checked" },
  ...{ isSuspended: false, isListed: true, fit: [], ...more },
});

const some = (codes: string[]) => fc.subarray(codes);
const work = fc.record({
  title: fc.string({ maxLength: 8 }),
  issue: fc.constantFrom(null, ...ISSUES),
  workKind: fc.constantFrom(null, ...KINDS),
  endedOn: fc.constantFrom(null, "2020-01-01", "2023-11-25", "2023-11-26", "2026-05-01"),
  value: fc.constantFrom(null, 1n, 24_999_999n, 25_000_000n, 500_000_000n),
});
const candidate = fc.record({
  ...{ id: fc.uuid(), version: fc.integer({ min: 1, max: 9 }) },
  lot: fc.constantFrom("0", "1", "2"),
  ...{ issues: some(ISSUES), workKinds: some(KINDS), targetGroups: some(["lansia", "anak"]) },
  ...{ seats: some(PLACES), workAreas: some(PLACES), works: fc.array(work, { maxLength: 5 }) },
  permanent: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
  load: fc.integer({ min: 0, max: 5 }),
  standing: fc.constantFrom("not_checked" as const, "complete" as const),
  isSuspended: fc.constantFrom(false, false, true),
  isListed: fc.constantFrom(true, true, false),
  fit: fc.constantFrom<CandidateFacts["fit"]>(
    [],
    [{ code: "K5", result: "not_met" }],
    [{ code: "K5", result: "not_checked" }],
  ),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 12 });
const asked: fc.Arbitrary<MatchNeeds> = fc.record({
  ...{ issues: some(ISSUES), workKinds: some(KINDS), targetGroups: some(["lansia", "anak"]) },
  ...{ places: some(PLACES), people: fc.integer({ min: 0, max: 9 }) },
  ceiling: fc.constant(100_000_000n),
});
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 })
  .map(
    (cuts) =>
      Object.fromEntries(
        [...cuts, 100]
          .sort((one, other) => one - other)
          .map((cut, at, all) => [FACTORS[at], cut - (all[at - 1] ?? 0)]),
      ) as Weights,
  );
const ZERO = Object.fromEntries(FACTORS.map((factor) => [factor, 0])) as Weights;
const question = fc.record({ needs: asked, weights, on: fc.constant(ON) });

describe("matching, for any candidates, needs and weights", () => {
  test("the points of the factors are the score, none is above its weight, all of them are 0 to 100", () => {
    fc.assert(
      fc.property(question, candidates, (about, all) => {
        for (const { tenths, factors } of match(about, all).ranked) {
          expect(factors.map(({ factor }) => factor)).toEqual([...FACTORS]);
          expect(factors.reduce((sum, one) => sum + one.tenths, 0)).toBe(tenths);
          for (const one of factors) {
            expect(Number.isInteger(one.tenths)).toBe(true);
            expect(one.tenths).toBeGreaterThanOrEqual(0);
            expect(one.tenths).toBeLessThanOrEqual(10 * one.of);
          }
        }
      }),
    );
  });

  test("nobody is lost: each is ranked once or left out with a reason", () => {
    fc.assert(
      fc.property(question, candidates, (about, all) => {
        const { ranked, leftOut } = match(about, all);
        expect([...ranked, ...leftOut].map(({ id }) => id).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
        expect(leftOut.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });

  test("in whatever order they come in, the answer is the same", () => {
    fc.assert(
      fc.property(
        question,
        candidates.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        (about, [all, shuffled]) => {
          expect(match(about, shuffled)).toEqual(match(about, all));
        },
      ),
    );
  });

  test("more of what is asked never makes fewer points, more load never more", () => {
    const better = fc.oneof(
      fc.constantFrom(...ISSUES).map((code) => (c: CandidateFacts) => ({
        ...{ ...c, issues: [...c.issues, code] },
      })),
      fc.constantFrom(...KINDS).map((code) => (c: CandidateFacts) => ({
        ...{ ...c, workKinds: [...c.workKinds, code] },
      })),
      fc.constantFrom("lansia", "anak").map((code) => (c: CandidateFacts) => ({
        ...{ ...c, targetGroups: [...c.targetGroups, code] },
      })),
      fc.constantFrom(...PLACES).map((code) => (c: CandidateFacts) => ({
        ...{ ...c, workAreas: [...c.workAreas, code] },
      })),
      work.map((one) => (c: CandidateFacts) => ({ ...c, works: [...c.works, one] })),
      fc.constant((c: CandidateFacts) => ({ ...c, permanent: (c.permanent ?? 0) + 1 })),
      fc.constant((c: CandidateFacts) => ({ ...c, load: Math.max(0, c.load - 1) })),
    );
    fc.assert(
      fc.property(question, candidate, better, (about, one, change) => {
        const [before, after] = [one, change(one)].map(
          (each) => match(about, [{ ...each, fit: [], isSuspended: false, isListed: true }]).ranked,
        );
        for (const [at, factor] of before![0]!.factors.entries())
          expect(after![0]!.factors[at]!.tenths).toBeGreaterThanOrEqual(factor.tenths);
      }),
    );
  });

  test("as far as a weight is called steady the first keep their order, and one step on they do not", () => {
    const two = (field: number) => ({ ...ZERO, field, place: 100 - field }) satisfies Weights;
    fc.assert(
      fc.property(question, candidates, fc.integer({ min: 0, max: 99 }), (about, all, own) => {
        // Of two weights the rest is whole too, so that matching itself can be asked. Where one is all,
        // the others have no proportion to keep: they grow alike.
        const at = (field: number) => match({ ...about, weights: two(field) }, all);
        const { ranked, sensitivity } = at(own);
        const { from, to, first } = sensitivity.find(({ factor }) => factor === "field")!;
        const head = (field: number) =>
          at(field)
            .ranked.slice(0, first)
            .map(({ id }) => id);
        const now = ranked.slice(0, first).map(({ id }) => id);
        for (let field = from; field <= to; field += 9) expect(head(field)).toEqual(now);
        expect(head(to)).toEqual(now);
        if (from > 0) expect(head(from - 1)).not.toEqual(now);
        if (to < 100) expect(head(to + 1)).not.toEqual(now);
      }),
    );
  });
});

describe("matching", () => {
  const question = { needs, weights: DEFAULT_WEIGHTS, on: ON };
  const pointsOf = (more: Partial<CandidateFacts>) =>
    Object.fromEntries(
      match(question, [aCandidate(more)]).ranked[0]!.factors.map(({ factor, tenths }) => [
        factor,
        tenths,
      ]),
    );

  test("gives a point for each fact that is asked, and only for it", () => {
    const none = { field: 0, work: 0, target: 0, place: 0, experience: 0, people: 0, load: 50 };
    expect(pointsOf({})).toEqual(none);
    expect(pointsOf({ issues: ["desa", "pendidikan"] })).toEqual({ ...none, field: 100 });
    expect(pointsOf({ workKinds: ["DAMPING"] })).toEqual({ ...none, work: 200 });
    expect(pointsOf({ permanent: 3 })).toEqual({ ...none, people: 75 });
    expect(pointsOf({ load: 1 })).toEqual({ ...none, load: 33 });
    expect(pointsOf({ load: 3 })).toEqual({ ...none, load: 0 });
  });

  test("tells near from far without leaving anybody out", () => {
    expect(pointsOf({ workAreas: ["73"] }).place).toBe(150);
    expect(pointsOf({ seats: ["73.08.01"] }).place).toBe(150);
    expect(pointsOf({ workAreas: ["73.08.01"] }).place).toBe(75);
    expect(pointsOf({ seats: ["73.09"] }).place).toBe(38);
    expect(pointsOf({ seats: ["35.06"] }).place).toBe(0);
  });

  test("counts like work of three years to the day, fully from a quarter of the ceiling on", () => {
    const works = (endedOn: string | null, value: bigint | null) =>
      pointsOf({ works: [{ title: "x", issue: "desa", workKind: null, endedOn, value }] })
        .experience;
    expect(works("2023-11-26", 25_000_000n)).toBe(67);
    expect(works("2023-11-25", 25_000_000n)).toBe(0);
    expect(works(null, 24_999_999n)).toBe(33);
    expect(works(null, null)).toBe(33);
  });

  test("leaves out by fact only, and says each; a standing that is not complete is no reason", () => {
    const { ranked, leftOut } = match(question, [
      aCandidate({ id: "s", isSuspended: true, fit: [{ code: "K5", result: "not_met" }] }),
      aCandidate({ id: "u", isListed: false }),
      aCandidate({ id: "o", standing: "incomplete", fit: [{ code: "K5", result: "not_checked" }] }),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(["o"]);
    expect(leftOut).toEqual([
      {
        ...{ id: "s", version: 1 },
        reasons: [{ code: "suspended" }, { code: "not_met", item: "K5" }],
      },
      { id: "u", version: 1, reasons: [{ code: "not_listed" }] },
    ]);
  });

  test("orders equals by lot, and says between which weights the order stays", () => {
    const equal = [aCandidate({ id: "a", lot: "9" }), aCandidate({ id: "b", lot: "1" })];
    expect(match(question, equal).ranked.map(({ id }) => id)).toEqual(["b", "a"]);
    // One is near, the other knows the field: at 20 against 15 the field goes first.
    const two = [
      aCandidate({ id: "near", lot: "1", workAreas: ["73.08"] }),
      aCandidate({ id: "knows", lot: "2", issues: ["kesehatan", "desa"] }),
    ];
    const answer = match(question, two);
    expect(answer.ranked.map(({ id }) => id)).toEqual(["knows", "near"]);
    const place = answer.sensitivity.find(({ factor }) => factor === "place");
    // At 19 the others keep 81 of 85: the field 19,06 points; at 20 it has 18,8.
    expect(place).toEqual({ factor: "place", from: 0, to: 19, first: 2 });
    expect(() => match({ ...question, weights: { ...DEFAULT_WEIGHTS, load: 6 } }, [])).toThrow(
      RangeError,
    );
  });
});
