import "server-only";
import { setTimeout } from "node:timers/promises";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { wordKey } from "@/domain/posting-keys";
import { LISTED } from "@/domain/organisation";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
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
  await dropUnusedWhenQuiet();
  return ok({ documents: done });
}

/** Without waiting for a lock, so that nobody ever waits for somebody who waits. */
async function dropUnusedWhenQuiet(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await db.$transaction(dropUnused, { timeout: LONGEST_MS });
    } catch (error) {
      if (!isLocked(error)) throw error;
      await setTimeout(50);
    }
  }
  // Never quiet: the index is right as it is, only longer than it need be.
}

/** Postgres: lock_not_available. */
const isLocked = (error: unknown) => String((error as Error).message).includes("55P03");

/** Moves all places down by those that died at the beginning; nobody writes or reads meanwhile. */
async function dropUnused(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
  await takeTurn(tx);
  await tx.$executeRaw`
    LOCK TABLE search_document, search_change, search_posting, search_word IN ACCESS EXCLUSIVE MODE NOWAIT`;
  const [now] = await tx.$queryRaw<{ dead: number; noted: number }[]>`
    SELECT (SELECT coalesce(min(place), nextval('search_document_place_seq'))::int FROM search_document) AS dead,
           (SELECT count(*)::int FROM search_change) AS noted`;
  // Something was written between the fold and the lock: the next rebuild does it.
  if (!now || now.noted > 0) return;
  const { dead } = now;
  await tx.$executeRaw`
    UPDATE search_posting SET
      bits = substring(bits FROM ${dead}::int + 1) || repeat('0', ${dead}::int)::varbit,
      places = ARRAY(SELECT place - ${dead}::int FROM unnest(places) AS place WHERE place >= ${dead}::int ORDER BY 1)`;
  await tx.$executeRaw`
    UPDATE search_posting SET count = CASE WHEN bits IS NULL THEN cardinality(places) ELSE bit_count(bits) END`;
  await tx.$executeRaw`DELETE FROM search_posting WHERE key > 0 AND count = 0`;
  await tx.$executeRaw`
    DELETE FROM search_word w WHERE NOT EXISTS (
      SELECT FROM search_posting p WHERE p.key BETWEEN ${wordKey(0, 0)}::int + w.number * 4 AND ${wordKey(0, 3)}::int + w.number * 4)`;
  await tx.$executeRaw`CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM search_document`;
  await tx.$executeRaw`TRUNCATE search_document`;
  await tx.$executeRaw`
    INSERT INTO search_document (place, spin, organisation_id, sort_name, listed_at, changed_at, next_change_at)
    SELECT place - ${dead}::int, spin, organisation_id, sort_name, listed_at, changed_at, next_change_at
    FROM kept ORDER BY spin`;
  await tx.$executeRaw`
    SELECT setval('search_document_place_seq', (SELECT coalesce(max(place), -1) + 1 FROM search_document), false)`;
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
