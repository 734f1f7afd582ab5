import { expect, test } from "vitest";
import { formatCursor, fromUrl, readSearch, searchQuery } from "./schema";

const read = (query: string) => readSearch(fromUrl(new URLSearchParams(query)));

test("repeated parameters and comma lists are the same", () => {
  expect(read("province=73&province=32").search.selection.province).toEqual(["73", "32"]);
  expect(read("province=73,32,73").search.selection.province).toEqual(["73", "32"]);
});

test("codes are compared without regard to case", () => {
  const { selection } = read("service=riset&issue=KESEHATAN&form=Unknown").search;
  expect(selection).toMatchObject({ service: ["RISET"], issue: ["kesehatan"], form: ["unknown"] });
});

test.each([
  ["page=0", "page", "not-a-number"],
  ["page=101", "page", "not-a-number"],
  ["page=1.5", "page", "not-a-number"],
  ["per_page=101", "per_page", "not-a-number"],
  ["province=<b>", "province", "not-a-code"],
  [`issue=${Array.from({ length: 51 }, (_, at) => `a${at}`).join()}`, "issue", "too-many"],
  [`q=${"x".repeat(201)}`, "q", "too-long"],
  ["cursor=x", "cursor", "not-a-cursor"],
  ["warna=biru", "warna", "unknown-parameter"],
])("%s is named and falls back", (query, parameter, problem) => {
  const { search, problems } = read(query);
  expect(problems).toEqual([{ parameter, problem }]);
  expect(search).toMatchObject({ page: 1, perPage: 20, after: null });
});

test.each(["page=1", "page=100", "per_page=100", `q=${"x".repeat(200)}`, "page="])(
  "%s is fine",
  (query) => {
    expect(read(query).problems).toEqual([]);
  },
);

test("control characters become spaces", () => {
  expect(read("q=a%00b%0A c").search.q).toBe("a b c");
});

test("a cursor comes back as it went, an altered one does not", () => {
  const cursor = { start: 2 ** 31 - 1, tier: 3, wrapped: 1, spin: 0 };
  expect(read(`cursor=${formatCursor(cursor)}`).search.after).toEqual(cursor);
  expect(read(`cursor=${formatCursor({ ...cursor, spin: 2 ** 31 })}`).search.after).toBeNull();
});

test("a search is written as it was read", () => {
  const query = "?q=air+bersih&province=73&province=32&issue=desa&page=3";
  expect(searchQuery(read(query).search)).toBe(query);
  expect(searchQuery(read("").search)).toBe("");
});
