import { beforeAll, describe, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { listCompared } from "@/features/organisations/queries/compare";
import { findProfile } from "@/features/organisations/queries/profiles";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { compareOrganisations } from "@/domain/comparison-rows";
import { marksOfProfile } from "@/domain/marks";
import { LISTED, type Listing, LISTINGS } from "@/domain/organisation";
import { db } from "@/lib/db";
import { aProfile } from "@tests/builders/organisation";

const AT = new Date("2026-11-24T03:00:00Z");
const slugs: string[] = [];

async function bring(name: string, listing: Listing, rest: Parameters<typeof aProfile>[0] = {}) {
  const profile = aProfile({ name, legal: undefined, ...rest });
  const result = await importProfile(SYSTEM, { profile, listing, isDemo: false }, AT);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const names = async (...keys: string[]) =>
  (await listCompared(ANYONE, keys)).organisations.map(({ name }) => name);

beforeAll(async () => {
  for (const letter of ["A", "B", "C", "D", "E", "F", "G"]) {
    slugs.push((await bring(`Yayasan Banding ${letter}`, "published")).slug);
  }
});

test("five in the order asked; the others are named", async () => {
  const asked = [...slugs].reverse();
  const { organisations, beyond, unknown } = await listCompared(ANYONE, asked);
  expect(organisations.map(({ slug }) => slug)).toEqual(asked.slice(0, 5));
  expect(beyond).toEqual(["Yayasan Banding B", "Yayasan Banding A"]);
  expect(unknown).toEqual([]);
});

describe("who is hidden", () => {
  test.each(LISTINGS)("%s", async (listing) => {
    const { slug, organisationId } = await bring(`Yayasan Tersimpan ${listing}`, listing);
    const { publicId } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    const listed = (LISTED as readonly Listing[]).includes(listing);
    for (const key of [slug, publicId]) {
      const answer = await listCompared(ANYONE, [key, String(slugs[0])]);
      expect(answer.organisations.some(({ id }) => id === organisationId)).toBe(listed);
      expect(answer.unknown).toEqual(listed ? [] : [key]);
      if (!listed) expect(JSON.stringify(answer.beyond)).not.toContain("Tersimpan");
    }
  });

  test("nobody at all is no error", async () => {
    expect(await listCompared(ANYONE, ["tidak-ada"])).toEqual({
      organisations: [],
      beyond: [],
      unknown: ["tidak-ada"],
    });
    expect((await listCompared(ANYONE, [])).organisations).toEqual([]);
  });
});

test("an old slug, the new one and the public id are one organisation", async () => {
  const { slug, organisationId } = await bring("Yayasan Nama Baru", "published");
  await db.organisationAddress.create({
    data: { slug: "yayasan-nama-lama", organisationId, isCurrent: false, since: AT },
  });
  const { publicId } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const { organisations } = await listCompared(ANYONE, ["yayasan-nama-lama", publicId, slug]);
  expect(organisations.map((one) => one.slug)).toEqual([slug]);
});

test("a merged organisation leads to the other, and only while that one is listed", async () => {
  const into = await bring("Yayasan Gabungan", "published");
  const gone = await bring("Yayasan Melebur", "archived");
  await db.organisation.update({
    where: { id: gone.organisationId },
    data: { mergedIntoId: into.organisationId },
  });
  expect(await names(gone.slug, into.slug)).toEqual(["Yayasan Gabungan"]);
  await db.organisation.update({
    where: { id: into.organisationId },
    data: { listing: "archived" },
  });
  expect(await names(gone.slug, into.slug)).toEqual([]);
});

test("rows say what was brought in, and nothing private is read", async () => {
  const { slug } = await bring("Yayasan Penuh", "published", {
    legal: { deedNumber: "12", deedDate: "2012-03-04", npwp: "013000666091000" },
    workAreas: ["73.08.01"],
  });
  const { organisations } = await listCompared(ANYONE, [slug, String(slugs[0])]);
  const rows = compareOrganisations(organisations, AT).flatMap((group) => group.rows);
  const value = (name: string, year?: number) =>
    rows.find((row) => row.name === name && row.year === year)?.values[0];
  expect(value("regencies")).toEqual({
    as: "places",
    places: [{ code: "73.08", name: "Kabupaten Bone" }],
  });
  expect(value("deed")).toMatchObject({ as: "paper", number: "12" });
  expect(value("npwp")).toEqual({ as: "text", text: "01.***.***.*-***.000" });
  expect(value("recentWorks")).toEqual({ as: "number", number: 1 });
  expect(value("income", 2025)).toEqual({ as: "money", rupiah: 400_000_000n });
  expect(value("income", 2024)).toBeNull();

  const read = JSON.stringify(organisations, (_key, part: unknown) =>
    typeof part === "bigint" ? String(part) : part,
  );
  for (const hidden of ["Andi Contohwati", "Budi Rekaan", "013000666091000", "npwpCipher"])
    expect(read).not.toContain(hidden);
});

test("the marks are those of the profile", async () => {
  const slug = String(slugs[0]);
  const [one] = (await listCompared(ANYONE, [slug])).organisations;
  const answer = await findProfile(ANYONE, slug);
  if (answer?.found !== "profile") throw new Error("no profile");
  expect(one?.marks).toEqual(marksOfProfile(answer.profile));
  expect(one?.marks.profile.percent).toBeGreaterThan(50);
});
