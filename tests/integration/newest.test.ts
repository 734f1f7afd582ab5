import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { listNewest } from "@/features/search/queries/newest";
import { EVERYTHING, readSearch, type Search } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { NOTHING_SELECTED } from "@/domain/facets";
import type { Listing } from "@/domain/organisation";
import { db } from "@/lib/db";
import { aProfile } from "@tests/builders/organisation";
import { bareListed, writeListed } from "@tests/builders/corpus";
import { bare } from "@tests/builders/directory";

const DAY = 86_400_000;
const FIRST = Date.parse("2026-01-01T00:00:00Z");
const LISTINGS: Listing[] = ["published", "imported", "draft", "archived"];

/** Number `at` was listed `at` days after the first. */
beforeAll(async () => {
  for (let at = 0; at < 240; at++) {
    const profile = bare(`Perkumpulan Warta ${at}`, {
      provinceCode: at % 8 < 4 ? "73" : "32",
      regencyCode: undefined,
      issues: at % 16 === 0 ? [{ code: "kesehatan" }] : [],
    });
    const result = await importProfile(
      SYSTEM,
      { profile: aProfile(profile), listing: LISTINGS[at % 4]!, isDemo: false },
      new Date(FIRST + at * DAY),
    );
    if (!result.ok) throw new Error(result.reason);
    if (at === 120) await foldSearchChanges(SYSTEM);
  }
});

const newest = async (search: Partial<Search> = {}) =>
  (await listNewest(ANYONE, { ...EVERYTHING, ...search })).organisations.map(({ name }) =>
    Number(/\d+$/.exec(name)?.[0]),
  );
const expected = (passes: (at: number) => boolean) =>
  Array.from({ length: 240 }, (_, at) => 239 - at)
    .filter((at) => at % 4 === 0 && passes(at))
    .slice(0, 50);

test("the fifty newest, newest first, none unconfirmed or hidden", async () => {
  expect(await newest()).toEqual(expected(() => true));
  expect(await newest({ q: "warta" })).toEqual(expected(() => true));
});

test("page, order and cursor play no part", async () => {
  const { search } = readSearch({ page: "7", per_page: "1", sort: "name" });
  expect(await newest(search)).toEqual(expected(() => true));
});

test("the same filters as the directory", async () => {
  const selection = { ...NOTHING_SELECTED, province: ["73"] };
  expect(await newest({ selection })).toEqual(expected((at) => at % 8 < 4));
  expect(await newest({ q: "warta", selection })).toEqual(expected((at) => at % 8 < 4));
  expect(await newest({ selection: { ...selection, issue: ["kesehatan"] } })).toEqual(
    expected((at) => at % 16 === 0),
  );
  expect(await newest({ q: "kesehatan" })).toEqual(expected((at) => at % 16 === 0));
  expect(await newest({ modifiedAfter: new Date(FIRST + 200 * DAY) })).toEqual(
    expected((at) => at > 200),
  );
});

test("a slip is put right and said; nothing is nothing", async () => {
  const slip = await listNewest(ANYONE, { ...EVERYTHING, q: "wartta" });
  expect(slip.corrected).toBe("warta");
  expect(slip.organisations).toHaveLength(50);
  for (const q of ["!!!", "\u0000", "zzzzqqqq", "<script>alert(1)</script>"])
    expect(await newest({ q }), q).toEqual([]);
  expect(await newest({ selection: { ...NOTHING_SELECTED, province: ["99"] } })).toEqual([]);
});

test("who was archived since is gone", async () => {
  const [first, second] = await newest();
  await db.organisation.updateMany({
    where: { name: `Perkumpulan Warta ${first}` },
    data: { listing: "archived" },
  });
  expect((await newest())[0]).toBe(second);
  expect((await newest({ q: "warta" }))[0]).toBe(second);
});

test("confirmed ones are found behind hundreds of newer imports", async () => {
  const before = [await newest(), await newest({ q: "warta" })];
  const later = new Date(FIRST + 300 * DAY);
  const imports = Array.from({ length: 400 }, (_, at) =>
    bareListed(`Perkumpulan Warta Impor ${at}`, {
      ...{ publicId: `impor${String(at).padStart(5, "0")}`, listedAt: later, changedAt: later },
    }),
  );
  await writeListed(imports, later);
  await db.organisation.updateMany({
    where: { publicId: { startsWith: "impor" } },
    data: { listing: "imported" },
  });
  expect([await newest(), await newest({ q: "warta" })]).toEqual(before);
  expect(before[0]).toHaveLength(50);
});
