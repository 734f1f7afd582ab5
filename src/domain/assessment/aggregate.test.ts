import fc from "fast-check";
import { expect, test } from "vitest";
import { FEWEST_SHOWN } from "../public-numbers";
import { aggregate, type PlaceSums } from "./aggregate";

const place = (code: string, count: number, d1 = 50, ready = 0): PlaceSums => ({
  ...{ code, count, ready },
  dimensions: { D1: { count, tenths: count * d1 * 10 }, D2: { count, tenths: count * 600 } },
});
const codes = ["D1", "D2"];

test("a place with fewer than five is counted with others, never alone", () => {
  const found = aggregate(
    [place("73.01", 6, 40, 6), place("73.02", 3), place("73.03", 2, 80)],
    codes,
  );
  expect(found.places).toEqual([
    { codes: ["73.01"], count: 6, ready: 6, means: { D1: 40, D2: 60 }, weakest: "D1" },
  ]);
  // (3 × 50 + 2 × 80) / 5 = 62.
  expect(found.others).toEqual({
    ...{ codes: ["73.02", "73.03"], count: 5, ready: 0, means: { D1: 62, D2: 60 }, weakest: "D2" },
  });
  // (6 × 40 + 150 + 160) / 11 = 50; 6 ready leave 5.
  expect(found.all).toMatchObject({ count: 11, ready: 6, means: { D1: 50, D2: 60 } });
});

test("where the small ones are too few together, the smallest that is shown goes with them", () => {
  const found = aggregate([place("a", 9), place("b", 5), place("c", 1)], codes);
  expect(found.places.map((one) => one.codes)).toEqual([["a"]]);
  expect(found.others?.codes).toEqual(["b", "c"]);
  expect(aggregate([place("a", 3), place("b", 1)], codes)).toEqual({
    ...{ places: [], others: null, all: null },
  });
});

test("a number of ready ones is left out when it or the rest is one to four", () => {
  const ready = (count: number, of: number) =>
    aggregate([place("a", of, 50, count)], codes).all?.ready;
  expect([ready(0, 7), ready(1, 7), ready(5, 10), ready(6, 10), ready(10, 10)]).toEqual([
    ...[0, null, 5, null, 10],
  ]);
});

test("whatever is counted: nobody twice, nobody lost, no cell under five, nothing to be had by taking away", () => {
  const any = fc.uniqueArray(
    fc.record({ code: fc.string({ minLength: 1 }), count: fc.nat(12), ready: fc.nat(12) }),
    { selector: ({ code }) => code, maxLength: 12 },
  );
  fc.assert(
    fc.property(any, (list) => {
      const sums = list.map(({ code, count, ready }) =>
        place(code, count, 50, Math.min(count, ready)),
      );
      const { places, others, all } = aggregate(sums, codes);
      const shown = [...places, ...(others ? [others] : [])];
      const total = sums.reduce((sum, { count }) => sum + count, 0);
      expect(all?.count ?? 0).toBe(total >= FEWEST_SHOWN ? total : 0);
      for (const one of shown) expect(one.count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count ?? 0);
      const named = shown.flatMap((one) => one.codes);
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});
