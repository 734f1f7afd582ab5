import {
  type DuplicateReason,
  DUPLICATE_REASONS,
  isAcronymOf,
  isLikeName,
  isSameApproval,
  type Named,
  tellingWords,
} from "./duplicates";
import { ahuNumber, plain, sortName } from "./search-text";

/** What of a listed organisation tells whether it is there twice. */
export type Candidate = Named & {
  id: string;
  /** SK pengesahan, as it is written. */
  approvalNumber: string | null;
  /** Keyed hash of the tax number, hex. */
  npwpHash: string | null;
};

export type Pair = { first: Candidate; second: Candidate; reasons: DuplicateReason[] };

export const PAIR_STATES = ["open", "not_duplicate", "merged"] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** Sorted by name, each of a crowd under one key is compared with so many that follow it. */
const NEIGHBOURS = 12;

const acronymOf = ({ acronym }: Candidate) =>
  acronym !== null && plain(acronym).length >= 3 ? plain(acronym) : null;

/**
 * Under which keys an organisation is filed: two that share none are never compared. Names like each
 * other share two telling words, or one where there are no more than two of them.
 */
export function blockingKeys(one: Candidate): string[] {
  const { name, regencyCode: place, approvalNumber, npwpHash } = one;
  const keys = [`name ${sortName(name)}`];
  if (npwpHash) keys.push(`npwp ${npwpHash}`);
  if (approvalNumber) {
    keys.push(`sk ${ahuNumber(approvalNumber) ?? plain(approvalNumber)}`);
  }
  if (place === null) return keys;
  const acronym = acronymOf(one);
  for (const short of new Set([plain(name), ...(acronym ? [acronym] : [])])) {
    keys.push(`short ${place} ${short}`);
  }
  const words = tellingWords(name).toSorted();
  if (words.length <= 2) keys.push(...words.map((word) => `word ${place} ${word}`));
  for (const [at, word] of words.entries()) {
    keys.push(...words.slice(at + 1).map((other) => `words ${place} ${word} ${other}`));
  }
  return keys;
}

/** Every reason why two may be one, the strongest first; none where they are plainly two. */
export function reasonsFor(one: Candidate, other: Candidate): DuplicateReason[] {
  const found = new Set<DuplicateReason>();
  if (one.approvalNumber && other.approvalNumber) {
    if (isSameApproval(one.approvalNumber, other.approvalNumber)) found.add("same_approval");
  }
  if (one.npwpHash !== null && one.npwpHash === other.npwpHash) found.add("same_npwp");
  const isSamePlace = one.regencyCode === other.regencyCode;
  const isHere = isSamePlace && one.regencyCode !== null;
  const isSameName = sortName(one.name) === sortName(other.name);
  if (isSameName && (isSamePlace || one.regencyCode === null || other.regencyCode === null)) {
    found.add("same_name");
  }
  if (isHere) {
    const acronym = acronymOf(one);
    const isShort = isAcronymOf(one.name, other.acronym) || isAcronymOf(other.name, one.acronym);
    if (isShort || (acronym !== null && acronym === acronymOf(other))) found.add("same_acronym");
    if (!isSameName && isLikeName(one.name, other.name)) found.add("like_name");
  }
  return DUPLICATE_REASONS.filter((reason) => found.has(reason));
}

/** The surer, the greater: one strong reason outweighs all weaker ones together. */
export const sureness = (reasons: readonly DuplicateReason[]): number =>
  reasons.reduce(
    (sum, reason) => sum + 2 ** (DUPLICATE_REASONS.length - 1 - DUPLICATE_REASONS.indexOf(reason)),
    0,
  );

/**
 * Pairs among these that may be one organisation, each once with the smaller id first. Only those
 * filed under one key are compared, and of a crowd only neighbours by name, so the work grows with
 * the number of organisations and not with its square.
 */
export function duplicatePairs(all: readonly Candidate[]): Pair[] {
  const blocks = new Map<string, Candidate[]>();
  for (const one of all) {
    for (const key of blockingKeys(one)) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  }
  const found = new Map<string, Pair | null>();
  for (const block of blocks.values()) {
    if (block.length < 2) continue;
    const ordered = block
      .map((one) => ({ one, by: `${sortName(one.name)} ${one.id}` }))
      .sort((a, b) => (a.by < b.by ? -1 : 1));
    for (const [at, { one }] of ordered.entries()) {
      for (const { one: other } of ordered.slice(at + 1, at + 1 + NEIGHBOURS)) {
        const [first, second] = one.id < other.id ? [one, other] : [other, one];
        const key = `${first.id} ${second.id}`;
        if (found.has(key)) continue;
        const reasons = reasonsFor(first, second);
        found.set(key, reasons.length > 0 ? { first, second, reasons } : null);
      }
    }
  }
  return [...found.values()].filter((pair) => pair !== null);
}

/** All that the reasons of a pair rest on, as text: what was dismissed stays so while this is the same. */
export const basisOf = ({ first, second, reasons }: Pair): string =>
  JSON.stringify([
    reasons,
    ...[first, second].map(({ name, acronym, regencyCode, approvalNumber, npwpHash }) => [
      ...[sortName(name), acronym, regencyCode, approvalNumber, npwpHash],
    ]),
  ]);
