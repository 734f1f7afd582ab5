import "server-only";
import type { Actor } from "@/domain/actor";
import { isLiteral, queryParts, replaceWords } from "@/domain/search-text";
import { canBeMisspelt, nearestWords } from "@/domain/spelling";
import { db } from "@/lib/db";

/**
 * The parts of a query. A word that stands nowhere in the directory is read as the beginning of one
 * when it is the last, else as a slip of the fingers, and put right. Nothing is in quotation marks.
 */
export async function understandQuery(_actor: Actor, query: string) {
  const parts = queryParts(query);
  const alone = parts.map((part) =>
    part.length === 1 && part[0]?.length === 1 ? part[0][0] : null,
  );
  const asked = alone.filter((word) => word !== null && word !== undefined && canBeMisspelt(word));
  if (isLiteral(query) || asked.length === 0) return { parts, corrected: null };

  const known = await db.searchWord.findMany({ where: { word: { in: asked as string[] } } });
  const corrections = new Map<string, string>();
  for (const [at, word] of alone.entries()) {
    if (!word || !canBeMisspelt(word) || known.some((row) => row.word === word)) continue;
    const begins =
      at === alone.length - 1 &&
      (await db.searchWord.findFirst({ where: { word: { startsWith: word } } }));
    const nearest = begins ? null : await nearestUsed(word);
    if (begins) parts[at] = [[`${word}*`]];
    if (nearest) corrections.set(word, nearest);
  }
  if (corrections.size === 0) return { parts, corrected: null };
  const corrected = replaceWords(query, corrections);
  return { parts: queryParts(corrected), corrected };
}

/** Of the words as near as the nearest, the one that stands in most organisations. */
async function nearestUsed(word: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM search_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC LIMIT 30`;
  const nearest = nearestWords(
    word,
    rows.map((row) => row.word),
  );
  const [most] = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${nearest}::text[]) AS word
    ORDER BY (SELECT count(*) FROM search_text WHERE vector @@ ('''' || word || '''')::tsquery) DESC, word LIMIT 1`;
  return most?.word ?? null;
}
