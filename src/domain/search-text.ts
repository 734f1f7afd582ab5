import { FORM_WORDS, STOP_WORDS, SYNONYMS } from "./search-words";

const MAX_WORDS = 12;
const MAX_WORD = 40;

/** Lower case, accents and invisible marks gone, everything but letters and digits a space. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Cf}|\p{Cc}/gu, (mark) => (/\s/.test(mark) ? " " : ""))
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Light stemming: only endings that never begin a name of their own ("desanya" → "desa"), so that
 * names stay whole. Both sides of a match go through it.
 */
function stem(word: string): string {
  const cut = word.replace(/(nya|lah|kah)$/u, "");
  return cut.length >= 4 ? cut : word;
}

/** The words of a text as they are indexed, in order, repeats kept, stop words gone. */
export function wordsOf(text: string): string[] {
  return plain(text)
    .split(" ")
    .filter((word) => word && !STOP_WORDS.has(word))
    .map((word) => stem(word.slice(0, MAX_WORD)));
}

const AHU =
  /\bAHU[-.\s]*(?:AH[.\s]*01[.\s]*\d{2}[-.\s]*)?0*(\d{1,7})(?:[.\s]*AH[.\s]*01[.\s]*\d{2})?(?:[.\s]*Tahun\s*\d{4})?/giu;
const joinAhu = (text: string) => text.replace(AHU, (_whole, number: string) => ` ahu${number} `);

/** An AHU number as one word, however it is written: "AHU-0012485.AH.01.04.Tahun 2018" → ahu12485. */
export function ahuWord(number: string): string | null {
  const word = joinAhu(number).trim();
  return /^ahu\d+$/.test(word) ? word : null;
}

/** A query in quotation marks is searched as it stands: no correction, no synonyms, no prefix. */
export const isLiteral = (query: string) => /^["“].+["”]$/u.test(query.trim());

/** A word or a phrase of neighbouring words. */
type Phrase = readonly string[];
/** Any of these satisfies one part of a query. The first is what was typed. */
export type Alternatives = readonly Phrase[];

const phraseOf = (entry: string): Phrase => entry.split("_").map(stem);
const BY_PHRASE = new Map(
  SYNONYMS.flatMap((row) => row.map((entry) => [phraseOf(entry).join(" "), row] as const)),
);
const LONGEST_PHRASE = 3;

/**
 * A query as parts that must all be found, each with its synonyms. Phrases that have synonyms
 * ("jawa barat") are one part. Legal forms count only when nothing else was typed. Empty when
 * nothing can be searched for.
 */
export function queryParts(query: string): Alternatives[] {
  const literal = isLiteral(query);
  const all = wordsOf(joinAhu(query.slice(0, 400)));
  const telling = all.filter((word) => !FORM_WORDS.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MAX_WORDS);
  const parts: Alternatives[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestKnown(words, at);
    const typed = words.slice(at, at + length);
    const row = literal ? [] : (BY_PHRASE.get(typed.join(" ")) ?? []);
    const others = row.map(phraseOf).filter((phrase) => phrase.join(" ") !== typed.join(" "));
    parts.push([typed, ...others]);
    at += length;
  }
  return parts;
}

function longestKnown(words: string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length--) {
    if (BY_PHRASE.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 1;
}

const FORM_PREFIX =
  /^(yayasan|perkumpulan|perhimpunan|lembaga|organisasi|komunitas|forum|jaringan|ikatan|persatuan)\s+/;

/** The name as it is sorted: plain, without the word for its form in front. */
export function sortName(name: string): string {
  const whole = plain(name);
  return whole.replace(FORM_PREFIX, "") || whole;
}

/** The query with some words put right, everything else as it was typed. Keys as `wordsOf` gives them. */
export const replaceWords = (query: string, corrections: Map<string, string>) =>
  query.replace(
    /[\p{L}\p{M}\p{N}'’]+/gu,
    (typed) => corrections.get(wordsOf(typed)[0] ?? "") ?? typed,
  );

const quoted = (word: string, weights: string) => {
  const prefix = word.endsWith("*") ? "*" : "";
  const mark = `${prefix}${weights}`;
  return `'${word.replace(/['\\*]/g, "")}'${mark && `:${mark}`}`;
};

/**
 * The parts as a tsquery: all parts, any alternative of each, words of a phrase side by side. A word
 * that ends in "*" is a beginning. `weights`: only where the word stands with one of these, or "".
 */
export const tsqueryText = (parts: Alternatives[], weights: string) =>
  parts
    .map((part) => part.map((phrase) => phrase.map((word) => quoted(word, weights)).join(" <-> ")))
    .map((alternatives) => `(${alternatives.join(" | ")})`)
    .join(" & ");
