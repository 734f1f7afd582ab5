import { type Tier, TIERS } from "./search-projection";

/** Facet values have the keys below; see prisma/schema/search.prisma. */
const FIRST_WORD = 16_384;

/** The key of a word's posting in one tier. */
export const wordKey = (number: number, tier: Tier) => FIRST_WORD + number * TIERS.length + tier;

/** Room is made in steps, so that postings are seldom made longer. */
const STEP = 1_024;

/** The length of postings for so many places, in bits. */
export const roomFor = (places: number) => Math.max(1, Math.ceil((places * 9) / 8 / STEP)) * STEP;

/** A place takes 16 bits of its own: of so many bits, more places than this take less room as bits. */
export const manyOf = (size: number) => Math.ceil(size / 16);

/** Postings that every search counts are kept as bits sooner, because bits are counted faster. */
export const manyOfCounted = (size: number) => Math.ceil(size / STEP);
