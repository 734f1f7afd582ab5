import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { namesBegunBy, suggest } from "@/features/search/queries/suggestions";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING, readSearch, type Search } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { NOTHING_SELECTED } from "@/domain/facets";
import type { Listing } from "@/domain/organisation";
import { db, sql } from "@/lib/db";
import { AT, bare } from "@tests/builders/directory";
import { aProfile } from "@tests/builders/organisation";

const MOST = 8;
const inBone = { provinceCode: "73", regencyCode: "73.08" };

async function listed(name: string, rest: Parameters<typeof bare>[1], listing: Listing) {
  const profile = aProfile(bare(name, rest));
  const result = await importProfile(SYSTEM, { profile, listing, isDemo: false }, AT);
  if (!result.ok) throw new Error(result.reason);
}

beforeAll(async () => {
  const elsewhere = { provinceCode: "32", regencyCode: "32.73" };
  const health = { issues: [{ code: "kesehatan" }] };
  await listed("Yayasan Bone Sejahtera", { ...inBone, acronym: "YBS" }, "published");
  await listed("Perkumpulan Bone Lestari", { ...elsewhere, ...health }, "imported");
  await listed("Yayasan Bone Rahasia", inBone, "draft");
  await listed("Yayasan Bone Bubar", inBone, "archived");
  await listed("Yayasan Warga", { ...inBone, ...health, workAreas: ["73.08.01"] }, "published");
  await listed("Yayasan <script>alert(1)</script> \u202Eenob \"A\" & 'B'", elsewhere, "published");
});

const ask = (q: string, rest: Partial<Search> = {}, most = MOST) =>
  suggest(ANYONE, { ...EVERYTHING, ...rest, q }, most);
const names = async (q: string) => (await ask(q)).organisations.map(({ name }) => name);
const values = async (q: string, rest: Partial<Search> = {}) =>
  (await ask(q, rest)).values.map(({ facet, value, count }) => `${facet}=${value} ${count}`);

test("a place is offered as seat and as place of work, with how many there are", async () => {
  expect(await values("Bone")).toEqual(["regency=73.08 2", "work_regency=73.08 1"]);
  expect(await values("kab. bone")).toEqual(["regency=73.08 2", "work_regency=73.08 1"]);
  expect(await values("sulawesi sel")).toEqual(["province=73 2", "work_province=73 1"]);
  expect(await values("gizi")).toEqual(["issue=kesehatan 2"]);
  expect(await values("health")).toEqual(["issue=kesehatan 2"]);
});

test("a count is the total of the search it leads to", async () => {
  const issue = { ...NOTHING_SELECTED, issue: ["kesehatan"] };
  const elsewhere = { ...NOTHING_SELECTED, province: ["32"], regency: ["32.73"] };
  let compared = 0;
  for (const q of ["bone", "sulawesi", "ban", "gizi", "bontocani"]) {
    for (const selection of [NOTHING_SELECTED, issue, elsewhere]) {
      for (const { facet, value, count, query } of (await ask(q, { selection })).values) {
        const { search: again } = readSearch(
          Object.fromEntries([...new URLSearchParams(query)].map(([name, each]) => [name, each])),
        );
        expect((await searchDirectory(ANYONE, again, AT)).total, `${q} ${facet}=${value}`).toBe(
          count,
        );
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(10);
});

test("what is chosen besides stays chosen, places are chosen anew", async () => {
  const selection = { ...NOTHING_SELECTED, issue: ["kesehatan"], province: ["32"] };
  const [seat] = (await ask("bone", { selection, page: 3, sort: "name" })).values;
  expect(seat).toMatchObject({ facet: "regency", value: "73.08", count: 1 });
  expect(seat?.query).toBe("?province=73&regency=73.08&issue=kesehatan&sort=name");
  expect(await values("kesehatan", { selection })).toEqual([]);
});

test("organisations by the beginning of their name; hidden ones do not exist", async () => {
  const both = ["Perkumpulan Bone Lestari", "Yayasan Bone Sejahtera"];
  expect(await names("bone")).toEqual(both);
  expect(await names("Yayasan Bone")).toEqual(both);
  expect(await names("BONE s")).toEqual(["Yayasan Bone Sejahtera"]);
  expect(await names("bone rahasia")).toEqual([]);
  expect(await names("bone bubar")).toEqual([]);
  expect(await names("sejahtera")).toEqual([]);
  const [first, second] = (await ask("bone")).organisations;
  expect(first).toMatchObject({ listing: "imported", standing: "not_checked" });
  expect(second).toMatchObject({ acronym: "YBS", regency: { name: "Kabupaten Bone" } });
});

test("a document left over from a listing that ended suggests nothing", async () => {
  const where = { name: "Yayasan Warga" };
  await db.organisation.updateMany({ where, data: { listing: "archived" } });
  expect(await names("warga")).toEqual([]);
  await db.organisation.updateMany({ where, data: { listing: "published" } });
  expect(await names("warga")).toEqual(["Yayasan Warga"]);
});

test.each([
  ...["", " ", "b", "!!!", "'", "\\", "%", "_", "\u0000", "\u202E", "😀", "\uD800", "a:*"],
  ...["kota", "kabupaten", '"bone"', "x".repeat(10_000), "\u{10FFFF}\u{10FFFF}", "zz zz"],
])("%j suggests nothing", async (q) => {
  expect(await ask(q)).toEqual({ values: [], organisations: [] });
});

test("marks in the query and in names do no harm", async () => {
  const [odd] = await names("<script>alert(1)</script>");
  expect(odd).toContain("<script>");
  expect(await names("\u200Fscript\u0000 alert")).toEqual([odd]);
  expect(await values("\u202EBone\u200F")).toEqual(["regency=73.08 2", "work_regency=73.08 1"]);
});

test("never more than asked for, with room for both", async () => {
  for (const most of [1, 2, 3, 8]) {
    const { values: some, organisations } = await ask("bone", {}, most);
    expect(some.length + organisations.length).toBe(Math.min(most, 4));
    if (most > 1) expect(organisations.length).toBeGreaterThan(0);
  }
});

test("names are found by their index among sixty thousand", async () => {
  for (let from = 0; from < 60_000; from += 5_000) {
    await db.$executeRaw`
      WITH made AS (
        INSERT INTO organisation (id, public_id, name, listing, created_at, changed_at, listed_at)
        SELECT gen_random_uuid(), lpad(n::text, 10, '0'), 'Yayasan ' || md5(n::text), 'published', ${AT}, ${AT}, ${AT}
        FROM generate_series(${from}::int + 1, ${from}::int + 5000) n RETURNING *
      )
      INSERT INTO search_document (place, spin, organisation_id, sort_name, listed_at, changed_at)
      SELECT 100000 + public_id::int, 100000 + public_id::int, id, substr(name, 9), listed_at, changed_at FROM made`;
  }
  await db.$executeRaw`ANALYZE search_document`;
  for (const beginning of ["bone", "a", "ab", "abcd"]) {
    const rows = await db.$queryRaw<
      { "QUERY PLAN": { Plan: { "Shared Hit Blocks": number } }[] }[]
    >(sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${namesBegunBy(ANYONE, beginning, MOST)}`);
    const plan = JSON.stringify(rows);
    expect(plan, beginning).toMatch(/"Node Type":"Index (Only )?Scan"/);
    expect(plan).toContain('"Index Name":"search_document_sort_name');
    expect(plan).not.toMatch(/Seq Scan|Sort Key/);
    expect(rows[0]!["QUERY PLAN"][0]!.Plan["Shared Hit Blocks"]).toBeLessThan(40);
  }
});
