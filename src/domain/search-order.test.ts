import { expect, test } from "vitest";
import { type Cursor, formatCursor, parseCursor } from "./search-order";

const cursors: Cursor[] = [
  { sort: "relevance", start: 2 ** 31 - 1, tier: 3, wrapped: 1, spin: 0 },
  { sort: "newest", listedAt: Date.parse("2026-11-24T03:00:00.123Z"), spin: 7 },
  { sort: "name", name: "walasuji “air”", spin: 7 },
];
test.each(cursors)("$sort comes back as it was", (cursor) => {
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
});

const packed = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
test.each([
  "",
  "kata",
  "../../etc",
  packed(null),
  packed({ r: 1 }),
  packed(["r", 1, 4, 0, 1]),
  packed(["r", 1, 0, 2, 1]),
  packed(["r", -1, 0, 0, 1]),
  packed(["r", 1.5, 0, 0, 1]),
  packed(["r", 2 ** 31, 0, 0, 1]),
  packed(["n", "2026", 1]),
  packed(["n", 1e20, 1]),
  packed(["a", 5, 1]),
  packed(["a", "nul\0", 1]),
  packed(["a", "x".repeat(2_000), 1]),
])("%j is no cursor", (typed) => {
  expect(parseCursor(typed)).toBeNull();
});
