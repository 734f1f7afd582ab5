import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { registerOrganisation } from "@/features/organisations/commands/register-organisation";
import { findLookalikes } from "@/features/organisations/queries/duplicates";
import { findProfile } from "@/features/organisations/queries/profiles";
import { findEditor } from "@/features/profiles/queries/editor";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { aBasicTier } from "@tests/builders/basic-tier";
import { mailsTo } from "@tests/builders/mail";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";
import {
  aName,
  asAdminOf,
  countRows,
  isFound,
  isInFeed,
  isInSitemap,
  profileAt,
  register,
  settle,
} from "@tests/builders/registration";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

test("registered, found at once as not checked, managed by who registered it, unconfirmed", async () => {
  const person = await aPerson(db);
  const name = aName();
  const before = await countRows();
  const { slug, id, isHeld } = await register(person.actor, { name });
  expect(isHeld).toBe(false);
  const after = await countRows();
  expect(
    Object.fromEntries(
      Object.entries(after).map(([part, count]) => [
        part,
        count - before[part as keyof typeof before],
      ]),
    ),
  ).toEqual({
    ...{ organisations: 1, addresses: 1, documents: 1, versions: 1, registrations: 1 },
    ...{ memberships: 1, audit: 2, mails: 0 },
  });
  expect(await isFound(name)).toBe(true);
  expect(await isInFeed(name)).toBe(false);
  expect(await isInSitemap(slug)).toBe(false);
  const profile = await profileAt(slug);
  expect(profile).toMatchObject({ listing: "published", standing: "not_checked" });
  expect(profile).toMatchObject({ confirmedAt: null, isDemo: false });
  expect(profile?.sections.map(({ section }) => section).sort()).toEqual(
    ["contacts", "fields", "identity", "office", "services", "work_areas"].sort(),
  );
  expect(profile?.sections.every(({ provenance }) => provenance === "self")).toBe(true);
  expect(await db.membership.findMany({ where: { organisationId: id } })).toMatchObject([
    { personId: person.id, role: "oms_admin", state: "active" },
  ]);
});

test("a double click and a retry are one organisation", async () => {
  const person = await aPerson(db);
  const input = aBasicTier({ name: aName() });
  const both = await Promise.all([1, 2].map(() => registerOrganisation(person.actor, input)));
  expect(both[0]).toEqual(both[1]);
  expect(await registerOrganisation(person.actor, input)).toEqual(both[0]);
  expect(await db.organisation.count({ where: { name: input.name } })).toBe(1);
});

test("two people with one name in one place at once: one is asked to look again", async () => {
  const people = [await aPerson(db), await aPerson(db)];
  const name = aName();
  const before = await db.organisation.count();
  const both = await Promise.all(
    people.map(({ actor }) => registerOrganisation(actor, aBasicTier({ name }))),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, reason: "same-name-here" });
  expect(await db.organisation.count()).toBe(before + 1);
  // Who has seen it and says it is another one goes on; elsewhere there is nothing to see.
  const { publicId } = await db.organisation.findFirstOrThrow({ where: { name } });
  expect((await register(people[0]!.actor, { name, others: publicId })).slug).not.toBe("");
  expect((await register(people[1]!.actor, { name, regencyCode: "73.71" })).slug).not.toBe("");
});

test("five may wait for a first look, a sixth not, and a confirmed one makes room", async () => {
  const person = await aPerson(db);
  const day = (at: number) => new Date(Date.parse("2026-11-10T03:00:00Z") + at * 86_400_001);
  const made = [];
  for (let at = 0; at < 5; at++) made.push(await register(person.actor, {}, day(at)));
  const before = await countRows();
  const sixth = () => registerOrganisation(person.actor, aBasicTier({ name: aName() }), day(6));
  expect(await sixth()).toEqual({ ok: false, reason: "too-many-waiting" });
  expect(await countRows()).toEqual(before);
  expect(await settle(admin.actor, made[0]!.id, "confirm")).toEqual({ ok: true, value: null });
  expect(await sixth()).toMatchObject({ ok: true });
});

test.each([
  ["an issue nobody knows", { issues: ["tidak-ada"] }],
  ["a regency nobody knows", { regencyCode: "73.99", workAreas: [] }],
  ["a work area nobody knows", { workAreas: ["99"] }],
])("%s is refused, and nothing is half-written", async (_name, overrides) => {
  const person = await aPerson(db);
  const before = await countRows();
  const input = aBasicTier({ name: aName(), ...overrides });
  expect(await registerOrganisation(person.actor, input)).toEqual({
    ok: false,
    reason: "unknown-code",
  });
  expect(await countRows()).toEqual(before);
});

test("strangers register nothing and see no look-alikes", async () => {
  const before = await countRows();
  expect(await registerOrganisation(ANYONE, aBasicTier())).toMatchObject({ reason: "not-allowed" });
  expect(await countRows()).toEqual(before);
  const sought = { name: "Yayasan", regencyCode: "73.08", approvalNumber: null, npwp: null };
  expect(await findLookalikes(ANYONE, sought)).toBeNull();
});

test("a name that is an address of the workspace does not hide it", async () => {
  const person = await aPerson(db);
  expect((await register(person.actor, { name: "Baru" })).slug).toBe("baru-kabupaten-bone");
});

test.each([
  ["links in the name", { name: "Yayasan untung.com" }, ["links"]],
  ["words of gambling", { mission: "Daftar slot gacor maxwin hari ini juga." }, ["words"]],
])("%s: held, unknown to the public, both sides told", async (_name, overrides, heldFor) => {
  const person = await aPerson(db);
  const { slug, id, isHeld } = await register(person.actor, {
    name: aName(),
    ...overrides,
    ...("name" in overrides && { name: `${aName()} untung.com` }),
  });
  expect(isHeld).toBe(true);
  expect(
    await db.organisationRegistration.findUnique({ where: { organisationId: id } }),
  ).toMatchObject({ state: "held", heldFor });
  expect(await findProfile(ANYONE, slug)).toBeNull();
  expect(await db.searchDocument.count({ where: { organisationId: id } })).toBe(0);
  expect(await findEditor(asAdminOf(person.actor, id), slug)).toMatchObject({ isHeld: true });
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["registration-held"]);
  expect((await mailsTo(admin.email)).map(({ kind }) => kind)).toContain("registration-waiting");
  // An operator who looks lists it.
  expect(await settle(admin.actor, id, "confirm")).toMatchObject({ ok: true });
  expect(await profileAt(slug)).toMatchObject({ listing: "published" });
  expect(await isInSitemap(slug)).toBe(true);
});

test("the third of one day is held, the next day none is", async () => {
  const person = await aPerson(db);
  const at = new Date("2026-11-20T03:00:00Z");
  const held = [];
  for (let each = 0; each < 3; each++) held.push((await register(person.actor, {}, at)).isHeld);
  expect(held).toEqual([false, false, true]);
  const later = new Date(at.getTime() + 86_400_000);
  expect((await register(person.actor, {}, later)).isHeld).toBe(false);
});

test("look-alikes say why, the surest first, and never what is not listed", async () => {
  const person = await aPerson(db);
  const mark = randomUUID().slice(0, 8).replace(/\d/g, "x");
  const legal = { approvalNumber: "AHU-0098761.AH.01.04.Tahun 2019", npwp: "312953904424000" };
  const bring = (name: string, overrides: object, listing: "published" | "draft" = "published") =>
    importProfile(SYSTEM, {
      profile: aProfile({ name, acronym: undefined, legal: undefined, ...overrides }),
      listing,
      isDemo: false,
    });
  await bring(`Perkumpulan ${mark} Jauh`, { legal, regencyCode: "73.71", districtCode: undefined });
  await bring(`Perkumpulan ${mark} Pelita`, {});
  await bring(`Yayasan ${mark} Pelita Bone`, {});
  await bring(`Yayasan ${mark} Pelita Lain`, {}, "draft");
  await bring(`Yayasan ${mark} Pelita`, { regencyCode: "73.71", districtCode: undefined });
  const found = await findLookalikes(person.actor, {
    ...{ name: `Yayasan ${mark} Pelita`, regencyCode: "73.08" },
    ...{ approvalNumber: "ahu 98761", npwp: legal.npwp },
  });
  expect(found?.map(({ name, reasons }) => [name, reasons])).toEqual([
    [`Perkumpulan ${mark} Jauh`, ["same_approval", "same_npwp"]],
    [`Perkumpulan ${mark} Pelita`, ["same_name"]],
    [`Yayasan ${mark} Pelita Bone`, ["like_name"]],
  ]);
});
