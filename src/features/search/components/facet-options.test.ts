import { expect, test } from "vitest";
import type { Facet } from "@/domain/facets";
import { folded, optionsOf } from "./facet-options";

const values = (facet: Facet, counts: Record<string, number>, selected: string[] = []) =>
  optionsOf(
    facet,
    Object.entries(counts).map(([value, count]) => ({ value, count })),
    selected,
    (_facet, value) => value,
  ).map(({ value }) => value);

test("the chosen come first, then the most frequent, what is unknown last", () => {
  expect(values("issue", { a: 1, b: 5, c: 5, unknown: 9, d: 0 }, ["d"])).toEqual([
    ...["d", "b", "c", "a", "unknown"],
  ]);
});

test("steps stay in their order, whatever is chosen or frequent", () => {
  const bands = { from_1b: 9, unknown: 20, under_50m: 1, "200m_500m": 4 };
  expect(values("value", bands, ["from_1b"])).toEqual([
    ...["under_50m", "200m_500m", "from_1b", "unknown"],
  ]);
  expect(values("recent", { DATA: 9, type_iii: 1, any: 9 })).toEqual(["any", "type_iii", "DATA"]);
});

test.each([
  [6, 0, 6],
  [7, 0, 7],
  [8, 0, 6],
  [20, 9, 9],
])("of %i options with %i chosen, %i are seen at once", (length, chosen, seen) => {
  const options = Array.from({ length }, (_, at) => ({
    ...{ value: `${at}`, label: `${at}`, count: 1, selected: at < chosen },
  }));
  const { first, rest } = folded(options);
  expect(first).toHaveLength(seen);
  expect([...first, ...rest]).toEqual(options);
});
