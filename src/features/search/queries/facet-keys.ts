import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, isInside, isOffered, type Selection } from "@/domain/facets";
import { db } from "@/lib/db";
import { kept } from "@/lib/kept";

/** Each facet's values with the key of their posting. */
export type FacetKeys = Record<Facet, Map<string, number>>;
export type FacetValue = { facet: Facet; value: string };
type Known = { keys: FacetKeys; values: Map<number, FacetValue>; always: Map<Facet, number[]> };

// Given once by the reference data, before anything is written, and never changed.
const known = kept(load);

export const facetKeys = async (_actor: Actor): Promise<FacetKeys> => (await known()).keys;

/** The facet value of each key. */
export const facetValues = async (_actor: Actor) => (await known()).values;

/** No posting has it: a value that does not exist matches nothing. */
const NO_SUCH_KEY = -1;

/** The keys of what is chosen; facets without a choice are absent. */
export async function chosenKeys(
  _actor: Actor,
  selection: Selection,
): Promise<Map<Facet, number[]>> {
  const { keys } = await known();
  return new Map(
    FACETS.filter((facet) => selection[facet].length > 0).map((facet) => [
      facet,
      selection[facet].map((value) => keys[facet].get(value) ?? NO_SUCH_KEY),
    ]),
  );
}

/** The keys of all facets but places inside places: what every search counts. */
export const keysAlwaysCounted = async (_actor: Actor): Promise<number[]> =>
  [...(await known()).always.values()].flat();

/** The keys that a search with these choices counts, by facet. */
export async function offeredKeys(
  _actor: Actor,
  selection: Selection,
): Promise<Map<Facet, number[]>> {
  const { keys, always } = await known();
  const inside = FACETS.filter(isInside).map((facet): [Facet, number[]] => [
    facet,
    [...keys[facet]].flatMap(([value, key]) => (isOffered(facet, value, selection) ? [key] : [])),
  ]);
  return new Map([...always, ...inside]);
}

async function load(): Promise<Known> {
  const rows = await db.searchFacetValue.findMany({ orderBy: { number: "asc" } });
  if (rows.length === 0) throw new Error("The reference data is missing: run npm run db:seed");
  const keys = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as FacetKeys;
  const values = new Map<number, FacetValue>();
  for (const { facet, value, number } of rows) {
    if (!(FACETS as readonly string[]).includes(facet)) continue;
    keys[facet as Facet].set(value, number);
    values.set(number, { facet: facet as Facet, value });
  }
  const free = FACETS.filter((facet) => !isInside(facet));
  const always = new Map(free.map((facet) => [facet, [...keys[facet].values()]]));
  return { keys, values, always };
}
