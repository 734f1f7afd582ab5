import "server-only";
import type { Actor } from "@/domain/actor";
import { nearness, placeNames, termNames } from "@/domain/beginnings";
import { type Facet, type Selection } from "@/domain/facets";
import { db } from "@/lib/db";
import { kept } from "@/lib/kept";
import { type Search, searchQuery } from "../schema";
import { chosenKeys, facetKeys } from "./facet-keys";
import { searchStatement } from "./statement";

/** A value of a facet that somebody may mean. */
export type SuggestedValue = {
  facet: SuggestedFacet;
  value: string;
  labelId: string;
  labelEn: string;
  /** The province of a regency, the regency of a district: names repeat. */
  within: string | null;
  /** What the search finds. */
  count: number;
  /** The search that chooses the value in place of the words, as a query string. */
  query: string;
};

type Known = { names: string[] } & Omit<SuggestedValue, "count" | "query">;

/** In the order in which they are offered. */
const SUGGESTED_FACETS = [
  "issue",
  "service",
  "target",
  "province",
  "regency",
  "work_province",
  "work_regency",
  "work_district",
] as const satisfies Facet[];
type SuggestedFacet = (typeof SUGGESTED_FACETS)[number];
/** Facets that are chosen together: a value of one takes the place of all. */
const FAMILIES: Facet[][] = [
  ["province", "regency"],
  ["work_province", "work_regency", "work_district"],
  ["issue"],
  ["service"],
  ["target"],
];
/** Of the values that begin alike, only so many are counted. */
const MOST_COUNTED = 200;

/**
 * Values whose name is, or begins with, what was typed (`beginning`, plain), with at least one
 * organisation; the same name first, then by facet and number. Everything else that `search` chooses
 * stays chosen.
 */
export async function suggestValues(
  actor: Actor,
  beginning: string,
  search: Search,
  most: number,
): Promise<SuggestedValue[]> {
  const near = (await knownValues()).flatMap((known) => {
    const how = nearness(known.names, beginning);
    const chosen = search.selection[known.facet].includes(known.value);
    return how && !chosen ? [{ known, rank: how === "same" ? 0 : 1 }] : [];
  });
  const order = ({ facet }: Known) => SUGGESTED_FACETS.indexOf(facet);
  near.sort((a, b) => a.rank - b.rank || order(a.known) - order(b.known));
  const looked = near.slice(0, MOST_COUNTED);
  const counts = await countAll(
    actor,
    looked.map(({ known }) => known),
    search,
  );
  const counted = looked.map((one, at) => ({ ...one, count: counts[at] ?? 0 }));
  return counted
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        order(a.known) - order(b.known) ||
        b.count - a.count ||
        (a.known.value < b.known.value ? -1 : 1),
    )
    .slice(0, most)
    .map(({ known: { facet, value, labelId, labelEn, within }, count }) => ({
      ...{ facet, value, labelId, labelEn, within, count },
      query: searchQuery(choosing(search, facet, value)),
    }));
}

function without(search: Search, family: Facet[]): Search {
  const emptied = Object.fromEntries(family.map((facet) => [facet, []]));
  return { ...search, selection: { ...search.selection, ...emptied } };
}

/** A place inside a place is chosen with what it lies in, as somebody would on the page. */
function choosing(search: Search, facet: Facet, value: string): Search {
  const family = FAMILIES.find((one) => one.includes(facet)) ?? [facet];
  const above = family
    .slice(0, family.indexOf(facet))
    .map((outer, depth) => [outer, [value.slice(0, depth === 0 ? 2 : 5)]]);
  const { selection, ...rest } = without(search, family);
  const chosen: Selection = { ...selection, ...Object.fromEntries(above), [facet]: [value] };
  return { ...rest, q: "", selection: chosen, page: 1, after: null };
}

/** Families of which nothing is chosen are counted in one statement, the others each in its own. */
async function countAll(actor: Actor, values: Known[], search: Search): Promise<number[]> {
  const ownFamily = ({ facet }: Known) =>
    FAMILIES.find(
      (family) =>
        family.includes(facet) && family.some((each) => search.selection[each].length > 0),
    );
  const groups = new Map<Facet[] | undefined, Known[]>();
  for (const one of values) {
    const family = ownFamily(one);
    groups.set(family, [...(groups.get(family) ?? []), one]);
  }
  const counts = new Map<Known, number>();
  await Promise.all(
    [...groups].map(async ([family, own]) => {
      const found = await countValues(actor, own, without(search, family ?? []));
      for (const [at, one] of own.entries()) counts.set(one, found[at] ?? 0);
    }),
  );
  return values.map((one) => counts.get(one) ?? 0);
}

/** How many organisations have each value and pass the search without its words. */
async function countValues(
  actor: Actor,
  values: Known[],
  { selection, modifiedAfter }: Search,
): Promise<number[]> {
  const keys = await facetKeys(actor);
  const keyOf = ({ facet, value }: Known) => keys[facet].get(value) ?? -1;
  const offered = new Map<Facet, number[]>();
  for (const known of values)
    offered.set(known.facet, [...(offered.get(known.facet) ?? []), keyOf(known)]);
  const [row] = await db.$queryRaw<{ counts: Record<string, number> | null }[]>(
    searchStatement(actor, {
      ...{ parts: [], approvals: [], modifiedAfter, offered },
      chosen: await chosenKeys(actor, selection),
      ...{ sort: "newest", start: 0, after: null, offset: 0, limit: 0 },
    }),
  );
  return values.map((known) => row?.counts?.[keyOf(known)] ?? 0);
}

// The reference data is the same as long as the process lives.
const knownValues = kept(load);

const PLACE_FACETS = {
  province: ["province", "work_province"],
  regency: ["regency", "work_regency"],
  district: ["work_district"],
} as const;

async function load(): Promise<Known[]> {
  const [regions, issues, services, targets] = await Promise.all([
    db.region.findMany({
      select: { code: true, level: true, name: true, shortName: true, parentCode: true },
      orderBy: { code: "asc" },
    }),
    db.issue.findMany({ orderBy: { position: "asc" } }),
    db.workKind.findMany({ orderBy: { position: "asc" } }),
    db.targetGroup.findMany({ orderBy: { position: "asc" } }),
  ]);
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const places = regions.flatMap(({ code, level, name, shortName, parentCode }) => {
    const names = placeNames(name, shortName);
    const within = nameOf.get(parentCode ?? "") ?? null;
    return PLACE_FACETS[level].map((facet) => ({
      ...{ facet, value: code, names, within, labelId: name, labelEn: name },
    }));
  });
  const terms = (
    facet: SuggestedFacet,
    rows: { code: string; labelId: string; labelEn: string }[],
  ) =>
    rows.map(({ code, labelId, labelEn }) => ({
      ...{ facet, value: code, names: termNames(labelId, labelEn), within: null },
      ...{ labelId, labelEn },
    }));
  return [
    ...terms("issue", issues),
    ...terms("service", services),
    ...terms("target", targets),
    ...places,
  ];
}
