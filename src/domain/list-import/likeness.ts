import { isSameApproval, isSameWord, shareMost, tellingWords } from "../duplicates";
import { ahuNumber, plain, sortName } from "../search-text";
import type { LikenessFlag } from "./flags";

/** What tells whether two are one. `npwp`: a keyed hash of it, in hex. */
export type Likely = {
  name: string;
  acronym: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
  approvalNumber: string | null;
  npwp: string | null;
};

/** How a row is told apart: name in plain letters, and the smallest place that is known. */
export const rowKey = ({
  name,
  provinceCode,
  regencyCode,
}: Pick<Likely, "name" | "provinceCode" | "regencyCode">) =>
  `${plain(name)}|${regencyCode ?? provinceCode ?? ""}`;

/** Whether both may be in one place: the same one, or one of them says nothing. */
function mayBeOnePlace(one: Likely, other: Likely): boolean {
  if (one.regencyCode && other.regencyCode) return one.regencyCode === other.regencyCode;
  return !one.provinceCode || !other.provinceCode || one.provinceCode === other.provinceCode;
}

const isOnePlace = (one: Likely, other: Likely) =>
  one.regencyCode !== null && one.regencyCode === other.regencyCode;

const shortOf = (text: string | null) => {
  const short = plain(text ?? "").replace(/ /g, "");
  return short.length >= 3 ? short : null;
};

/** What is asked again and again of one. */
type Prepared = {
  one: Likely;
  words: string[];
  sort: string;
  name: string | null;
  acronym: string | null;
};
const prepare = (one: Likely): Prepared => ({
  one,
  words: tellingWords(one.name).sort(),
  sort: sortName(one.name),
  name: shortOf(one.name),
  acronym: shortOf(one.acronym),
});

/** All telling words the same, but for a slip in a long one, and at least two of them. */
const isNearlyOne = ({ words }: Prepared, other: Prepared): boolean =>
  words.length >= 2 &&
  words.length === other.words.length &&
  words.every((word, at) => isSameWord(word, other.words[at]!));

/**
 * Why two may be one organisation, the strongest first; null where they are plainly two. Where a place
 * is not known, only names that are nearly the same count: a list without places is no reason to ask
 * about every name that shares a word with another.
 */
export const likenessOf = (one: Likely, other: Likely): LikenessFlag | null =>
  compare(prepare(one), prepare(other));

function compare(first: Prepared, second: Prepared): LikenessFlag | null {
  const [one, other] = [first.one, second.one];
  if (one.npwp !== null && one.npwp === other.npwp) return "same_number";
  if (one.approvalNumber && other.approvalNumber)
    if (isSameApproval(one.approvalNumber, other.approvalNumber)) return "same_number";
  if (!mayBeOnePlace(one, other)) return null;
  if (first.sort === second.sort) return "same_name";
  const isShort = (left: Prepared, right: Prepared) =>
    left.acronym !== null && left.acronym === right.name;
  if (isShort(first, second) || isShort(second, first)) return "same_acronym";
  if (isOnePlace(one, other)) {
    if (first.acronym !== null && first.acronym === second.acronym) return "same_acronym";
    if (shareMost(first.words, second.words)) return "like_name";
  }
  return isNearlyOne(first, second) ? "like_name" : null;
}

/** Of a crowd under one key so many are compared with each that comes. */
const MOST_COMPARED = 40;

/** Two that share none of these are never compared, so the work grows with the number of rows. */
function keysOf({ one, words, sort, name, acronym }: Prepared): string[] {
  const keys = [`n ${sort}`];
  if (one.npwp) keys.push(`t ${one.npwp}`);
  const approval =
    one.approvalNumber && (ahuNumber(one.approvalNumber) ?? plain(one.approvalNumber));
  if (approval) keys.push(`a ${approval}`);
  for (const short of new Set([name, acronym])) if (short) keys.push(`s ${short}`);
  for (const [at, word] of words.entries()) {
    if (one.regencyCode) keys.push(`w ${one.regencyCode} ${word}`);
    // A slip in one word leaves the others.
    if (words.length > 1) keys.push(`o ${words.filter((_, place) => place !== at).join(" ")}`);
  }
  return keys;
}

export type Like<Ref> = { ref: Ref; flag: LikenessFlag };

/** Rows of one file as they come, to be asked which of those before are like one. */
export class LikeRows<Ref> {
  readonly #byKey = new Map<string, { known: Prepared; ref: Ref }[]>();
  readonly #keys = new Map<Ref, string>();

  add(one: Likely, ref: Ref): void {
    const known = prepare(one);
    this.#keys.set(ref, rowKey(one));
    for (const key of keysOf(known)) {
      const block = this.#byKey.get(key);
      if (!block) this.#byKey.set(key, [{ known, ref }]);
      else if (block.length < MOST_COMPARED) block.push({ known, ref });
    }
  }

  /** How a row is told apart (`rowKey`). */
  keyOf(ref: Ref): string | undefined {
    return this.#keys.get(ref);
  }

  /** Those that may be the same organisation, each once. */
  like(asked: Likely): Like<Ref>[] {
    const found = new Map<Ref, LikenessFlag | null>();
    const one = prepare(asked);
    for (const key of keysOf(one)) {
      for (const { known, ref } of this.#byKey.get(key) ?? [])
        if (!found.has(ref)) found.set(ref, compare(one, known));
    }
    return [...found].flatMap(([ref, flag]) => (flag ? [{ ref, flag }] : []));
  }
}
