import { type Tier, TIERS } from "./search-projection";

/** Facet values have the keys below; see prisma/schema/search.prisma. */
const FIRST_WORD = 16_384;

/** The key of a word's posting in one tier. */
export const wordKey = (number: number, tier: Tier) => FIRST_WORD + number * TIERS.length + tier;
