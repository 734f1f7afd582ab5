import "server-only";
import { type Actor, canKeepIndex } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { walkListed } from "../queries/listed";
import { livingBits } from "../queries/living";
import { findListed } from "./refresh-search-document";
import { findWords, keysOf } from "./write-documents";
import { refreshDueDocuments } from "./refresh-due-documents";

const MOST_NAMED = 20;
const LONGEST_MS = 600_000;

export type IndexCheck = { documents: number; postings: number; wrong: string[] };

/**
 * Compares every document and every posting with what the organisations say now. Of a posting the
 * number, the sum and the sum of squares of its living places are compared: one place too many, too
 * few or astray shows. What time alone has changed is refreshed first.
 */
export async function checkSearch(
  actor: Actor,
  say: (done: number, of: number) => void = () => {},
  at: Date = clock(),
): Promise<Result<IndexCheck, "not-allowed">> {
  if (!canKeepIndex(actor)) return refuse("not-allowed");
  await refreshDueDocuments(actor, at);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_MS)}, true)`;
      await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${String(LONGEST_MS)}, true)`;
      return ok(await compare(actor, tx, say, at));
    },
    { isolationLevel: "RepeatableRead", timeout: LONGEST_MS },
  );
}

type Sums = { count: bigint; sum: bigint; squares: bigint };

async function compare(actor: Actor, tx: Tx, say: (done: number, of: number) => void, at: Date) {
  const wrong: string[] = [];
  const blame = (words: string) => {
    if (wrong.length < MOST_NAMED) wrong.push(words);
    else if (wrong.length === MOST_NAMED) wrong.push("… and more");
  };
  const expected = new Map<number, Sums>();
  const add = (ids: string[]) => addExpected(tx, ids, at, expected, blame);
  const done = await walkListed(actor, add, say, tx);
  const documents = await tx.searchDocument.count();
  if (documents !== done) blame(`${documents} documents for ${done} listed organisations`);

  const actual = await livingPlaces(tx);
  for (const key of new Set([...expected.keys(), ...actual.keys()])) {
    const [should, is] = [expected.get(key), actual.get(key)];
    const same =
      should?.count === is?.count && should?.sum === is?.sum && should?.squares === is?.squares;
    if (!same)
      blame(`posting ${key}: ${is?.count ?? 0} living places instead of ${should?.count ?? 0}`);
  }
  return { documents, postings: expected.size, wrong };
}

async function addExpected(
  tx: Tx,
  ids: string[],
  at: Date,
  expected: Map<number, Sums>,
  blame: (words: string) => void,
) {
  const documents = await findListed(tx, ids, at);
  const rows = await tx.searchDocument.findMany({ where: { organisationId: { in: ids } } });
  const here = new Map(rows.map((row) => [row.organisationId, row]));
  const words = new Set(documents.flatMap(({ projection }) => [...projection.words.keys()]));
  const numbers = await findWords(tx, [...words]);
  if (numbers.size < words.size) blame(`${words.size - numbers.size} words are not in the lexicon`);
  const keys = await keysOf(tx, documents, numbers);
  for (const [
    index,
    { organisationId, publicId, listedAt, changedAt, projection },
  ] of documents.entries()) {
    const row = here.get(organisationId);
    if (!row) {
      blame(`${publicId} is listed and has no document`);
      continue;
    }
    const same =
      row.sortName === projection.sortName &&
      row.approval === projection.approval &&
      +row.listedAt === +listedAt &&
      +row.changedAt === +changedAt &&
      Number(row.nextChangeAt) === Number(projection.nextChangeAt);
    if (!same) blame(`the document of ${publicId} is out of date`);
    const place = BigInt(row.place);
    for (const key of keys[index] ?? []) {
      const sums = expected.get(key) ?? { count: 0n, sum: 0n, squares: 0n };
      sums.count += 1n;
      sums.sum += place;
      sums.squares += place * place;
      expected.set(key, sums);
    }
  }
}

/** What searches see: the postings without dead places, and what was noted since the last fold. */
async function livingPlaces(tx: Tx): Promise<Map<number, Sums>> {
  const rows = await tx.$queryRaw<({ key: number } & Sums)[]>`
    WITH living AS MATERIALIZED (
      SELECT ${livingBits} AS bits FROM search_posting p WHERE p.key = 0
    ), folded AS (
      SELECT p.key, place.at FROM living l, search_posting p
      CROSS JOIN LATERAL (
        SELECT search_places(p.bits & l.bits) AS at WHERE p.bits IS NOT NULL
        UNION ALL
        SELECT unnest(search_unpack(p.gaps)) WHERE p.bits IS NULL
      ) place
      WHERE p.key > 0 AND get_bit(l.bits, place.at) = 1
    ), noted AS (
      SELECT unnest(c.keys) AS key, d.place AS at FROM search_change c JOIN search_document d USING (place)
    )
    SELECT key, count(*) AS count, sum(at)::bigint AS sum, sum(at::bigint * at)::bigint AS squares
    FROM (SELECT * FROM folded UNION ALL SELECT * FROM noted) each GROUP BY key`;
  return new Map(rows.map(({ key, ...sums }) => [key, sums]));
}
