import { createHash } from "node:crypto";
import { rebuildSearch } from "@/features/search/commands/rebuild-search";
import { SYSTEM } from "@/domain/actor";
import { FACETS, VALUE_BANDS } from "@/domain/facets";
import { FORM_WORDS, STOP_WORDS, SYNONYMS } from "@/domain/search-words";
import { db } from "@/lib/db";

/** Raise it when documents are made in another way. */
const PROJECTION = 1;

/** Writes the index anew when what it is made by has changed. */
export async function seedSearch(say: (line: string) => void): Promise<string> {
  const made = [PROJECTION, SYNONYMS, [...STOP_WORDS], [...FORM_WORDS], FACETS, VALUE_BANDS];
  const sha256 = createHash("sha256").update(JSON.stringify(made)).digest("hex");
  const known = await db.referenceSet.findUnique({ where: { name: "search" } });
  if (known?.sha256 === sha256) return "unchanged";
  const result = await rebuildSearch(SYSTEM, (done, of) => {
    if (done % 5_000 < 250) say(`  ${done} of ${of} organisations`);
  });
  if (!result.ok) throw new Error(result.reason);
  const version = { name: "search", sha256 };
  await db.referenceSet.upsert({ where: { name: "search" }, create: version, update: version });
  return `${result.value.documents} organisations`;
}
