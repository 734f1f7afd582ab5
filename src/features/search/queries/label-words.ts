import "server-only";
import { type Actor, SYSTEM } from "@/domain/actor";
import type { Facet } from "@/domain/facets";
import type { Tier } from "@/domain/search-projection";
import { indexWords } from "@/domain/search-text";
import { db } from "@/lib/db";
import { kept } from "@/lib/kept";
import { facetKeys } from "./facet-keys";

/** Postings in which a word stands because it stands in the name of their facet value. */
export type LabelKeys = Map<string, { key: number; tier: Tier }[]>;

const TERMS: Facet[] = ["issue", "service", "target"];
const PLACES: Facet[] = [
  ...(["province", "regency", "work_province", "work_regency", "work_district"] as const),
];

// The reference data is the same as long as the process lives.
const known = kept(load);

/**
 * Names of fields, kinds of work, target groups and places are not written into every document:
 * whoever searches such a word searches the facet values that bear it.
 */
export const labelKeys = (_actor: Actor): Promise<LabelKeys> => known();

async function load(): Promise<LabelKeys> {
  const [keys, regions, ...terms] = await Promise.all([
    facetKeys(SYSTEM),
    db.region.findMany({ select: { code: true, name: true, shortName: true } }),
    db.issue.findMany(),
    db.workKind.findMany(),
    db.targetGroup.findMany(),
  ]);
  const found: LabelKeys = new Map();
  const learn = (facet: Facet, code: string, tier: Tier, labels: (string | null)[]) => {
    const key = keys[facet].get(code);
    if (key === undefined) return;
    for (const word of new Set(labels.flatMap((label) => indexWords(label ?? "")))) {
      const known = found.get(word);
      if (known) known.push({ key, tier });
      else found.set(word, [{ key, tier }]);
    }
  };
  for (const [at, facet] of TERMS.entries())
    for (const { code, labelId, labelEn } of terms[at] ?? [])
      learn(facet, code, 1, [labelId, labelEn]);
  for (const { code, name, shortName } of regions)
    for (const facet of PLACES) learn(facet, code, 3, [name, shortName]);
  return found;
}
