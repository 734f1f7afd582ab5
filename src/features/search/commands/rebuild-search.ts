import "server-only";
import { setTimeout } from "node:timers/promises";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { manyOf, manyOfCounted, roomFor, wordKey } from "@/domain/postings";
import { LISTED } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, sql, type Tx } from "@/lib/db";
import { keysAlwaysCounted } from "../queries/facet-keys";
import { labelKeys } from "../queries/label-words";
import { foldSearchChanges, takeTurn } from "./fold-search-changes";
import { refreshSearchDocuments } from "./refresh-search-document";

const AT_ONCE = 250;
const FOLD_EVERY = 5_000;
const LONGEST_MS = 300_000;

/**
 * Writes every document anew from the organisations, while searches go on; then drops the places and
 * words that nothing uses any more. May be stopped and begun again at any time.
 */
export async function rebuildSearch(
  actor: Actor,
  say: (done: number, of: number) => void = () => {},
  at: Date = clock(),
): Promise<Result<{ documents: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const listed = { listing: { in: [...LISTED] } };
  const all = await db.organisation.count({ where: listed });
  const labelled = [...(await labelKeys(actor)).keys()].sort();
  await db.$executeRaw`
    INSERT INTO search_word (word) SELECT unnest(${labelled}::text[]) ON CONFLICT DO NOTHING`;
  let done = 0;
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await db.organisation.findMany({
      where: { ...listed, ...(after && { id: { gt: after } }) },
      ...{ select: { id: true }, orderBy: { id: "asc" }, take: AT_ONCE },
    });
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    await db.$transaction((tx) => refreshSearchDocuments(tx, ids, at), { timeout: 60_000 });
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (done % FOLD_EVERY < AT_ONCE) await foldSearchChanges(actor);
    say(done, all);
  }
  await db.searchDocument.deleteMany({ where: { organisation: { NOT: listed } } });
  await foldSearchChanges(actor);
  await compactSearch(actor);
  return ok({ documents: done });
}

/**
 * Gives back the room of what nothing uses any more. Never waits for a lock, so that nobody waits for
 * somebody who waits.
 */
export async function compactSearch(actor: Actor): Promise<Result<null, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const labelled = [...(await labelKeys(actor)).keys()];
  const counted = await keysAlwaysCounted(actor);
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await db.$transaction((tx) => dropUnused(tx, labelled, counted), { timeout: LONGEST_MS });
      break;
    } catch (error) {
      if (!isLocked(error)) throw error;
      await setTimeout(50);
    }
  }
  // Never quiet: the index is right as it is, only longer than it need be.
  return ok(null);
}

/** Postgres: lock_not_available. */
const isLocked = (error: unknown) => String((error as Error).message).includes("55P03");

/**
 * Moves all places down by those that died at the beginning and writes the tables anew, so that they
 * take no more room than they need. Nobody writes or reads meanwhile.
 */
async function dropUnused(tx: Tx, labelled: string[], counted: number[]): Promise<void> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
  await takeTurn(tx);
  await tx.$executeRaw`
    LOCK TABLE search_document, search_change, search_posting, search_word IN ACCESS EXCLUSIVE MODE NOWAIT`;
  const [now] = await tx.$queryRaw<{ noted: number; dead: number; size: number }[]>`
    SELECT (SELECT count(*)::int FROM search_change) AS noted,
           coalesce(min(place), 0) AS dead, coalesce(max(place) - min(place) + 1, 0) AS size
    FROM search_document`;
  // Something was written between the fold and the lock: the next rebuild does it.
  if (!now || now.noted > 0) return;
  const { dead } = now;
  const size = roomFor(now.size);
  const many = sql`CASE WHEN key = ANY (${counted}::int[]) THEN ${manyOfCounted(size)}::int ELSE ${manyOf(size)}::int END`;
  await tx.$executeRaw`
    CREATE TEMP TABLE kept_posting ON COMMIT DROP AS
    WITH living AS MATERIALIZED (SELECT bits FROM search_posting WHERE key = 0)
    SELECT p.key, bit_count(p.bits & l.bits)::int AS count,
           substring((p.bits & l.bits) || repeat('0', ${size}::int)::varbit FROM ${dead}::int + 1 FOR ${size}::int) AS bits,
           ARRAY(
             SELECT place - ${dead}::int FROM unnest(search_unpack(p.gaps)) AS place
             WHERE get_bit(l.bits, place) = 1 ORDER BY 1
           ) AS places
    FROM search_posting p, living l`;
  await tx.$executeRaw`TRUNCATE search_posting, search_change`;
  await tx.$executeRaw`
    INSERT INTO search_posting (key, bits, gaps)
    SELECT key, CASE WHEN is_many THEN bits END,
           CASE WHEN is_many THEN '{}'
                WHEN bits IS NOT NULL THEN search_pack(ARRAY(SELECT search_places(bits)))
                ELSE search_pack(places) END
    FROM (SELECT *, bits IS NOT NULL AND (key = 0 OR count > ${many}) AS is_many FROM kept_posting) kept
    WHERE key = 0 OR count > 0 OR cardinality(places) > 0 ORDER BY key`;
  await tx.$executeRaw`CREATE TEMP TABLE kept_document ON COMMIT DROP AS SELECT * FROM search_document`;
  await tx.$executeRaw`TRUNCATE search_document`;
  await tx.$executeRaw`
    INSERT INTO search_document (place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at)
    SELECT place - ${dead}::int, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at
    FROM kept_document ORDER BY spin`;
  await tx.$executeRaw`
    SELECT setval('search_document_place_seq', (SELECT coalesce(max(place), -1) + 1 FROM search_document), false)`;
  await tx.$executeRaw`
    DELETE FROM search_word w WHERE word NOT IN (SELECT unnest(${labelled}::text[])) AND NOT EXISTS (
      SELECT FROM search_posting p
      WHERE p.key BETWEEN ${wordKey(0, 0)}::int + w.number * 4 AND ${wordKey(0, 3)}::int + w.number * 4)`;
  await tx.$executeRaw`REINDEX TABLE search_document`;
  await tx.$executeRaw`REINDEX TABLE search_word`;
}

/** Rebuilds when more places are dead than alive. */
export async function tidySearch(
  actor: Actor,
): Promise<Result<{ documents: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const [used] = await db.$queryRaw<{ places: number; documents: number }[]>`
    SELECT (SELECT last_value::int FROM search_document_place_seq) AS places,
           (SELECT count(*)::int FROM search_document) AS documents`;
  const { places, documents } = used ?? { places: 0, documents: 0 };
  return places > 2 * documents + FEW_PLACES ? rebuildSearch(actor) : ok({ documents: 0 });
}
const FEW_PLACES = 10_000;
