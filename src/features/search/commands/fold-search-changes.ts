import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { bitsOf, mostSteps, placesByKey, placesOf, roomFor, stepsAfter } from "@/domain/postings";
import { ok, refuse, type Result } from "@/domain/result";
import { db, type Sql, sql, type Tx } from "@/lib/db";
import { keysAlwaysCounted } from "../queries/facet-keys";

const LONGEST_MS = 120_000;
/** Changes of one transaction; they are held in memory. */
const AT_ONCE = 20_000;

/**
 * Moves what commands have noted into the postings, some thousands at a time. Readers see each change
 * either noted or folded. Two at once take turns.
 */
export async function foldSearchChanges(
  actor: Actor,
): Promise<Result<{ folded: number }, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  const counted = new Set(await keysAlwaysCounted(actor));
  for (let folded = 0; ;) {
    const now = await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
        await takeTurn(tx);
        return fold(tx, counted);
      },
      { timeout: LONGEST_MS },
    );
    folded += now;
    if (now < AT_ONCE) return ok({ folded });
  }
}

/** Who changes postings waits here; commands and readers do not. */
export const takeTurn = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search-postings'))`;

/**
 * Places grow with time, so what is folded stands behind what its posting holds already: steps are
 * appended and bits laid over, and nothing is unpacked.
 */
async function fold(tx: Tx, counted: Set<number>): Promise<number> {
  const size = await makeRoom(tx);
  const { folded, lines, living, dead } = await takeChanges(tx, size);
  if (folded === 0) return 0;
  const added = placesByKey(lines);
  const postings = await findPostings(tx, added);
  const few: Steps[] = [];
  const many: Bits[] = [];
  for (const [key, places] of added) {
    const { count, last } = postings.get(key) ?? NEW;
    const isMany = last === null || count + places.length > mostSteps(size, counted.has(key));
    if (isMany) many.push({ key, ...bitsOf(places) });
    else few.push({ key, steps: stepsAfter(last, places) });
  }
  await appendSteps(tx, few);
  await layBits(tx, many);
  await markLiving(tx, bitsOf(living), bitsOf(dead));
  return folded;
}

type Taken = { folded: number; lines: string; living: number[]; dead: number[] };

/** Takes changes out, oldest first. What was written anew or has gone since is not living. */
async function takeChanges(tx: Tx, size: number): Promise<Taken> {
  const [taken] = await tx.$queryRaw<Taken[]>`
    WITH taken AS MATERIALIZED (
      DELETE FROM search_change WHERE id IN (
        SELECT id FROM search_change WHERE coalesce(place, old_place) < ${size}::int
        ORDER BY id LIMIT ${AT_ONCE}::int
      ) RETURNING place, old_place, keys
    ), current AS MATERIALIZED (
      SELECT place, keys FROM taken JOIN search_document USING (place)
    )
    SELECT (SELECT count(*)::int FROM taken) AS folded,
           (SELECT coalesce(string_agg(
              concat_ws(',', place, nullif(array_to_string(keys, ','), '')), chr(10) ORDER BY place
            ), '') FROM current) AS lines,
           ARRAY(SELECT place FROM current ORDER BY 1) AS living,
           ARRAY(SELECT old_place FROM taken WHERE old_place IS NOT NULL ORDER BY 1) AS dead`;
  return taken ?? { folded: 0, lines: "", living: [], dead: [] };
}

/** How many steps a posting has and the place they lead to; null where it is kept as bits. */
type Posting = { count: number; last: number | null };
const NEW: Posting = { count: 0, last: 0 };

/**
 * The postings that places are added to. A writer that took long may come with a place before the
 * last one: such postings are taken out, and their places added again with the others.
 */
async function findPostings(tx: Tx, added: Map<number, number[]>): Promise<Map<number, Posting>> {
  const [found] = await tx.$queryRaw<{ keys: string; counts: string; lasts: string }[]>`
    SELECT string_agg(p.key::text, ',') AS keys, string_agg(cardinality(p.gaps)::text, ',') AS counts,
           string_agg(CASE WHEN p.bits IS NULL THEN (SELECT coalesce(sum(gap), 0)::text FROM unnest(p.gaps) AS gap) ELSE '' END, ',') AS lasts
    FROM unnest(${[...added.keys()]}::int[]) AS asked(key) JOIN search_posting p USING (key)`;
  const numbers = (list: string | null | undefined) => (list ? list.split(",") : []);
  const [counts, lasts] = [numbers(found?.counts), numbers(found?.lasts)];
  const postings = new Map<number, Posting>();
  const late: number[] = [];
  for (const [at, text] of numbers(found?.keys).entries()) {
    const [key, last] = [Number(text), lasts[at] === "" ? null : Number(lasts[at])];
    if (last !== null && last >= (added.get(key)?.[0] ?? Infinity)) late.push(key);
    else postings.set(key, { count: Number(counts[at]), last });
  }
  if (late.length === 0) return postings;
  const out = await tx.$queryRaw<{ key: number; gaps: number[] }[]>`
    DELETE FROM search_posting WHERE key = ANY (${late}::int[]) RETURNING key, gaps`;
  for (const { key, gaps } of out)
    added.set(
      key,
      [...placesOf(gaps), ...(added.get(key) ?? [])].sort((a, b) => a - b),
    );
  return postings;
}

type Steps = { key: number; steps: number[] };

async function appendSteps(tx: Tx, few: Steps[]): Promise<void> {
  few.sort((a, b) => a.key - b.key);
  const keys = `{${few.map(({ key }) => key).join(",")}}`;
  const steps = `{${few.map((one) => `"{${one.steps.join(",")}}"`).join(",")}}`;
  await tx.$executeRaw`
    MERGE INTO search_posting p
    USING (
      SELECT key, steps::smallint[] AS steps
      FROM unnest(${keys}::text::int[], ${steps}::text::text[]) AS row(key, steps)
    ) added ON p.key = added.key
    WHEN MATCHED THEN UPDATE SET gaps = p.gaps || added.steps
    WHEN NOT MATCHED THEN INSERT (key, gaps) VALUES (added.key, added.steps)`;
}

type Bits = { key: number } & ReturnType<typeof bitsOf>;

/** Some bits as long as all others. */
const whole = (from: Sql, digits: Sql) => sql`(
  substring(zeros.bits FROM 1 FOR ${from}) || ('x' || ${digits})::bit varying
  || substring(zeros.bits FROM ${from} + 4 * length(${digits}) + 1))`;
const zeros = sql`zeros AS MATERIALIZED (SELECT bits # bits AS bits FROM search_posting WHERE key = 0)`;

async function layBits(tx: Tx, many: Bits[]): Promise<void> {
  await tx.$executeRaw`
    WITH ${zeros}
    INSERT INTO search_posting (key, bits, gaps)
    SELECT key, ${whole(sql`row.first`, sql`row.digits`)}, '{}' FROM zeros, unnest(
      ${many.map(({ key }) => key)}::int[], ${many.map(({ from }) => from)}::int[], ${many.map(({ digits }) => digits)}::text[]
    ) AS row(key, first, digits)
    ON CONFLICT (key) DO UPDATE SET gaps = '{}', bits = EXCLUDED.bits
      | coalesce(search_posting.bits, search_bits(search_unpack(search_posting.gaps), EXCLUDED.bits))`;
}

/** Marks in the posting of all living documents who came and who went. */
const markLiving = (tx: Tx, came: Omit<Bits, "key">, went: Omit<Bits, "key">) => tx.$executeRaw`
  WITH ${zeros}
  UPDATE search_posting p SET bits = (p.bits | ${whole(sql`${came.from}::int`, sql`${came.digits}::text`)})
    & ~${whole(sql`${went.from}::int`, sql`${went.digits}::text`)}
  FROM zeros WHERE p.key = 0`;

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
