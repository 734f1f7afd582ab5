import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import type { ProfileInput } from "@/features/organisations/schema";
import { countRegion, type Counts, type Counted } from "@/features/regional/queries/numbers";
import { listHere } from "@/features/regional/queries/organisations";
import { findRegion, listInside } from "@/features/regional/queries/region";
import { searchDirectory } from "@/features/search/queries/directory";
import { listCards } from "@/features/search/queries/cards";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { NOTHING_SELECTED } from "@/domain/facets";
import type { Listing } from "@/domain/organisation";
import { gapsOf } from "@/domain/regional-gaps";
import { db } from "@/lib/db";
import { aProfile } from "@tests/builders/organisation";

const AT = new Date("2026-11-26T03:00:00Z");
const ids = new Map<string, string>();

async function listed(name: string, given: Partial<ProfileInput>, listing: Listing = "published") {
  const profile = aProfile({ name, ...given });
  const result = await importProfile(SYSTEM, { profile, listing, isDemo: false }, AT);
  if (!result.ok) throw new Error(result.reason);
  ids.set(name, result.value.organisationId);
}
const seat = (regencyCode: string) => ({
  ...{ provinceCode: regencyCode.slice(0, 2), regencyCode, districtCode: undefined },
});
const issues = (...codes: string[]) => ({ issues: codes.map((code) => ({ code })) });

/**
 * Five that count in Sulawesi Selatan, by hand:
 *   Alfa   office Bone      works Bone (a district of it)       kesehatan, desa   complete
 *   Beta   office Bone      works Makassar                      kesehatan         nearly complete, K2
 *   Gamma  office Makassar  works the whole province            bantuan-hukum     incomplete, imported
 *   Delta  office Jakarta   works Bone and Makassar             desa
 *   Eta    office Sulsel, regency unknown, works nowhere        desa
 * Zeta (Jakarta only) and Teta (archived, Bone) do not.
 */
beforeAll(async () => {
  await listed("Alfa", {
    ...seat("73.08"),
    ...issues("kesehatan", "desa"),
    workAreas: ["73.08.01"],
  });
  await listed("Beta", { ...seat("73.08"), ...issues("kesehatan"), workAreas: ["73.71"] });
  const bare = { mission: undefined, kind: "legal_aid" as const };
  const gamma = { ...seat("73.71"), ...issues("bantuan-hukum"), workAreas: ["73"], ...bare };
  await listed("Gamma", gamma, "imported");
  await listed("Delta", { ...seat("31.71"), ...issues("desa"), workAreas: ["73.08", "73.71"] });
  const eta = { regencyCode: undefined, districtCode: undefined, workAreas: [] };
  await listed("Eta", { provinceCode: "73", ...eta, ...issues("desa") });
  await listed("Zeta", { ...seat("31.71"), ...issues("desa"), workAreas: ["31.71"] });
  await listed("Teta", { ...seat("73.08"), ...issues("desa"), workAreas: ["73.08"] }, "archived");
  const standing = (name: string, to: "complete" | "nearly_complete" | "incomplete") =>
    db.organisation.update({ where: { id: ids.get(name)! }, data: { standing: to } });
  await standing("Alfa", "complete");
  await standing("Beta", "nearly_complete");
  await standing("Gamma", "incomplete");
  await db.organisationStanding.updateMany({
    where: { organisationId: ids.get("Beta")! },
    data: { lacksOnly: "K2" },
  });
  await db.experience.updateMany({
    where: { organisationId: ids.get("Delta")! },
    data: { provenance: "agency" },
  });
}, 60_000);

const count = async (code: string) => countRegion(ANYONE, (await findRegion(ANYONE, code))!);
const by = (rows: Counted[]) =>
  Object.fromEntries(
    rows.map(({ value, seated, working, here }) => [value, [seated, working, here]]),
  );
const three = ({ seated, working, here }: Counts) => [seated, working, here];

test("a province: with an office, working, either; as counted by hand", async () => {
  const found = await count("73");
  expect(three(found.total)).toEqual([4, 4, 5]);
  expect(by(found.standing)).toEqual({
    ...{ complete: [1, 1, 1], nearly_complete: [1, 1, 1], incomplete: [1, 1, 1] },
    not_checked: [1, 1, 2],
  });
  expect(by(found.listing)).toEqual({ published: [3, 3, 4], imported: [1, 1, 1] });
  expect(by(found.kind)).toEqual({ general: [3, 3, 4], legal_aid: [1, 1, 1] });
  expect(by(found.issue)).toEqual({
    ...{ kesehatan: [2, 2, 2], desa: [2, 2, 3], "bantuan-hukum": [1, 1, 1] },
  });
  expect(by(found.work)).toEqual({ LATIH: [4, 4, 5] });
  expect(by(found.target)).toEqual({ anak: [4, 4, 5] });
  expect(by(found.lacks)).toEqual({ K2: [1, 1, 1] });
  // Gamma has no mission, Eta no regency and no place of work.
  expect(by(found.mark)).toEqual({
    ...{ profile: [2, 3, 3], documents: [1, 1, 1], record: [0, 1, 1] },
  });
  expect(by(found.places)).toEqual({ "73.08": [2, 2, 3], "73.71": [1, 2, 3] });
  expect(found.province).toBeNull();
});

test("a regency: those of its districts, not those of the whole province", async () => {
  const found = await count("73.08");
  expect(three(found.total)).toEqual([2, 2, 3]);
  expect(by(found.issue)).toEqual({ kesehatan: [2, 1, 2], desa: [1, 2, 2] });
  expect(three(found.province!.total)).toEqual([4, 4, 5]);
  expect(three((await count("73.71")).total)).toEqual([1, 2, 3]);
});

test("where nobody is: nothing, and no fault", async () => {
  const found = await count("94.03");
  expect(three(found.total)).toEqual([0, 0, 0]);
  expect([found.issue, found.places, found.presence]).toEqual([[], [], []]);
  expect(await listHere(ANYONE, "94.03")).toEqual([]);
});

test("the gaps of a province name the places in which nobody is", async () => {
  const { presence } = await count("73");
  const places = ["73.01", "73.08", "73.71"];
  expect(gapsOf("issue", ["kesehatan", "bantuan-hukum", "air-sanitasi"], places, presence)).toEqual(
    [
      { value: "kesehatan", absent: ["73.01"], present: ["73.08", "73.71"] },
      { value: "bantuan-hukum", absent: ["73.01", "73.08"], present: ["73.71"] },
      { value: "air-sanitasi", absent: places, present: [] },
    ],
  );
});

test("the directory that a number leads to says the same", async () => {
  const total = async (selection: object) =>
    (
      await searchDirectory(
        ANYONE,
        { ...EVERYTHING, selection: { ...NOTHING_SELECTED, ...selection } },
        AT,
      )
    ).total;
  expect(await total({ province: ["73"] })).toBe(4);
  expect(await total({ work_province: ["73"] })).toBe(4);
  expect(await total({ province: ["73"], regency: ["73.08"] })).toBe(2);
  expect(await total({ work_province: ["73"], work_regency: ["73.08"] })).toBe(2);
});

test("a filled profile is what the mark says, for each", async () => {
  const cards = await listCards(ANYONE, [...ids.values()], AT);
  const filled = cards.filter(({ marks }) => marks.profile.shape === "full");
  expect(filled.map(({ name }) => name).toSorted()).toEqual(["Alfa", "Beta", "Delta", "Zeta"]);
  const one = async (code: string) => by((await count(code)).mark).profile;
  expect([await one("31"), await one("73")]).toEqual([
    [2, 1, 2],
    [2, 3, 3],
  ]);
  // "Tidak ada / belum punya" is an answer.
  const organisationId = ids.get("Gamma")!;
  await db.organisationSection.updateMany({
    where: { organisationId, section: "identity" },
    data: { answer: "none" },
  });
  expect(await one("73")).toEqual([3, 4, 4]);
  const [card] = await listCards(ANYONE, [organisationId], AT);
  expect(card!.marks.profile.shape).toBe("full");
});

test("names who is here, by name, and whether the office is", async () => {
  const names = async (code: string) =>
    (await listHere(ANYONE, code, AT)).map(({ name, isSeated }) => [name, isSeated]);
  expect(await names("73")).toEqual([
    ...[
      ["Alfa", true],
      ["Beta", true],
      ["Delta", false],
      ["Eta", true],
    ],
    ["Gamma", true],
  ]);
  expect(await names("73.08")).toEqual([
    ["Alfa", true],
    ["Beta", true],
    ["Delta", false],
  ]);
});

test("only provinces, regencies and cities have a report", async () => {
  for (const code of ["", "7", "99", "73.99", "73.08.01", "73' OR 1=1", "../73"])
    expect(await findRegion(ANYONE, code)).toBeNull();
  expect(await findRegion(ANYONE, "73.08")).toMatchObject({
    ...{ name: "Kabupaten Bone", parent: { code: "73", name: "Sulawesi Selatan" } },
  });
  expect(await listInside(ANYONE, "73")).toHaveLength(24);
});
