import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { manyOf, manyOfCounted, roomFor } from "@/domain/postings";
import { ok, refuse, type Result } from "@/domain/result";
import { db, type Sql, sql, type Tx } from "@/lib/db";
import { keysAlwaysCounted } from "../queries/facet-keys";

const LONGEST_MS = 120_000;

/**
 * Moves what commands have noted into the postings. Readers see either all of it noted or all of it
 * folded. Two at once take turns.
 */
export async function foldSearchChanges(
  actor: Actor,
): Promise<Result<{ folded: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const counted = await keysAlwaysCounted(actor);
  const folded = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
      await takeTurn(tx);
      return fold(tx, counted);
    },
    { timeout: LONGEST_MS },
  );
  return ok({ folded });
}

/** Who changes postings waits here; commands and readers do not. */
export const takeTurn = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search-postings'))`;

async function fold(tx: Tx, counted: number[]): Promise<number> {
  const size = await makeRoom(tx);
  const many = (key: Sql) =>
    sql`CASE WHEN ${key} = ANY (${counted}::int[]) THEN ${manyOfCounted(size)}::int ELSE ${manyOf(size)}::int END`;
  // One statement, so that what is taken, where it stands and what is deleted are of one moment.
  const [row] = await tx.$queryRaw<{ folded: number }[]>`
    WITH zeros AS MATERIALIZED (SELECT bits # bits AS bits FROM search_posting WHERE key = 0),
    taken AS (
      DELETE FROM search_change WHERE coalesce(place, old_place) < ${size}::int
      RETURNING place, old_place, keys
    ), current AS MATERIALIZED (
      SELECT place, keys FROM taken JOIN search_document USING (place)
    ), added AS MATERIALIZED (
      SELECT key, array_agg(place ORDER BY place) AS places FROM current, unnest(keys) AS key GROUP BY key
    ), grown AS MATERIALIZED (
      SELECT a.key, p.bits, a.places AS added,
             CASE WHEN p.bits IS NULL THEN coalesce(search_unpack(p.gaps), '{}') || a.places END AS places
      FROM added a LEFT JOIN search_posting p USING (key)
    ), postings AS (
      INSERT INTO search_posting (key, bits, gaps)
      SELECT key,
        CASE WHEN bits IS NOT NULL THEN search_bits(added, bits)
             WHEN cardinality(places) > ${many(sql`key`)} THEN search_bits(places, (SELECT bits FROM zeros)) END,
        CASE WHEN bits IS NOT NULL OR cardinality(places) > ${many(sql`key`)} THEN '{}'
             ELSE search_pack(places) END
      FROM grown
      ON CONFLICT (key) DO UPDATE SET bits = EXCLUDED.bits, gaps = EXCLUDED.gaps
    ), living AS (
      UPDATE search_posting p SET bits = found.bits
      FROM (
        SELECT search_bits(ARRAY(SELECT place FROM current), whole.bits)
          & ~search_bits(ARRAY(SELECT old_place FROM taken WHERE old_place IS NOT NULL), zeros.bits) AS bits
        FROM search_posting whole, zeros WHERE whole.key = 0
      ) found
      WHERE p.key = 0
    )
    SELECT count(*)::int AS folded FROM taken`;
  return row?.folded ?? 0;
}

/** Makes every posting long enough for the places that were given; answers the length in bits. */
async function makeRoom(tx: Tx): Promise<number> {
  const [now] = await tx.$queryRaw<{ size: number; needed: number }[]>`
    SELECT length(bits) AS size, (SELECT coalesce(max(place), 0) + 1 FROM search_change) AS needed
    FROM search_posting WHERE key = 0`;
  const { size, needed } = now ?? { size: 0, needed: 0 };
  if (needed <= size) return size;
  const longer = roomFor(needed);
  await tx.$executeRaw`
    UPDATE search_posting SET bits = bits || repeat('0', ${longer - size}::int)::varbit WHERE bits IS NOT NULL`;
  return longer;
}
