import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { manyOf, roomFor } from "@/domain/postings";
import { ok, refuse, type Result } from "@/domain/result";
import { db, type Tx } from "@/lib/db";

const LONGEST_MS = 120_000;

/**
 * Moves what commands have noted into the postings. Readers see either all of it noted or all of it
 * folded. Two at once take turns.
 */
export async function foldSearchChanges(
  actor: Actor,
): Promise<Result<{ folded: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const folded = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
      await takeTurn(tx);
      return fold(tx);
    },
    { timeout: LONGEST_MS },
  );
  return ok({ folded });
}

/** Who changes postings waits here; commands and readers do not. */
export const takeTurn = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search-postings'))`;

async function fold(tx: Tx): Promise<number> {
  const size = await makeRoom(tx);
  const many = manyOf(size);
  // One statement, so that what is taken, where it stands and what is deleted are of one moment.
  const [row] = await tx.$queryRaw<{ folded: number }[]>`
    WITH zeros AS MATERIALIZED (SELECT bits # bits AS bits FROM search_posting WHERE key = 0),
    taken AS (
      DELETE FROM search_change WHERE coalesce(place, old_place) < ${size}::int
      RETURNING place, old_place, keys
    ), current AS MATERIALIZED (
      SELECT place, keys FROM taken JOIN search_document USING (place)
    ), added AS MATERIALIZED (
      SELECT key, count(*)::int AS count, array_agg(place ORDER BY place) AS places
      FROM current, unnest(keys) AS key GROUP BY key
    ), postings AS (
      INSERT INTO search_posting AS p (key, count, bits, places)
      SELECT key, count,
             CASE WHEN count > ${many}::int THEN search_bits(places, (SELECT bits FROM zeros)) END,
             CASE WHEN count > ${many}::int THEN '{}' ELSE places END
      FROM added
      ON CONFLICT (key) DO UPDATE SET
        count = p.count + EXCLUDED.count,
        bits = CASE
          WHEN p.bits IS NOT NULL THEN coalesce(EXCLUDED.bits | p.bits, search_bits(EXCLUDED.places, p.bits))
          WHEN EXCLUDED.bits IS NOT NULL THEN search_bits(p.places, EXCLUDED.bits)
          WHEN p.count + EXCLUDED.count > ${many}::int
            THEN search_bits(p.places || EXCLUDED.places, (SELECT bits FROM zeros))
          END,
        places = CASE
          WHEN p.bits IS NOT NULL OR EXCLUDED.bits IS NOT NULL OR p.count + EXCLUDED.count > ${many}::int
            THEN '{}'
          ELSE p.places || EXCLUDED.places END
    ), living AS (
      UPDATE search_posting p SET bits = found.bits, count = bit_count(found.bits)
      FROM (
        SELECT search_bits(ARRAY(SELECT place FROM current), all_.bits)
          & ~search_bits(ARRAY(SELECT old_place FROM taken WHERE old_place IS NOT NULL), zeros.bits) AS bits
        FROM search_posting all_, zeros WHERE all_.key = 0
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
