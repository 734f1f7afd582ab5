import "server-only";
import { setTimeout } from "node:timers/promises";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { mostSteps, roomFor, wordKey } from "@/domain/postings";
import { ok, refuse, type Result } from "@/domain/result";
import { db, type Sql, sql, type Tx } from "@/lib/db";
import { keysAlwaysCounted } from "../queries/facet-keys";
import { labelKeys } from "../queries/label-words";
import { livingBits } from "../queries/living";
import { takeTurn } from "./fold-search-changes";

const LONGEST_MS = 600_000;
const ATTEMPTS = 200;
const PAUSE_MS = 50;

/**
 * Gives back the room of what nothing uses any more: moves all places down by those that died at the
 * beginning and drops words that stand nowhere. The new postings are made beside the old; writers and
 * readers wait only while they are exchanged.
 */
export async function compactSearch(actor: Actor): Promise<Result<null, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const labelled = [...(await labelKeys(actor)).keys()];
  const counted = await keysAlwaysCounted(actor);
  const exchanged = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
      await takeTurn(tx);
      const dead = await makePostings(tx, counted);
      await findUnusedWords(tx, labelled);
      // Never quiet: the index is right as it is, only longer than it need be.
      if (!(await lockWhenQuiet(tx))) return false;
      await exchange(tx, dead);
      return true;
    },
    { timeout: LONGEST_MS },
  );
  if (exchanged) {
    await db.$executeRaw`REINDEX TABLE CONCURRENTLY search_document`;
    await db.$executeRaw`REINDEX TABLE CONCURRENTLY search_word`;
    await db.$executeRaw`REINDEX TABLE CONCURRENTLY search_change`;
  }
  return ok(null);
}

/** The postings without dead places, in a table of their own; answers how far places move down. */
async function makePostings(tx: Tx, counted: number[]): Promise<number> {
  const [now] = await tx.$queryRaw<
    { dead: number; places: number; living: number; given: number }[]
  >`
    SELECT coalesce(min(place), 0) AS dead, coalesce(max(place) - min(place) + 1, 0) AS places,
           (SELECT (last_value + is_called::int)::int FROM search_document_place_seq) AS given,
           (SELECT bit_count(${livingBits})::int FROM search_posting p WHERE p.key = 0) AS living
    FROM search_document`;
  const { dead, places, living, given } = now ?? { dead: 0, places: 0, living: 0, given: 0 };
  const size = roomFor(places);
  const most = sql`CASE WHEN key = ANY (${counted}::int[]) THEN ${mostSteps(size, true)}::int ELSE ${mostSteps(size, false)}::int END`;
  // To unpack every posting takes most of the time; where nobody died, the last ones included, it
  // would change nothing.
  const kept =
    dead === 0 && living === places && given === places ? allOf(size) : livingOf(dead, size);
  await tx.$executeRaw`CREATE TABLE search_posting_next (LIKE search_posting INCLUDING ALL)`;
  await tx.$executeRaw`
    INSERT INTO search_posting_next (key, bits, gaps)
    SELECT key, CASE WHEN is_many THEN bits END AS bits,
           CASE WHEN is_many THEN '{}'
                WHEN bits IS NOT NULL THEN search_pack(ARRAY(SELECT search_places(bits)))
                ELSE gaps END AS gaps
    FROM (SELECT *, bits IS NOT NULL AND (key = 0 OR count > ${most}) AS is_many FROM (${kept}) one) kept
    WHERE key = 0 OR count > 0 OR cardinality(gaps) > 0
    ORDER BY key`;
  await tx.$executeRaw`ANALYZE search_posting_next`;
  return dead;
}

/** A posting's bits moved down by the places that died at the beginning, in a length of so many. */
const moved = (bits: Sql, dead: number, size: number) =>
  sql`substring(${bits} || repeat('0', ${size}::int)::varbit FROM ${dead}::int + 1 FOR ${size}::int)`;

const allOf = (size: number) => sql`
  SELECT key, bit_count(bits)::int AS count, ${moved(sql`bits`, 0, size)} AS bits, gaps FROM search_posting`;

const livingOf = (dead: number, size: number) => sql`
  WITH living AS MATERIALIZED (SELECT ${livingBits} AS bits FROM search_posting p WHERE p.key = 0)
  SELECT p.key, bit_count(p.bits & l.bits)::int AS count, ${moved(sql`(p.bits & l.bits)`, dead, size)} AS bits,
         search_pack(ARRAY(
           SELECT place - ${dead}::int FROM unnest(search_unpack(p.gaps)) AS place
           WHERE get_bit(l.bits, place) = 1 ORDER BY 1
         )) AS gaps
  FROM search_posting p, living l`;

const firstWord = wordKey(0, 0);

/** Words that stand in no posting and in no name of a facet value. Changes may still hold them. */
const findUnusedWords = (tx: Tx, labelled: string[]) => tx.$executeRaw`
  CREATE TEMP TABLE unused_word ON COMMIT DROP AS
  SELECT number FROM search_word
  WHERE NOT EXISTS (SELECT FROM unnest(${labelled}::text[]) AS labelled(word) WHERE labelled.word = search_word.word)
    AND NOT EXISTS (
      SELECT FROM search_posting_next
      WHERE key >= ${firstWord}::int AND (key - ${firstWord}::int) / 4 = search_word.number
    )`;

/** Tries for all locks at once and never waits for one, so that nobody waits for somebody who waits. */
async function lockWhenQuiet(tx: Tx): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await tx.$executeRaw`SAVEPOINT before_lock`;
    try {
      await tx.$executeRaw`
        LOCK TABLE search_document, search_change, search_posting, search_word IN ACCESS EXCLUSIVE MODE NOWAIT`;
      return true;
    } catch (error) {
      if (!isLocked(error)) throw error;
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_lock`;
      await setTimeout(PAUSE_MS);
    }
  }
  return false;
}

/** Postgres: lock_not_available. */
const isLocked = (error: unknown) => String((error as Error).message).includes("55P03");

async function exchange(tx: Tx, dead: number): Promise<void> {
  if (dead > 0) await moveDown(tx, dead);
  // Never a place that a change still names as left: the next fold would take it for dead.
  await tx.$executeRaw`
    SELECT setval('search_document_place_seq', 1 + greatest(
      -1, (SELECT max(place) FROM search_document), (SELECT max(greatest(place, old_place)) FROM search_change)
    ), false)`;
  await tx.$executeRaw`DROP TABLE search_posting`;
  await tx.$executeRaw`ALTER TABLE search_posting_next RENAME TO search_posting`;
  await tx.$executeRaw`ALTER INDEX search_posting_next_pkey RENAME TO search_posting_pkey`;
  await tx.$executeRaw`
    DELETE FROM search_word WHERE number IN (SELECT number FROM unused_word) AND number NOT IN (
      SELECT (key - ${firstWord}::int) / 4 FROM search_change, unnest(keys) AS key WHERE key >= ${firstWord}::int
    )`;
}

async function moveDown(tx: Tx, dead: number): Promise<void> {
  // A place before the beginning is gone already: it need not be told that it was left.
  await tx.$executeRaw`DELETE FROM search_change WHERE place IS NULL AND old_place < ${dead}::int`;
  await tx.$executeRaw`
    UPDATE search_change SET place = place - ${dead}::int,
      old_place = CASE WHEN old_place >= ${dead}::int THEN old_place - ${dead}::int END`;
  await tx.$executeRaw`
    CREATE TEMP TABLE next_document ON COMMIT DROP AS
    SELECT place - ${dead}::int AS place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at
    FROM search_document`;
  await tx.$executeRaw`TRUNCATE search_document`;
  await tx.$executeRaw`
    INSERT INTO search_document (place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at)
    SELECT place, spin, organisation_id, approval, sort_name, listed_at, changed_at, next_change_at
    FROM next_document ORDER BY spin`;
}
