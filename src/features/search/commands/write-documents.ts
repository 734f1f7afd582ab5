import "server-only";
import { SYSTEM } from "@/domain/actor";
import { wordKey } from "@/domain/postings";
import { spinOf } from "@/domain/ring";
import type { Projection } from "@/domain/search-projection";
import { indexWords } from "@/domain/search-text";
import { sql, type Tx } from "@/lib/db";
import { facetKeys } from "../queries/facet-keys";

export type Document = {
  organisationId: string;
  publicId: string;
  listedAt: Date;
  changedAt: Date;
  projection: Projection;
};

/**
 * Writes documents, each under a new place, and notes what changed for the searches that follow and
 * for the fold. Two at once on one organisation take turns.
 */
export async function writeDocuments(
  tx: Tx,
  documents: Document[],
  locked?: Locked,
): Promise<void> {
  const ordered = documents.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  const here =
    locked ??
    (await lockDocuments(
      tx,
      ordered.map(({ organisationId }) => organisationId),
    ));
  const spins = await placesOnRing(tx, ordered, here);
  const words = new Set(ordered.flatMap(({ projection }) => [...projection.words.keys()]));
  const keys = await keysOf(tx, ordered, await numberWords(tx, [...words]));
  const column = <Value>(value: (document: Document, at: number) => Value) => ordered.map(value);
  await tx.$executeRaw`
    WITH given AS (
      SELECT *, nextval('search_document_place_seq')::int AS place FROM unnest(
        ${column(({ organisationId }) => organisationId)}::uuid[],
        ${spins}::int[],
        ${column(({ organisationId }) => here.get(organisationId)?.place ?? null)}::int[],
        ${column(({ projection }) => projection.approval)}::int[],
        ${column(({ projection }) => projection.sortName)}::text[],
        ${column(({ listedAt }) => listedAt)}::timestamptz[],
        ${column(({ changedAt }) => changedAt)}::timestamptz[],
        ${column(({ projection }) => projection.nextChangeAt)}::timestamptz[],
        ${`{${keys.map((each) => `"{${each.join(",")}}"`).join(",")}}`}::text::text[]
      ) AS row(organisation_id, spin, old_place, approval, sort_name, listed_at, changed_at, next_change_at, keys)
    ), written AS (
      INSERT INTO search_document (place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at)
      SELECT place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at FROM given
      ON CONFLICT (organisation_id) DO UPDATE SET
        place = EXCLUDED.place, approval = EXCLUDED.approval, sort_name = EXCLUDED.sort_name, listed_at = EXCLUDED.listed_at,
        changed_at = EXCLUDED.changed_at, next_change_at = EXCLUDED.next_change_at
    )
    INSERT INTO search_change (place, old_place, keys)
    SELECT place, old_place, keys::int[] FROM given`;
}

type Locked = Map<string, { place: number; spin: number }>;

/** Where these organisations stand now. Nobody else writes their documents until the end of `tx`. */
export async function lockDocuments(tx: Tx, ids: string[]): Promise<Locked> {
  const rows = await tx.$queryRaw<{ organisation_id: string; place: number; spin: number }[]>`
    SELECT organisation_id::text, place, spin FROM search_document
    WHERE organisation_id = ANY (${ids}::uuid[])
    ORDER BY organisation_id FOR UPDATE`;
  return new Map(rows.map(({ organisation_id: id, place, spin }) => [id, { place, spin }]));
}

/** The place of each public id on the ring, or the next free one when two ids fall on the same. */
async function placesOnRing(tx: Tx, documents: Document[], here: Locked): Promise<number[]> {
  const spins = documents.map(({ organisationId }) => here.get(organisationId)?.spin ?? null);
  const taken = new Set<number>();
  for (let attempt = 0; spins.includes(null); attempt++) {
    const wanted = documents.map(({ publicId }) => spinOf(publicId, attempt));
    const rows = await tx.$queryRaw<{ spin: number }[]>`
      SELECT spin FROM search_document WHERE spin = ANY (${wanted}::int[])`;
    for (const { spin } of rows) taken.add(spin);
    for (const [at, spin] of wanted.entries()) {
      if (spins[at] !== null || taken.has(spin)) continue;
      spins[at] = spin;
      taken.add(spin);
    }
  }
  return spins as number[];
}

/** The keys of each document's postings. A word without a number has no posting. */
export async function keysOf(
  _tx: Tx,
  documents: Document[],
  words: Map<string, number>,
): Promise<number[][]> {
  const facets = await facetKeys(SYSTEM);
  return documents.map(({ projection }) => {
    const keys = projection.facets.map(([facet, value]) => {
      const key = facets[facet].get(value);
      if (key === undefined) throw new Error(`There is no facet value ${facet}=${value}`);
      return key;
    });
    for (const [word, tier] of projection.words) {
      const number = words.get(word);
      if (number !== undefined) keys.push(wordKey(number, tier));
    }
    return keys;
  });
}

/**
 * Gives numbers to the words of texts that are about to be written, in a short transaction: whoever
 * learns one of them meanwhile waits for it, and must not wait for a long one. Words that are used
 * nowhere after all go with the next compaction.
 */
export const learnWords = async (tx: Tx, texts: readonly string[]): Promise<void> =>
  void (await numberWords(tx, [...new Set(texts.flatMap(indexWords))]));

/** In one order everywhere, so that two who learn the same words cannot lock each other out. */
async function numberWords(tx: Tx, words: string[]): Promise<Map<string, number>> {
  const known = await findWords(tx, words);
  const missing = words.filter((word) => !known.has(word)).sort();
  if (missing.length === 0) return known;
  const given = await tx.$queryRaw<{ word: string; number: number }[]>`
    INSERT INTO search_word (word) SELECT unnest(${listOf(missing)}) ON CONFLICT DO NOTHING
    RETURNING word, number`;
  for (const { word, number } of given) known.set(word, number);
  // The others were learnt by somebody else meanwhile.
  const others = missing.filter((word) => !known.has(word));
  if (others.length > 0)
    for (const [word, number] of await findWords(tx, others)) known.set(word, number);
  return known;
}

/** The numbers of those words that have one. */
export async function findWords(tx: Tx, words: string[]): Promise<Map<string, number>> {
  const [row] = await tx.$queryRaw<{ numbers: string | null }[]>`
    SELECT string_agg(coalesce((SELECT w.number FROM search_word w WHERE w.word = asked.word)::text, ''), ' ' ORDER BY asked.at) AS numbers
    FROM unnest(${listOf(words)}) WITH ORDINALITY AS asked(word, at)`;
  const known = new Map<string, number>();
  for (const [at, number] of (row?.numbers ?? "").split(" ").entries())
    if (number) known.set(words[at]!, Number(number));
  return known;
}

/** One text each way: thousands of small values take longer to hand over than to find. No word has a space. */
const listOf = (words: string[]) => sql`string_to_array(${words.join(" ")}, ' ')`;
