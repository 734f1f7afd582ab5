import "server-only";
import type { Actor } from "@/domain/actor";
import {
  isLiteral,
  isSynonym,
  type QueryPart,
  queryParts,
  replaceWords,
} from "@/domain/search-text";
import { canBeMisspelt, nearestWords } from "@/domain/spelling";
import { wordKey } from "@/domain/posting-keys";
import { TIERS } from "@/domain/search-projection";
import { db } from "@/lib/db";

/** Words that begin alike, of which a beginning may mean any. */
const MOST_BEGUN = 200;

/** A part of a query with the words of the directory that satisfy it; none when it stands nowhere. */
export type UnderstoodPart = { words: string[]; numbers: number[] };
export type Understood = { parts: UnderstoodPart[]; corrected: string | null };

/**
 * The parts of a query. A word that stands nowhere in the directory is read as the beginning of one
 * when it is the last, else as a slip of the fingers, and put right. Nothing is in quotation marks.
 */
export async function understandQuery(_actor: Actor, query: string): Promise<Understood> {
  const parts = queryParts(query);
  const known = await numbersOf(parts.map(({ word }) => word));
  const corrections = new Map<string, string>();
  const understood: UnderstoodPart[] = [];
  for (const [at, { word }] of parts.entries()) {
    const number = known.get(word);
    let part = { words: [word], numbers: number === undefined ? [] : [number] };
    if (number === undefined && !isLiteral(query) && canBeMisspelt(word)) {
      const begun = at === parts.length - 1 ? await wordsBegunBy(word) : [];
      const nearest = begun.length > 0 ? null : await nearestUsed(word);
      if (nearest) corrections.set(word, nearest);
      if (begun.length > 0) {
        part = { words: begun.map((one) => one.word), numbers: begun.map((one) => one.number) };
      }
    }
    understood.push(part);
  }
  if (corrections.size === 0) return { parts: understood, corrected: null };
  const corrected = replaceWords(query, corrections);
  const again = queryParts(corrected);
  const numbers = await numbersOf(again.map(({ word }) => word));
  return { parts: again.map((part) => partOf(part, numbers)), corrected };
}

const partOf = ({ word }: QueryPart, numbers: Map<string, number>): UnderstoodPart => {
  const number = numbers.get(word);
  return { words: [word], numbers: number === undefined ? [] : [number] };
};

async function numbersOf(words: string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const rows = await db.searchWord.findMany({ where: { word: { in: words } } });
  return new Map(rows.map(({ word, number }) => [word, number]));
}

const wordsBegunBy = (word: string) =>
  db.searchWord.findMany({
    // A range, which the index answers; "~" comes after every letter.
    where: { word: { gt: word, lt: `${word}\u{10FFFF}` } },
    orderBy: { word: "asc" },
    take: MOST_BEGUN,
  });

/** Of the words as near as the nearest, the one that stands in most organisations. */
async function nearestUsed(word: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ word: string; number: number }[]>`
    SELECT word, number FROM search_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC LIMIT 30`;
  const candidates = rows.filter((row) => canBeMisspelt(row.word) && !isSynonym(row.word));
  const nearest = nearestWords(
    word,
    candidates.map((row) => row.word),
  );
  const tied = candidates.filter((row) => nearest.includes(row.word));
  if (tied.length < 2) return tied[0]?.word ?? null;
  const keys = tied.flatMap(({ number }) => TIERS.map((tier) => wordKey(number, tier)));
  const counts = await db.$queryRaw<{ key: number; count: number }[]>`
    SELECT key, count(*)::int AS count FROM (
      SELECT key FROM search_change, unnest(keys) AS key WHERE key = ANY (${keys}::int[])
    ) noted GROUP BY key
    UNION ALL SELECT key, count FROM search_posting WHERE key = ANY (${keys}::int[])`;
  const stands = ({ number }: { number: number }) =>
    counts
      .filter(({ key }) => TIERS.some((tier) => wordKey(number, tier) === key))
      .reduce((sum, { count }) => sum + count, 0);
  const [most] = tied
    .map((row) => ({ word: row.word, count: stands(row) }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return most?.word ?? null;
}
