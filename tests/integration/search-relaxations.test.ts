import { beforeAll, expect, test } from "vitest";
import { searchDirectory } from "@/features/search/queries/directory";
import { listRelaxations } from "@/features/search/queries/relaxations";
import { EVERYTHING, type Search } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { AT, bare, list } from "@tests/builders/directory";

const asking = (q: string, selection: Partial<Selection> = {}, rest: Partial<Search> = {}) => ({
  ...EVERYTHING,
  ...{ q, selection: { ...NOTHING_SELECTED, ...selection }, perPage: 20 },
  ...rest,
});
const relaxed = async (search: Search) =>
  (await listRelaxations(ANYONE, search, AT)).map(({ kind, facet, total }) =>
    facet ? [kind, facet, total] : [kind, total],
  );

const SOUTH = { provinceCode: "73", regencyCode: "73.08" };
const WEST = { provinceCode: "32", regencyCode: "32.73" };

beforeAll(async () => {
  for (let at = 0; at < 5; at++)
    await list(bare(`Yayasan Stunting ${at}`, { ...SOUTH, legalForm: "foundation" }));
  for (let at = 0; at < 3; at++)
    await list(bare(`Perkumpulan Posyandu ${at}`, { ...WEST, legalForm: "association" }));
});

test("each thing to give up says how many that finds; facets that give most first", async () => {
  const asked = asking("stunting", { province: ["32"], form: ["association"] });
  expect((await searchDirectory(ANYONE, asked, AT)).total).toBe(0);
  // Giving up one facet alone finds nobody here, and is not offered.
  expect(await relaxed(asked)).toEqual([
    ["words", 3],
    ["everything", 8],
  ]);
  expect(await relaxed(asking("stunting", { province: ["32"] }))).toEqual([
    ["words", 3],
    ["facet", "province", 5],
    ["everything", 8],
  ]);
  expect(await relaxed(asking("", { province: ["32"], form: ["foundation"] }))).toEqual([
    ["facet", "province", 5],
    ["facet", "form", 3],
    ["everything", 8],
  ]);
});

test("when giving up one thing is not enough, what each finds alone", async () => {
  const asked = asking("stunting", { province: ["32"], form: ["association"], kind: ["network"] });
  expect(await relaxed(asked)).toEqual([
    ["onlyWords", 5],
    ["onlyFacet", "province", 3],
    ["onlyFacet", "form", 3],
    ["everything", 8],
  ]);
});

test("all values of a facet are given up at once, and every number is what its search finds", async () => {
  const asked = asking("stunting", { province: ["32", "91"], regency: ["32.73"] });
  const relaxations = await listRelaxations(ANYONE, asked, AT);
  expect(relaxations.length).toBeGreaterThan(1);
  for (const { search, total } of relaxations)
    expect((await searchDirectory(ANYONE, search, AT)).total).toBe(total);
});

test("in quotation marks: the near word without them, as it was read", async () => {
  const [first] = await listRelaxations(ANYONE, asking('"stuntng"', { province: ["73"] }), AT);
  expect(first).toMatchObject({ kind: "unquoted", total: 5, corrected: "stunting" });
  expect(first?.search.q).toBe("stuntng");
});

test("a limit in time can be given up", async () => {
  const asked = asking("stunting", {}, { modifiedAfter: new Date("2030-01-01T00:00:00Z") });
  expect(await relaxed(asked)).toEqual([
    ["modified", 5],
    ["everything", 8],
  ]);
});

test("the page and the order stay out of it, the same search is offered once", async () => {
  const relaxations = await listRelaxations(ANYONE, asking("zzzzqqqq", {}, { page: 7 }), AT);
  expect(relaxations).toHaveLength(1);
  expect(relaxations[0]).toMatchObject({ kind: "words", total: 8, search: { page: 1 } });
});

test("never more than eight, everything always among them", async () => {
  const selection = {
    ...{ province: ["73"], regency: ["73.08"], issue: ["desa"], service: ["LATIH"] },
    ...{ target: ["anak"], recent: ["any"], value: ["under_50m"], kind: ["general"] },
    ...{ form: ["association"], standing: ["complete"] },
  };
  const relaxations = await listRelaxations(ANYONE, asking("stunting", selection), AT);
  expect(relaxations.length).toBeLessThanOrEqual(8);
  expect(relaxations.at(-1)).toMatchObject({ kind: "everything", total: 8 });
});
