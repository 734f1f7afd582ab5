import { FORM_WORDS, STOP_WORDS, SYNONYMS } from "./search-words";

const MAX_WORDS = 12;
const MAX_WORD = 40;
const LONGEST_QUERY = 400;

const PLAIN_LETTERS = /^[\t\n\r -~]*$/;

/** Lower case, accents and invisible marks gone, everything but letters and digits a space. */
export const plain = (text: string): string => tokensOf(text).join(" ");

/** Most texts are plain letters already, which is quickly seen and quickly cut. */
function tokensOf(text: string): string[] {
  const isPlain = PLAIN_LETTERS.test(text);
  const lower = (isPlain ? text : unmarked(text)).toLowerCase().replace(/['’‘`]/g, "");
  return lower.match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

const unmarked = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}|\p{Cf}|\p{Cc}/gu, (mark) => (/\s/.test(mark) ? " " : ""));

/**
 * Light stemming: only endings that never begin a name of their own ("desanya" → "desa"), so that
 * names stay whole. Both sides of a match go through it.
 */
function stem(word: string): string {
  const cut = word.replace(/(nya|lah|kah)$/u, "");
  return cut.length >= 4 ? cut : word;
}

/**
 * The word under which each token is indexed; none for a stop word. Texts repeat their words, so what
 * was found out is kept, up to a limit.
 */
const wordOfToken = new Map<string, string>();
const MOST_KEPT = 20_000;

function wordOf(token: string): string {
  const known = wordOfToken.get(token);
  if (known !== undefined) return known;
  const word = STOP_WORDS.has(token) ? "" : stem(token.slice(0, MAX_WORD));
  if (wordOfToken.size >= MOST_KEPT) wordOfToken.clear();
  if (token.length <= MAX_WORD) wordOfToken.set(token, word);
  return word;
}

/** The words of a text as they are indexed, in order, repeats kept, stop words gone. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const token of tokensOf(text)) {
    const word = wordOf(token);
    if (word) words.push(word);
  }
  return words;
}

const AHU =
  /\bAHU[-.\s]*(?:AH[.\s]*01[.\s]*\d{2}[-.\s]*)?0*(\d{1,7})(?:[.\s]*AH[.\s]*01[.\s]*\d{2})?(?:[.\s]*Tahun\s*\d{4})?/giu;

/** The number in an AHU number, however it is written: "AHU-0012485.AH.01.04.Tahun 2018" → 12485. */
export function ahuNumber(text: string): number | null {
  const [found] = ahuNumbers(text);
  return found && text.replace(AHU, "").trim() === "" ? found : null;
}

/** An AHU number among the words of a query. */
export const ahuWord = (number: number) => `ahu${number}`;

/** Every AHU number that a query holds. */
export const ahuNumbers = (query: string) =>
  [...query.slice(0, LONGEST_QUERY).matchAll(AHU)].map(([, number]) => Number(number));

/** A query in quotation marks is searched as it stands: no correction, no synonyms, no prefix. */
export const isLiteral = (query: string) => /^["“].+["”]$/u.test(query.trim());

type Phrase = readonly string[];
const phraseOf = (entry: string): Phrase => entry.split("_").map(stem);

/** Every entry of the synonyms, as it is indexed, with the one word that stands for its row. */
const BY_PHRASE = new Map(
  SYNONYMS.flatMap((row) => row.map((entry) => [phraseOf(entry).join(" "), `~${row[0]}`] as const)),
);
const LONGEST_PHRASE = 3;
/** Words a phrase may begin with, so that most words are passed over at once. */
const BEGINS_PHRASE = new Set([...BY_PHRASE.keys()].map((phrase) => phrase.split(" ")[0]));

/** Whether a word of the index stands for a row of synonyms. */
export const isSynonym = (word: string) => word.startsWith("~");

/**
 * The words under which a text is found: its own, and one for every row of synonyms that a word or
 * a phrase of it belongs to. No phrase spans two texts.
 */
export function indexWords(text: string): string[] {
  const words = wordsOf(text);
  const own = words.length;
  for (let at = 0; at < own; at++) {
    if (!BEGINS_PHRASE.has(words[at]!)) continue;
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= own; length++) {
      const synonym = BY_PHRASE.get(words.slice(at, at + length).join(" "));
      if (synonym) words.push(synonym);
    }
  }
  return words;
}

/** A part of a query: how it was typed, and the word of the index that it asks for. */
export type QueryPart = { typed: Phrase; word: string };

/**
 * A query as parts that must all be found. A word or phrase that has synonyms ("jawa barat") is one
 * part, which asks for the row. Legal forms count only when nothing else was typed. Empty when
 * nothing can be searched for.
 */
export function queryParts(query: string): QueryPart[] {
  const literal = isLiteral(query);
  const all = wordsOf(query.slice(0, LONGEST_QUERY).replace(AHU, " "));
  const telling = all.filter((word) => !FORM_WORDS.has(word));
  const says = telling.length > 0 || ahuNumbers(query).length > 0;
  const words = (says ? telling : all).slice(0, MAX_WORDS);
  if (literal) return words.map((word) => ({ typed: [word], word }));
  const parts: QueryPart[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestKnown(words, at);
    const typed = words.slice(at, at + length);
    parts.push({ typed, word: BY_PHRASE.get(typed.join(" ")) ?? words[at]! });
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
