import "server-only";
import { sql } from "@/lib/db";

/**
 * Which places searches see, as bits, where `p` is the posting of all living documents: without the
 * places that were left since the last fold.
 */
export const livingBits = sql`p.bits & ~search_bits(ARRAY(SELECT old_place FROM search_change WHERE old_place IS NOT NULL), p.bits # p.bits)`;
