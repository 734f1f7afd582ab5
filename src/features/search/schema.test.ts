import { expect, test } from "vitest";
import { formatCursor } from "@/domain/search-order";
import { fromUrl, readSearch, searchQuery } from "./schema";

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
  [
    `sort=name&cursor=${formatCursor({ sort: "newest", listedAt: 0, spin: 0 })}`,
    "cursor",
    "not-a-cursor",
  ],
  ["sort=terbaik", "sort", "not-a-sort"],
  ["modified_after=kemarin", "modified_after", "not-an-instant"],
  ["modified_after=2026-02-31", "modified_after", "not-an-instant"],
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
  const cursor = { sort: "relevance", start: 2 ** 31 - 1, tier: 3, wrapped: 1, spin: 0 } as const;
  expect(read(`cursor=${formatCursor(cursor)}`).search.after).toEqual(cursor);
  const byName = { sort: "name", name: "acuan", spin: 5 } as const;
  expect(read(`cursor=${formatCursor(byName)}`).search).toMatchObject({
    sort: "name",
    after: byName,
  });
  expect(read(`cursor=${formatCursor({ ...cursor, spin: 2 ** 31 })}`).search.after).toBeNull();
});

test("a search is written as it was read", () => {
  const query =
    "?q=air+bersih&province=73&province=32&issue=desa&recent=any&recent=DATA&modified_after=2026-01-31T00%3A00%3A00.000Z&sort=newest&page=3";
  expect(searchQuery(read(query).search)).toBe(query);
  expect(searchQuery(read("").search)).toBe("");
});
