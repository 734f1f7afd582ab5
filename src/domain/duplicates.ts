import { ahuNumber, plain, sortName, wordsOf } from "./search-text";
import { FORM_WORDS } from "./search-words";
import { editDistance } from "./spelling";

/** Why two entries may be one organisation; the strongest first. */
export const DUPLICATE_REASONS = [
  "same_approval",
  "same_npwp",
  "same_name",
  "same_acronym",
  "like_name",
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export type Named = { name: string; acronym: string | null; regencyCode: string | null };

const APPROVAL = /AH[.\s]*01[.\s]*(\d{2}).*?TAHUN\s*(\d{4})/i;

/**
 * Whether two numbers name one decree: the number in AHU counts, its year and kind only where both
 * write them. Older shapes must read the same.
 */
export function isSameApproval(one: string, other: string): boolean {
  const [first, second] = [ahuNumber(one), ahuNumber(other)];
  if (first === null || second === null) return plain(one) !== "" && plain(one) === plain(other);
  if (first !== second) return false;
  const [left, right] = [APPROVAL.exec(one), APPROVAL.exec(other)];
  return !left || !right || (left[1] === right[1] && left[2] === right[2]);
}

/** The words that tell a name apart: without legal forms and filling words, as the search has them. */
export function tellingWords(name: string): string[] {
  const all = wordsOf(name);
  const telling = all.filter((word) => !FORM_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** A slip of the fingers in a word of at least five letters is still the same word. */
export const isSameWord = (one: string, other: string) =>
  one === other ||
  (Math.min(one.length, other.length) >= 5 &&
    mayBeSlip(one, other) &&
    editDistance(one, other) <= 1);

/** Quickly: both begin and end alike, but for two letters. Most words do not. */
function mayBeSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (Math.abs(one.length - other.length) > 1) return false;
  let [from, until] = [0, 0];
  while (from < shorter && one[from] === other[from]) from++;
  while (until < shorter - from && one.at(-1 - until) === other.at(-1 - until)) until++;
  return from + until >= shorter - 2;
}

/** Of every three telling words of the longer name, two must stand in the shorter one. */
const SHARED = 2 / 3;

export const isLikeName = (one: string, other: string): boolean =>
  shareMost(tellingWords(one), tellingWords(other));

/** The same of telling words that are at hand. */
export function shareMost(first: readonly string[], second: readonly string[]): boolean {
  const shared = first.filter((word) => second.some((each) => isSameWord(word, each))).length;
  return shared > 0 && shared / Math.max(first.length, second.length) >= SHARED;
}

export const isAcronymOf = (typed: string, acronym: string | null) =>
  acronym !== null && plain(acronym).length >= 3 && plain(typed) === plain(acronym);

/**
 * Whether a name typed for a place may be an organisation that is listed. The same name counts in
 * its own place, and where the listed one has none; its acronym, or a name like it, only in the same
 * regency.
 */
export function nameReason(
  typed: { name: string; regencyCode: string },
  listed: Named,
): "same_name" | "same_acronym" | "like_name" | null {
  const isHere = listed.regencyCode === typed.regencyCode;
  if (!isHere && listed.regencyCode !== null) return null;
  if (sortName(typed.name) === sortName(listed.name)) return "same_name";
  if (!isHere) return null;
  if (isAcronymOf(typed.name, listed.acronym)) return "same_acronym";
  return isLikeName(typed.name, listed.name) ? "like_name" : null;
}
