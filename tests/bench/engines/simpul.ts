import { type Found, searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { FACETS } from "@/domain/facets";
import type { Counts, Engine, Query } from "../engine";
import { AT, indexBytes, numberOf } from "../load";

/** The search of the app, asked as a page asks it. It is loaded before the others, by the app's own code. */
export const simpul: Engine = {
  name: "Simpul",
  facets: FACETS.length,
  upTo: Infinity,
  concurrent: true,
  load: async () => {},
  ask: async (query) => {
    const found = await askSimpul(query);
    return { total: found.total, numbers: found.ids.map(numberOf), counts: countsOf(found) };
  },
  bytes: async () => Object.values(await indexBytes()).reduce((sum, bytes) => sum + bytes, 0),
  close: async () => {},
};

export const askSimpul = ({ q, selection, sort, page }: Query) =>
  searchDirectory(ANYONE, { ...EVERYTHING, q, selection, sort, page }, AT);

export function countsOf(found: Found): Counts {
  const counts: Counts = {};
  for (const facet of FACETS)
    counts[facet] = new Map(found.facets[facet].map(({ value, count }) => [value, count]));
  return counts;
}
