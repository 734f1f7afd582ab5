import { type Tier, TIERS } from "./search-projection";

/** Facet values have the keys below; see prisma/schema/search.prisma. */
const FIRST_WORD = 16_384;

/** The key of a word's posting in one tier. */
export const wordKey = (number: number, tier: Tier) => FIRST_WORD + number * TIERS.length + tier;

/** Room is made in steps, so that postings are seldom made longer. */
const STEP = 1_024;

/** The length of postings for so many places, in bits. */
export const roomFor = (places: number) => Math.max(1, Math.ceil((places * 9) / 8 / STEP)) * STEP;

/**
 * The most places that are kept as steps in an index of so many bits. A step takes 16 bits, so more
 * places take less room as bits; what every search counts is kept as bits sooner, because bits are
 * counted faster.
 */
export const mostSteps = (size: number, isCounted: boolean) =>
  Math.ceil(size / (isCounted ? STEP : 16));

/** The longest step of two bytes; it leads to no place of its own (`search_unpack`). */
const LONGEST_STEP = 32_767;

/** The steps that lead from one place to later ones, as they are kept while places are few. */
export function stepsAfter(last: number, places: number[]): number[] {
  const steps: number[] = [];
  let here = last;
  for (const place of places) {
    for (; place - here >= LONGEST_STEP; here += LONGEST_STEP) steps.push(LONGEST_STEP);
    steps.push(place - here);
    here = place;
  }
  return steps;
}

/** The places that steps from the beginning lead to. */
export function placesOf(steps: number[]): number[] {
  const places: number[] = [];
  let here = 0;
  for (const step of steps) {
    here += step;
    if (step < LONGEST_STEP) places.push(here);
  }
  return places;
}

/**
 * Places as bits: from the bit `from` on, four bits a hexadecimal digit, up to the last place.
 * `places` ascend.
 */
export function bitsOf(places: number[]): { from: number; digits: string } {
  const from = (places[0] ?? 0) & ~3;
  const nibbles = new Uint8Array((((places.at(-1) ?? from) - from) >> 2) + 1);
  for (const place of places) nibbles[(place - from) >> 2]! |= 8 >> (place & 3);
  return { from, digits: new TextDecoder().decode(nibbles.map((nibble) => DIGITS[nibble]!)) };
}
const DIGITS = new TextEncoder().encode("0123456789abcdef");

/**
 * The places of each key, ascending, from lines "place,key,key,…" whose places ascend. Read digit by
 * digit: there are millions of keys, and to cut them out first takes four times as long.
 */
export function placesByKey(lines: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let place = -1;
  let number = 0;
  for (let at = 0; at <= lines.length; at++) {
    const digit = lines.charCodeAt(at) - 48;
    if (digit >= 0) {
      number = number * 10 + digit;
      continue;
    }
    if (place < 0) place = number;
    else {
      const places = found.get(number);
      if (places) places.push(place);
      else found.set(number, [place]);
    }
    number = 0;
    if (lines[at] === "\n") place = -1;
  }
  return found;
}
