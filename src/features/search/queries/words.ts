import "server-only";
import type { Actor } from "@/domain/actor";
import {
  ahuNumbers,
  isLiteral,
  isSynonym,
  type QueryPart,
  queryParts,
  replaceWords,
} from "@/domain/search-text";
import { canBeMisspelt, nearestWords } from "@/domain/spelling";
import { wordKey } from "@/domain/postings";
import { type Tier, TIERS } from "@/domain/search-projection";
import { db } from "@/lib/db";
import { type LabelKeys, labelKeys } from "./label-words";

/** Words that begin alike, of which a beginning may mean any. */
const MOST_BEGUN = 200;

/** A part of a query: the words that satisfy it, and the keys of their postings by tier. */
type UnderstoodPart = { words: string[]; keys: number[][] };
/** `approvals`: the AHU numbers in the query. */
export type Understood = {
  parts: UnderstoodPart[];
  approvals: number[];
  corrected: string | null;
};

/** Something was typed, but a part of it stands nowhere ("!!!"): no result, rather than everything. */
export const findsNothing = (_actor: Actor, query: string, { parts, approvals }: Understood) =>
  (query !== "" && parts.length === 0 && approvals.length === 0) ||
  parts.some(({ keys }) => keys.every((tier) => tier.length === 0));

/**
 * The parts of a query. A word that stands nowhere in the directory is read as the beginning of one
 * when it is the last, else as a slip of the fingers, and put right. Nothing is in quotation marks.
 */
export async function understandQuery(actor: Actor, query: string): Promise<Understood> {
  const labels = await labelKeys(actor);
  const parts = queryParts(query);
  const approvals = ahuNumbers(query);
  const known = await numbersOf(parts);
  const corrections = new Map<string, string>();
  const understood = parts.map(({ word }) => partOf([word], known, labels));
  for (const [at, { word }] of parts.entries()) {
    if (known.has(word) || isLiteral(query) || !canBeMisspelt(word)) continue;
    const begun = at === parts.length - 1 ? await wordsBegunBy(word) : [];
    if (begun.length > 0) {
      const numbers = new Map(begun.map((row) => [row.word, row.number]));
      understood[at] = partOf([...numbers.keys()], numbers, labels);
    } else {
      const nearest = await nearestUsed(word, labels);
      if (nearest) corrections.set(word, nearest);
    }
  }
  if (corrections.size === 0) return { parts: understood, approvals, corrected: null };
  const corrected = replaceWords(query, corrections);
  const again = queryParts(corrected);
  const numbers = await numbersOf(again);
  return {
    parts: again.map(({ word }) => partOf([word], numbers, labels)),
    ...{ approvals, corrected },
  };
}

const partOf = (words: string[], numbers: Numbers, labels: LabelKeys): UnderstoodPart => ({
  words,
  keys: TIERS.map((tier) => words.flatMap((word) => keysOf(word, tier, numbers.get(word), labels))),
});

function keysOf(word: string, tier: Tier, number: number | undefined, labels: LabelKeys): number[] {
  const borne = (labels.get(word) ?? []).filter((label) => label.tier === tier);
  return [...(number === undefined ? [] : [wordKey(number, tier)]), ...borne.map(({ key }) => key)];
}

type Numbers = Map<string, number>;

async function numbersOf(parts: QueryPart[]): Promise<Numbers> {
  if (parts.length === 0) return new Map();
  const words = parts.map(({ word }) => word);
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
async function nearestUsed(word: string, labels: LabelKeys): Promise<string | null> {
  const rows = await db.$queryRaw<{ word: string; number: number }[]>`
    SELECT word, number FROM search_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC LIMIT 30`;
  const candidates = rows.filter((row) => canBeMisspelt(row.word) && !isSynonym(row.word));
  const nearest = nearestWords(
    word,
    candidates.map((row) => row.word),
  );
  const tied = candidates.filter((row) => nearest.includes(row.word));
  if (tied.length < 2) return tied[0]?.word ?? null;
  const keys = tied.map((row) =>
    TIERS.flatMap((tier) => keysOf(row.word, tier, row.number, labels)),
  );
  const counts = await db.$queryRaw<{ key: number; count: number }[]>`
    SELECT key, count(*)::int AS count FROM (
      SELECT unnest(keys) AS key FROM search_change
    ) noted WHERE key = ANY (${keys.flat()}::int[]) GROUP BY key
    UNION ALL SELECT key, coalesce(bit_count(bits)::int, cardinality(gaps)) FROM search_posting WHERE key = ANY (${keys.flat()}::int[])`;
  const stands = (own: number[]) =>
    counts.filter(({ key }) => own.includes(key)).reduce((sum, { count }) => sum + count, 0);
  const [most] = tied
    .map((row, at) => ({ word: row.word, count: stands(keys[at] ?? []) }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return most?.word ?? null;
}
