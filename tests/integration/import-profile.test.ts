import { beforeEach, describe, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { findProfile, listAddresses } from "@/features/organisations/queries/profiles";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import { listCards } from "@/features/search/queries/cards";
import { searchDirectory } from "@/features/search/queries/directory";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { LISTED, LISTINGS, type Listing } from "@/domain/organisation";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { EVERYTHING } from "@/features/search/schema";
import { aProfile } from "@tests/builders/organisation";

const AT = new Date("2026-03-02T03:00:00Z");

const bring = (
  overrides: Parameters<typeof aProfile>[0] = {},
  listing: Listing = "published",
  publicId?: string,
) => importProfile(SYSTEM, { profile: aProfile(overrides), listing, isDemo: false, publicId }, AT);

const everything = async () => ({
  organisations: await db.organisation.count(),
  addresses: await db.organisationAddress.count(),
  documents: await db.searchDocument.count(),
  audit: await db.auditEvent.count(),
  versions: await db.organisationVersion.count(),
});

beforeEach(async () => {
  await db.organisation.deleteMany();
});

test("a profile is written whole: address, version, search document, audit", async () => {
  const before = await everything();
  const result = await bring({ name: "Yayasan Air Kita", legal: { npwp: "01.300.066.6-091.000" } });
  if (!result.ok) throw new Error(result.reason);
  const after = await everything();
  for (const [part, count] of Object.entries(after)) {
    expect(count - before[part as keyof typeof before], part).toBe(1);
  }
  expect(result.value.slug).toBe("yayasan-air-kita");
  const row = await db.organisation.findUniqueOrThrow({
    where: { id: result.value.organisationId },
  });
  expect(row).toMatchObject({ standing: "not_checked", version: 1, listedAt: AT, changedAt: AT });
});

test("the tax number is stored encrypted and kept out of versions", async () => {
  const result = await bring({ legal: { npwp: "01.300.066.6-091.000" } });
  if (!result.ok) throw new Error(result.reason);
  const id = result.value.organisationId;
  const legal = await db.legalIdentity.findUniqueOrThrow({ where: { organisationId: id } });
  expect(legal.npwpMask).toBe("01.***.***.*-***.000");
  expect(decrypt(legal.npwpCipher!)).toBe("013000666091000");
  const version = await db.organisationVersion.findFirstOrThrow({ where: { organisationId: id } });
  expect(JSON.stringify(version.content)).not.toMatch(/300.?066/);
});

test("anyone else is refused, and nothing is written", async () => {
  const before = await everything();
  const result = await importProfile(ANYONE, {
    profile: aProfile(),
    listing: "published",
    isDemo: false,
  });
  expect(result).toEqual({ ok: false, reason: "not-allowed" });
  expect(await everything()).toEqual(before);
});

test.each([
  ["a name of one letter", { name: "Y" }, "not-valid"],
  [
    "an end before its beginning",
    { legal: { sktFrom: "2026-01-02", sktUntil: "2026-01-01" } },
    "not-valid",
  ],
  [
    "money below nothing",
    { finances: [{ year: 2024, income: -1n, spending: 0n, audited: false }] },
    "not-valid",
  ],
  ["an issue nobody knows", { issues: [{ code: "tidak-ada" }] }, "unknown-code"],
  ["a work area nobody knows", { workAreas: ["99.99"] }, "unknown-code"],
] as const)("%s is refused, and nothing is half-written", async (_name, overrides, reason) => {
  const before = await everything();
  const result = await bring(overrides as Parameters<typeof aProfile>[0]);
  expect(result).toEqual({ ok: false, reason });
  expect(await everything()).toEqual(before);
});

test("one public id belongs to one organisation, also when two bring it at once", async () => {
  const results = await Promise.all([
    bring({ name: "Yayasan Satu" }, "published", "aaaaaaaaaa"),
    bring({ name: "Yayasan Dua" }, "published", "aaaaaaaaaa"),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: "already-here" });
  expect(await db.organisation.count()).toBe(1);
});

test("organisations of one name get addresses of their own", async () => {
  const slugs = [];
  for (const overrides of [{}, {}, {}]) {
    const result = await bring({
      name: "Yayasan Air Kita",
      provinceCode: "73",
      regencyCode: "73.08",
      districtCode: undefined,
      ...overrides,
    });
    if (!result.ok) throw new Error(result.reason);
    slugs.push(result.value.slug);
  }
  expect(slugs).toEqual([
    "yayasan-air-kita",
    "yayasan-air-kita-kabupaten-bone",
    "yayasan-air-kita-2",
  ]);
});

describe.each(LISTINGS)("a listing that is %s", (listing) => {
  const visible = (LISTED as readonly Listing[]).includes(listing);

  test(`is ${visible ? "" : "un"}known to the public`, async () => {
    const result = await bring({ name: "Yayasan Air Kita" }, listing, "bbbbbbbbbb");
    if (!result.ok) throw new Error(result.reason);
    const { organisationId, slug } = result.value;
    expect((await searchDirectory(ANYONE, EVERYTHING, AT)).total).toBe(visible ? 1 : 0);
    expect(await listCards(ANYONE, [organisationId])).toHaveLength(visible ? 1 : 0);
    expect((await findProfile(ANYONE, slug)) !== null).toBe(visible);
    expect((await findOrganisation(ANYONE, slug)) !== null).toBe(visible);
    expect((await findOrganisation(ANYONE, "bbbbbbbbbb")) !== null).toBe(visible);
    expect(await listAddresses(ANYONE, { skip: 0, take: 10 })).toHaveLength(visible ? 1 : 0);
  });
});

test("a retired address leads to the current one, a merged organisation to the other", async () => {
  const [kept, merged] = [
    await bring({ name: "Yayasan Lama" }),
    await bring({ name: "Yayasan Kembar" }),
  ];
  if (!kept.ok || !merged.ok) throw new Error("not imported");
  await db.$transaction([
    db.organisationAddress.update({ where: { slug: "yayasan-lama" }, data: { isCurrent: false } }),
    db.organisationAddress.create({
      data: {
        slug: "yayasan-baru",
        organisationId: kept.value.organisationId,
        isCurrent: true,
        since: AT,
      },
    }),
    db.organisation.update({
      where: { id: merged.value.organisationId },
      data: { listing: "archived", mergedIntoId: kept.value.organisationId },
    }),
  ]);
  expect(await findProfile(ANYONE, "yayasan-lama")).toEqual({
    found: "moved",
    slug: "yayasan-baru",
  });
  expect(await findProfile(ANYONE, "yayasan-kembar")).toEqual({
    found: "moved",
    slug: "yayasan-baru",
  });
  expect(await findProfile(ANYONE, "yayasan-baru")).toMatchObject({ found: "profile" });
});
