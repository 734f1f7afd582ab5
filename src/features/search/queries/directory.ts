import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, type Selection } from "@/domain/facets";
import { ringStart } from "@/domain/ring";
import { ahuWord } from "@/domain/search-text";
import type { Cursor, Sort } from "@/domain/search-order";
import { db } from "@/lib/db";
import { EVERYTHING, type Search } from "../schema";
import { chosenKeys, facetKeys, type FacetValue, facetValues, offeredKeys } from "./facet-keys";
import { searchStatement } from "./statement";
import { findsNothing, understandQuery } from "./words";

export type FacetCount = { value: string; count: number };
export type Found = {
  total: number;
  /** Organisation ids of the page, in order. */
  ids: string[];
  /** What was searched instead, when a word of the query stands nowhere but a near one does. */
  corrected: string | null;
  /** The words each part of the query was looked up as; AHU numbers as `ahuWord` writes them. */
  words: string[][];
  /** Where the page after this one begins; null at the end. */
  next: Cursor | null;
  /** Every value with at least one row, or selected; in no particular order. */
  facets: Record<Facet, FacetCount[]>;
};

/**
 * One page of the directory with its total and all facet counts, from one snapshot. The count of a
 * value is the total of the same search with that facet's selection replaced by the value; places
 * inside places are counted inside the chosen ones. Anyone may ask: only listed organisations have a
 * search document. `at`: civil time; its day turns the ring.
 */
export async function searchDirectory(actor: Actor, search: Search, at: Date): Promise<Found> {
  const { q, selection, page, perPage, after, sort, modifiedAfter } = search;
  const [values, chosen, offered, understood] = await Promise.all([
    facetValues(actor),
    chosenKeys(actor, selection),
    offeredKeys(actor, selection),
    understandQuery(actor, q),
  ]);
  const { parts, approvals, corrected } = understood;
  const start = after?.sort === "relevance" ? after.start : ringStart(at);
  const words = [
    ...parts.map((part) => part.words),
    ...approvals.map((number) => [ahuWord(number)]),
  ];
  const nothing = { total: 0, page: null, counts: null };
  const [row = nothing] = findsNothing(actor, q, understood)
    ? []
    : await db.$queryRaw<Answer[]>(
        searchStatement(actor, {
          ...{ parts: parts.map((part) => part.keys), approvals, modifiedAfter },
          ...{ sort, start, after, chosen, offered },
          ...{ offset: after ? 0 : (page - 1) * perPage, limit: perPage },
        }),
      );

  // One row more than the page holds tells whether another page follows.
  const rows = (row.page ?? []).slice(0, perPage);
  const last = rows.at(-1);
  const more = last && (row.page?.length ?? 0) > perPage;
  return {
    total: row.total,
    ids: rows.map(({ id }) => id),
    ...{ corrected, words },
    next: more ? cursorAt(sort, start, last) : null,
    facets: countsOf(values, row.counts ?? {}, selection),
  };
}

/** The directory without a search: what the home page and its map show. */
export const countByProvince = async (actor: Actor, at: Date): Promise<FacetCount[]> =>
  (await searchDirectory(actor, { ...EVERYTHING, perPage: 1 }, at)).facets.province;

/** Which of the selected values exist at all: a link with a mistyped code still searches. */
export async function keepKnownValues(actor: Actor, selection: Selection): Promise<Selection> {
  const known = await facetKeys(actor);
  return Object.fromEntries(
    FACETS.map((facet) => [facet, selection[facet].filter((value) => known[facet].has(value))]),
  ) as Selection;
}

type PageRow = {
  id: string;
  spin: number;
  tier?: number;
  wrapped?: number;
  listed_at?: string;
  name?: string;
};
type Answer = {
  total: number;
  page: PageRow[] | null;
  /** By key of the posting. */
  counts: Record<string, number> | null;
};

/** Every counted value by facet, and the chosen ones that nothing has. */
function countsOf(
  values: Map<number, FacetValue>,
  counts: Record<string, number>,
  selection: Selection,
): Record<Facet, FacetCount[]> {
  const counted = Object.fromEntries(
    FACETS.map((facet) => [facet, [] as FacetCount[]]),
  ) as Found["facets"];
  for (const [key, count] of Object.entries(counts)) {
    const of = values.get(Number(key));
    if (of) counted[of.facet].push({ value: of.value, count });
  }
  for (const facet of FACETS) {
    const has = new Set(counted[facet].map(({ value }) => value));
    for (const value of selection[facet])
      if (!has.has(value)) counted[facet].push({ value, count: 0 });
  }
  return counted;
}

function cursorAt(sort: Sort, start: number, last: PageRow): Cursor {
  const { spin, tier = 0, wrapped = 0 } = last;
  if (sort === "newest") return { sort, listedAt: Date.parse(last.listed_at ?? ""), spin };
  if (sort === "name") return { sort, name: last.name ?? "", spin };
  return { sort, start, tier, wrapped, spin };
}
