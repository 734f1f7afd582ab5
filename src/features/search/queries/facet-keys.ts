import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS } from "@/domain/facets";
import { db } from "@/lib/db";

/** Each facet's values with the key of their posting. */
export type FacetKeys = Record<Facet, Map<string, number>>;

// Given once by the reference data, before anything is written, and never changed: kept for good.
let kept: Promise<FacetKeys> | null = null;

export function facetKeys(_actor: Actor): Promise<FacetKeys> {
  kept ??= load().catch((error: unknown) => {
    kept = null;
    throw error;
  });
  return kept;
}

async function load(): Promise<FacetKeys> {
  const rows = await db.searchFacetValue.findMany({ orderBy: { number: "asc" } });
  if (rows.length === 0) throw new Error("The reference data is missing: run npm run db:seed");
  const keys = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as FacetKeys;
  for (const { facet, value, number } of rows) keys[facet as Facet]?.set(value, number);
  return keys;
}
