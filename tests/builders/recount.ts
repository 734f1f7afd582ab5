import type { Found } from "@/features/search/queries/directory";
import type { Search } from "@/features/search/schema";
import { type Facet, FACETS, isOffered } from "@/domain/facets";
import { ringStart } from "@/domain/ring";
import { indexWords, queryParts } from "@/domain/search-text";
import type { Projection } from "@/domain/search-projection";
import { db } from "@/lib/db";
import type { Written } from "@tests/builders/corpus";

export type Placed = Written & { spin: number };

const has = (one: Written, facet: Facet, values: string[]) =>
  one.projection.facets.some(([of, value]) => of === facet && values.includes(value));

/** Words of the names of facet values, by value. */
const labels = new Map<string, { words: Set<string>; tier: number }>();
export async function learnLabels() {
  const learn = (facets: Facet[], code: string, tier: number, texts: (string | null)[]) => {
    const words = new Set(texts.flatMap((text) => indexWords(text ?? "")));
    for (const facet of facets) labels.set(`${facet}=${code}`, { words, tier });
  };
  for (const { code, name, shortName } of await db.region.findMany())
    learn(FACETS.slice(0, 5), code, 3, [name, shortName]);
  const terms = (facet: Facet, rows: { code: string; labelId: string; labelEn: string }[]) => {
    for (const { code, labelId, labelEn } of rows) learn([facet], code, 1, [labelId, labelEn]);
  };
  terms("issue", await db.issue.findMany());
  terms("service", await db.workKind.findMany());
  terms("target", await db.targetGroup.findMany());
}

/** Thousands of searches ask for the same few words of the same rows. */
const known = new WeakMap<Projection, Map<string, number | null>>();
function bestTier({ projection }: Written, word: string): number | null {
  const tiers = known.get(projection) ?? new Map<string, number | null>();
  known.set(projection, tiers);
  if (!tiers.has(word)) tiers.set(word, countedTier(projection, word));
  return tiers.get(word) ?? null;
}

/** The best place of a word: in the texts, or in the name of a value. */
function countedTier({ facets, words }: Projection, word: string): number | null {
  const borne = facets.flatMap(([facet, value]) => {
    const label = labels.get(`${facet}=${value}`);
    return label?.words.has(word) ? [label.tier] : [];
  });
  const tiers = [...borne, ...(words.has(word) ? [words.get(word)!] : [])];
  return tiers.length === 0 ? null : Math.min(...tiers);
}

/** The worst of the best places in which the words stand; null when one stands nowhere. */
function tierOf(one: Written, parts: ReturnType<typeof queryParts>): number | null {
  const tiers = parts.map(({ word }) => bestTier(one, word));
  return tiers.some((tier) => tier === null) ? null : Math.max(0, ...(tiers as number[]));
}

/** The definition, counted one by one. */
export function recount(
  living: Placed[],
  search: Search,
  at: Date,
): Pick<Found, "total" | "ids" | "facets"> {
  const { q, selection, modifiedAfter, sort, page, perPage } = search;
  const parts = queryParts(q);
  const chosen = FACETS.filter((facet) => selection[facet].length > 0);
  const worded = living
    .map((one) => ({ one, tier: tierOf(one, parts) }))
    .filter(({ one, tier }) => tier !== null && (!modifiedAfter || one.changedAt > modifiedAfter))
    .map((row) => ({
      ...row,
      failed: chosen.filter((facet) => !has(row.one, facet, selection[facet])),
    }));
  const matches = worded.filter(({ failed }) => failed.length === 0);
  const start = ringStart(at);
  const ring = (spin: number) => (spin < start ? spin + 2 ** 31 : spin);
  matches.sort((a, b) => {
    if (sort === "newest") return +b.one.listedAt - +a.one.listedAt || a.one.spin - b.one.spin;
    const [first, second] = [a.one.projection.sortName, b.one.projection.sortName];
    if (sort === "name") return first < second ? -1 : first > second ? 1 : a.one.spin - b.one.spin;
    return (a.tier ?? 0) - (b.tier ?? 0) || ring(a.one.spin) - ring(b.one.spin);
  });
  const facets = FACETS.map((facet) => {
    const counts = new Map(selection[facet].map((value) => [value, 0]));
    // Each facet counts what passes all the others.
    for (const { one } of worded.filter(({ failed }) => failed.every((one) => one === facet)))
      for (const [of, value] of one.projection.facets)
        if (of === facet && isOffered(facet, value, selection))
          counts.set(value, (counts.get(value) ?? 0) + 1);
    return [facet, [...counts].map(([value, count]) => ({ value, count }))] as const;
  });
  return {
    total: matches.length,
    ids: matches.slice((page - 1) * perPage, page * perPage).map(({ one }) => one.organisationId),
    facets: Object.fromEntries(facets) as Found["facets"],
  };
}
