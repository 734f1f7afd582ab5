import { expect, test } from "vitest";
import { profileSchema } from "@/features/organisations/schema";
import { looksLikeEntityNpwp, npwpDigits } from "@/domain/identifiers";
import { db } from "@/lib/db";
import { demoProfiles } from "../../prisma/seed/demo/profiles";
import { resemblesReal } from "../../prisma/seed/demo/real-names";
import { seedReference } from "../../prisma/seed/reference/seed";

const all = demoProfiles();
const asText = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));

test("reference data is whole, and seeding it twice changes nothing", async () => {
  const count = async (level: "province" | "regency" | "district") =>
    db.region.count({ where: { level } });
  expect([await count("province"), await count("regency"), await count("district")]).toEqual([
    38, 514, 7285,
  ]);
  expect([await db.issue.count(), await db.workKind.count(), await db.targetGroup.count()]).toEqual(
    [19, 10, 14],
  );
  expect(await db.openGovernmentTheme.count()).toBe(6);
  expect(await db.region.count({ where: { tileRow: { not: null } } })).toBe(38);
  expect((await db.region.findUniqueOrThrow({ where: { code: "73.08" } })).timeZone).toBe("WITA");
  expect(await seedReference()).toBe("unchanged");
});

test("a facet value keeps its number when the seed runs again over a changed set", async () => {
  const before = await db.searchFacetValue.findMany({ orderBy: { number: "asc" } });
  await db.searchFacetValue.delete({ where: { number: before.at(-1)!.number } });
  await db.referenceSet.deleteMany();
  await Promise.all([seedReference(), seedReference()]);
  expect(await db.searchFacetValue.findMany({ orderBy: { number: "asc" } })).toEqual(before);
});

test("the demonstration is the same every time", () => {
  expect(asText(demoProfiles())).toBe(asText(all));
});

test("no name is that of an organisation that exists", () => {
  for (const real of ["Yayasan Bina Desa Bone", "Yayasan Rumah Zakat", "Universitas Widyatama"]) {
    expect(resemblesReal(real), real).toBe(true);
  }
  const names = all.flatMap(({ profile }) => [
    profile.name,
    ...(profile.formerNames ?? []).map(({ name }) => name),
  ]);
  expect(names.filter(resemblesReal)).toEqual([]);
});

test("three hundred listed organisations, some hidden, in every province", () => {
  const listed = all.filter(({ listing }) => ["published", "imported"].includes(listing));
  expect(listed).toHaveLength(300);
  expect(all.filter(({ listing }) => listing === "imported").length).toBeGreaterThan(10);
  expect(new Set(listed.map(({ profile }) => profile.provinceCode)).size).toBe(39);
  expect(new Set(all.map(({ profile }) => profile.name)).size).toBe(all.length);
  expect(new Set(all.map(({ publicId }) => publicId)).size).toBe(all.length);
});

test.each(all.map((one) => [one.profile.name, one] as const))(
  "%s is valid and harmless",
  (_name, { profile }) => {
    expect(profileSchema.safeParse(profile).error?.issues).toBeUndefined();
    for (const { channel, value } of profile.contacts ?? []) {
      if (channel === "email" || channel === "website") expect(value).toMatch(/\.example$/);
      if (channel === "whatsapp" || channel === "phone") expect(value).toMatch(/^62(811000|21000)/);
    }
    const digits = profile.legal?.npwp && npwpDigits(profile.legal.npwp);
    if (digits) expect(looksLikeEntityNpwp(digits)).toBe(true);
    const said = [...(profile.sections ?? []), ...(profile.experiences ?? [])].map(
      ({ provenance }) => provenance,
    );
    expect(said.filter((provenance) => !["self", "imported"].includes(provenance))).toEqual([]);
    expect(asText(profile)).not.toMatch(/\{\w+\}|undefined/);
  },
);
