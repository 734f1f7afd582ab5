/** The orders of results. `relevance`: where the words stand, then the ring of the day. */
export const SORTS = ["relevance", "newest", "name"] as const;
export type Sort = (typeof SORTS)[number];

/** The last row seen in an order; of the ring also where it began on the day of the first page. */
export type Cursor =
  | { sort: "relevance"; start: number; tier: number; wrapped: number; spin: number }
  | { sort: "newest"; listedAt: number; spin: number }
  | { sort: "name"; name: string; spin: number };

const LONGEST = 1_000;

export const formatCursor = (cursor: Cursor) =>
  Buffer.from(JSON.stringify(fields(cursor))).toString("base64url");

function fields(cursor: Cursor): (string | number)[] {
  if (cursor.sort === "newest") return ["n", cursor.listedAt, cursor.spin];
  if (cursor.sort === "name") return ["a", cursor.name, cursor.spin];
  return ["r", cursor.start, cursor.tier, cursor.wrapped, cursor.spin];
}

/** Null for anything that `formatCursor` never wrote. */
export function parseCursor(typed: string): Cursor | null {
  if (typed.length > LONGEST) return null;
  const found: unknown = parseJson(Buffer.from(typed, "base64url").toString());
  if (!Array.isArray(found)) return null;
  const [kind, ...rest] = found as unknown[];
  if (kind === "r" && rest.length === 4) {
    const [start, tier, wrapped, spin] = rest;
    if (!isWhole(start) || !isWhole(tier, 3) || !isWhole(wrapped, 1) || !isWhole(spin)) return null;
    return { sort: "relevance", start, tier, wrapped, spin };
  }
  if (rest.length !== 2 || !isWhole(rest[1])) return null;
  const [key, spin] = rest as [unknown, number];
  if (kind === "n" && isWhole(key, LAST_INSTANT)) return { sort: "newest", listedAt: key, spin };
  if (kind === "a" && typeof key === "string" && !key.includes("\0")) {
    return { sort: "name", name: key, spin };
  }
  return null;
}

/** The year 9999. */
const LAST_INSTANT = 253_402_300_799_999;

const isWhole = (value: unknown, most = 2 ** 31 - 1): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
