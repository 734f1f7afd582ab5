import { beforeAll, expect, test } from "vitest";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING, readSearch } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { type Selection, SINGLE_VALUED } from "@/domain/facets";
import { formatCursor } from "@/domain/search-order";
import { AT, bare, list, search } from "@tests/builders/directory";

const PLACES = [
  { provinceCode: "73", regencyCode: "73.08" },
  { provinceCode: "73", regencyCode: "73.71" },
  { provinceCode: "32", regencyCode: "32.73" },
  { provinceCode: "91", regencyCode: undefined },
  { provinceCode: undefined, regencyCode: undefined },
];
const ISSUES = ["kesehatan", "gedsi", "desa", "lingkungan"];
const KINDS = ["DAMPING", "LATIH", "DATA"];
const FORMS = ["foundation", "association", undefined] as const;
const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;

beforeAll(async () => {
  for (let at = 0; at < 60; at++) {
    await list(
      bare(`Perkumpulan Acuan ${at}`, {
        ...pick(PLACES, at),
        legalForm: pick(FORMS, at * 7),
        issues: [...new Set([pick(ISSUES, at), pick(ISSUES, at * 3 + 1)])].map((code) => ({
          code,
        })),
        services:
          at % 4 === 0 ? [] : [{ code: pick(KINDS, at), description: "Kegiatan bersama warga" }],
      }),
    );
  }
});

test("places inside places are counted inside the chosen ones", async () => {
  expect((await search("")).facets.regency).toEqual([]);
  const { facets } = await search("", { province: ["73"] });
  expect(facets.regency.toSorted((a, b) => (a.value < b.value ? -1 : 1))).toEqual([
    { value: "73.08", count: 12 },
    { value: "73.71", count: 12 },
  ]);
  const both = await search("", { province: ["73", "91"], regency: ["73.08"] });
  expect(both.facets.regency).toContainEqual({ value: "unknown", count: 12 });
});

test("single-valued facets sum to the total", async () => {
  for (const facet of SINGLE_VALUED) {
    const found = await search("acuan", facet === "regency" ? { province: ["73", "91"] } : {});
    expect(
      found.facets[facet].reduce((sum, { count }) => sum + count, 0),
      facet,
    ).toBe(found.total);
  }
});

test("facets narrow, values of one facet widen, a chosen value without rows stays", async () => {
  const total = async (selection: Partial<Selection>) => (await search("acuan", selection)).total;
  expect(await total({ province: ["73"] })).toBe(24);
  expect(await total({ province: ["73", "32"] })).toBe(36);
  expect(await total({ province: ["73"], regency: ["73.08"] })).toBe(12);
  const none = await search("acuan", { province: ["11"] });
  expect(none.total).toBe(0);
  expect(none.facets.province).toContainEqual({ value: "11", count: 0 });
});

test.each(["!!!", "'", "\\", "a:*", "<->", "\u0000", "😀", "di yang", "x".repeat(10_000)])(
  "%j is answered",
  async (q) => {
    const { search: read } = readSearch({ q });
    await expect(searchDirectory(ANYONE, { ...read, perPage: 20 }, AT)).resolves.toBeDefined();
  },
);

test("what cannot be searched for finds nothing, an empty query everything", async () => {
  expect((await search("!!!")).total).toBe(0);
  expect((await search("")).total).toBe(60);
});

test("the ring turns every day and keeps its order inside the day", async () => {
  const on = async (day: string) =>
    (await searchDirectory(ANYONE, { ...EVERYTHING, q: "acuan", perPage: 60 }, new Date(day))).ids;
  const [today, later, tomorrow] = [
    await on("2026-11-24T01:00:00Z"),
    await on("2026-11-24T16:00:00Z"),
    await on("2026-11-24T17:00:00Z"),
  ];
  expect(later).toEqual(today);
  expect(tomorrow).not.toEqual(today);
  const turned = [...today, ...today];
  const from = turned.indexOf(String(tomorrow[0]));
  expect(turned.slice(from, from + today.length)).toEqual(tomorrow);
});

test("cursors and numbered pages see every row once, also over midnight", async () => {
  const numbered: string[] = [];
  for (let page = 1; page <= 4; page++) numbered.push(...(await search("acuan", {}, page, 20)).ids);
  expect(new Set(numbered).size).toBe(60);

  const seen: string[] = [];
  let after = null;
  let day = AT.getTime();
  do {
    const cursor: string | undefined = after ? formatCursor(after) : undefined;
    const { search: read, problems } = readSearch({ q: "acuan", per_page: "7", cursor });
    expect(problems).toEqual([]);
    const found = await searchDirectory(ANYONE, read, new Date(day));
    seen.push(...found.ids);
    after = found.next;
    day += 86_400_000;
  } while (after);
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
});
