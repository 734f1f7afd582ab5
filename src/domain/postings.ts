import { type Tier, TIERS } from "./search-projection";

/** Facet values have the keys below; see prisma/schema/search.prisma. */
const FIRST_WORD = 16_384;

/** The key of a word's posting in one tier. */
export const wordKey = (number: number, tier: Tier) => FIRST_WORD + number * TIERS.length + tier;

/** A place takes 32 bits of its own; room is made in steps, so that postings are seldom made longer. */
const PLACE_BITS = 32;
const STEP = 1_024;

/** More places than this, among so many bits, are kept as bits: from here on they take less room. */
export const manyOf = (size: number) => Math.ceil(size / PLACE_BITS);

/** The length of postings for so many places, in bits. */
export const roomFor = (places: number) => Math.max(1, Math.ceil((places * 9) / 8 / STEP)) * STEP;
