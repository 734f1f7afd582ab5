import { ahuNumber, ahuWord, indexWords, isSynonym, wordsOf } from "./search-text";

/** Where a word may stand, the places that count most first. */
const MATCH_FIELDS = [
  "name",
  "acronym",
  "formerName",
  "approval",
  "issue",
  "workKind",
  "target",
  "service",
  "experience",
  "client",
  "mission",
  "seat",
  "workArea",
] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** A text of an organisation that is searched; `other`: the same in the language not read. */
export type MatchText = { field: MatchField; text: string; other?: string | null };

/** A run of a text; `hit`: it is one of the words that were searched. */
export type Piece = { text: string; hit: boolean };

/** Why an organisation was found. `other`: shown when the words stand only in the other language. */
export type Reason = {
  field: MatchField;
  pieces: Piece[];
  other: Piece[] | null;
  /** How many other texts of the field hold one of the words too. */
  more: number;
};

type Hit = { from: number; to: number; part: number };

/** A word as it stands in a text, with what `plain` takes out of the middle of it. */
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}'’‘`]*[\p{L}\p{M}\p{N}])?/gu;
const LONGEST_PHRASE = 3;

/** Which stretches of a text the parts of a query ask for. `parts`: words of the index, any of which will do. */
function hitsOf(text: string, parts: string[][]): Hit[] {
  const wanted = (words: string[]) => parts.flatMap((part, at) => (meets(part, words) ? [at] : []));
  if (wanted(indexWords(text)).length === 0) return [];
  const tokens = [...text.matchAll(TOKEN)]
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
    .filter(({ from, to }) => wordsOf(text.slice(from, to)).length > 0);
  const within = (at: number, length: number) =>
    length < 1 ? [] : indexWords(text.slice(tokens[at]!.from, tokens[at + length - 1]!.to));
  const hits: Hit[] = [];
  for (const [at, { from }] of tokens.entries()) {
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= tokens.length; length++) {
      const inside = [...within(at, length - 1), ...within(at + 1, length - 1)];
      // What a phrase says and no part of it: "jawa barat" is jabar, "jawa" is not.
      const own = within(at, length).filter((word) => !inside.includes(word));
      const to = tokens[at + length - 1]!.to;
      for (const part of wanted(length === 1 ? own : own.filter(isSynonym)))
        hits.push({ from, to, part });
    }
  }
  return hits;
}

const meets = (part: string[], words: string[]) => part.some((word) => words.includes(word));

/** A text in runs, the searched words apart from the rest. Joined they are the text. */
export const marked = (text: string, parts: string[][]): Piece[] =>
  piecesOf(text, hitsOf(text, parts));

function piecesOf(text: string, hits: Hit[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of hits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue;
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/**
 * The beginning of a text, or what stands around its first marked word when that comes later: at
 * most `most` characters besides the ellipses, cut between words where there are any.
 */
export function excerpt(pieces: Piece[], most: number): Piece[] {
  const text = pieces.map((piece) => piece.text).join("");
  if (text.length <= most) return pieces;
  let at = 0;
  const spans = pieces.map((piece) => ({ ...piece, from: at, to: (at += piece.text.length) }));
  const first = spans.find(({ hit }) => hit);
  const late = first && first.to > most;
  // A third of it before the word, and the word itself whole.
  let from = late
    ? Math.min(first.from, Math.max(first.from - Math.floor(most / 3), first.to - most))
    : 0;
  if (from > 0) {
    const space = text.indexOf(" ", from - 1);
    from = space >= 0 && space < first!.from ? space + 1 : first!.from;
  }
  let to = Math.min(text.length, from + most);
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    if (space > (late ? first.to - 1 : from)) to = space;
  }
  const kept = spans.flatMap((span) => {
    const words = text.slice(Math.max(span.from, from), Math.max(from, Math.min(span.to, to)));
    return words && span.from < to ? [{ text: words, hit: span.hit }] : [];
  });
  const gap = { text: "…", hit: false };
  return joined([...(from > 0 ? [gap] : []), ...kept, ...(to < text.length ? [gap] : [])]);
}

/** Neighbours that are not marked become one. */
const joined = (pieces: Piece[]) =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (!last || last.hit || piece.hit) return [...all, piece];
    return [...all.slice(0, -1), { text: last.text + piece.text, hit: false }];
  }, []);

const SHOWN = 3;

type Match = { text: MatchText; hits: Hit[]; otherHits: Hit[]; parts: Set<number> };

/**
 * Why a query found an organisation: every part of it explained by the best field that holds it,
 * and further fields until there are three. One text of each field.
 */
export function reasonsOf(texts: MatchText[], parts: string[][]): Reason[] {
  const byField = MATCH_FIELDS.map((field) =>
    texts.filter((text) => text.field === field).flatMap((text) => matchOf(text, parts)),
  ).filter((matches) => matches.length > 0);
  const best = byField.map((matches) => ({
    match: matches.reduce((a, b) => (b.parts.size > a.parts.size ? b : a)),
    parts: new Set(matches.flatMap((match) => [...match.parts])),
    more: matches.length - 1,
  }));
  const explained = new Set<number>();
  const needed = best.filter(({ match }) => {
    const adds = [...match.parts].some((part) => !explained.has(part));
    for (const part of match.parts) explained.add(part);
    return adds;
  });
  const others = best.filter((one) => !needed.includes(one));
  const chosen = [...needed, ...others].slice(0, Math.max(SHOWN, needed.length));
  return best
    .filter((one) => chosen.includes(one))
    .map(({ match: { text, hits, otherHits }, more }) => ({
      ...{ field: text.field, pieces: piecesOf(text.text, hits), more },
      other: otherHits.length > 0 ? piecesOf(text.other ?? "", otherHits) : null,
    }));
}

function matchOf(text: MatchText, parts: string[][]): Match[] {
  const hits =
    text.field === "approval" ? approvalHits(text.text, parts) : hitsOf(text.text, parts);
  const own = new Set(hits.map(({ part }) => part));
  const otherHits = hitsOf(text.other ?? "", parts);
  const adds = otherHits.some(({ part }) => !own.has(part));
  const all = new Set([...own, ...otherHits.map(({ part }) => part)]);
  return all.size > 0 ? [{ text, hits, otherHits: adds ? otherHits : [], parts: all }] : [];
}

/** Of a number of approval only the whole is indexed, as one word. */
const approvalHits = (text: string, parts: string[][]): Hit[] =>
  parts.flatMap((words, part) =>
    words.includes(ahuWord(ahuNumber(text) ?? 0)) ? [{ from: 0, to: text.length, part }] : [],
  );
