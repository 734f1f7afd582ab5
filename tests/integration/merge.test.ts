import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { findLetter } from "@/features/letters/queries/letter";
import { findOrganisation } from "@/features/opendata/queries/organisations";
import {
  findMergedInto,
  findProfile,
  listAddresses,
} from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { SECTIONS } from "@/domain/organisation";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { bare, list, names as found } from "@tests/builders/directory";
import { aLetter, aVerifiedOrganisation } from "@tests/builders/letter";
import { mailsTo } from "@tests/builders/mail";
import { merge, merged, names, publicBytes, undo } from "@tests/builders/merge";
import { aPerson } from "@tests/builders/person";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

const idOf = async (name: string) =>
  (await db.organisation.findFirstOrThrow({ where: { name } })).id;

/** Two that say different things of everything. */
async function two() {
  const mark = `Ganda${randomUUID().slice(0, 8)}`;
  const [one, other] = [`Yayasan ${mark} Satu`, `Perkumpulan ${mark} Dua`];
  await list({
    ...{ name: one, acronym: "SATU", formerNames: [{ name: `${mark} Lama`, untilYear: 2015 }] },
    contacts: [
      { channel: "website", value: "https://satu.example" },
      { channel: "email", value: "satu@satu.example" },
    ],
    sections: SECTIONS.map((section) => ({ section, answer: "given", provenance: "self" })),
  });
  await list({
    ...{ name: other, acronym: "DUA", kind: "network", legalForm: "association" },
    ...{ regencyCode: "73.71", districtCode: undefined, street: "Jalan Lain 3", postcode: "90111" },
    legal: { approvalNumber: "AHU-0099999.AH.01.07.Tahun 2020", npwp: "024000666091000" },
    people: [
      { group: "executive", name: "Citra Rekaan", role: "Ketua" },
      { group: "staff", name: "Dewi Rekaan", role: "Fasilitator", permanent: true },
    ],
    ...{ issues: [{ code: "kesehatan" }], targetGroups: [], workAreas: ["73.71", "73.08"] },
    ...{ services: [{ code: "RISET", description: "Penelitian" }] },
    experiences: ["Satu", "Dua", "Tiga"].map((title) => ({
      ...{ title, client: "Dinas Kesehatan", clientKind: "regency", startedOn: "2023-01-01" },
      ...{ value: 900_000_000_000_001n, role: "lead", isTypeThree: false, provenance: "imported" },
    })),
    finances: [{ year: 2024, income: 5n, spending: 4n, audited: true }],
    integrity: [{ topic: "complaints", answer: "written" }],
    contacts: [{ channel: "email", value: "dua@dua.example" }],
    sections: [
      { section: "experience", answer: "given", provenance: "imported", source: "Daftar" },
    ],
  } as Parameters<typeof list>[0]);
  const [target, source] = [await idOf(one), await idOf(other)];
  return { mark, target, source, of: { target: await names(target), source: await names(source) } };
}

test("merged and undone, both are the same bytes; redirects and lists are right at each step", async () => {
  const { mark, target, source, of } = await two();
  const bytes = async () => [
    await publicBytes(of.target.publicId, of.target.slug),
    await publicBytes(of.source.publicId, of.source.slug),
  ];
  const before = await bytes();
  const retired = `${mark.toLowerCase()}-dahulu`;
  await db.organisationAddress.create({
    data: { slug: retired, organisationId: source, isCurrent: false, since: new Date() },
  });
  const inMap = async () =>
    (await listAddresses(ANYONE, { skip: 0, take: 10_000 })).map(({ slug }) => slug);
  expect(await found(mark)).toHaveLength(2);

  // The name that stays is the other one's, so that everything is put back.
  const mergeId = await merged(admin.actor, { source, target, taken: [...SECTIONS] });
  const after = await findOrganisation(ANYONE, of.target.publicId);
  expect(after).toMatchObject({
    ...{ name: `Perkumpulan ${mark} Dua`, kind: "network", former_names: [] },
    ...{ slug: of.target.slug, contacts: [{ channel: "email", value: "dua@dua.example" }] },
    legal: { approval_number: "AHU-0099999.AH.01.07.Tahun 2020" },
  });
  expect(after?.experiences.map(({ value }) => value)).toEqual(Array(3).fill("900000000000001"));
  expect(after?.sections.find(({ section }) => section === "experience")).toMatchObject({
    ...{ provenance: "imported", source: "Daftar" },
  });
  for (const key of [of.source.slug, retired, of.source.publicId]) {
    expect(await findOrganisation(ANYONE, key)).toBeNull();
    expect(await findMergedInto(ANYONE, key)).toBe(of.target.publicId);
  }
  for (const slug of [of.source.slug, retired]) {
    expect(await findProfile(ANYONE, slug)).toEqual({ found: "moved", slug: of.target.slug });
  }
  expect(await found(mark)).toEqual([`Perkumpulan ${mark} Dua`]);
  expect(await inMap()).not.toContain(of.source.slug);

  expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
  expect(await bytes()).toEqual(before);
  expect(await findMergedInto(ANYONE, of.source.publicId)).toBeNull();
  expect(await findProfile(ANYONE, retired)).toEqual({ found: "moved", slug: of.source.slug });
  expect(await found(mark)).toHaveLength(2);
  expect(await inMap()).toContain(of.source.slug);
  // What happened is told, not forgotten: two versions more, two rows each in the trail.
  expect(await db.organisationVersion.count({ where: { organisationId: target } })).toBe(3);
  for (const subjectId of [target, source]) {
    const rows = await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    expect(rows.slice(1).map(({ action }) => action)).toEqual([
      ...["organisation.merge", "organisation.unmerge"],
    ]);
  }
});

test("what was verified of either, and its letter, is as before once it is undone", async () => {
  const [kept, gone] = [await aVerifiedOrganisation(), await aVerifiedOrganisation()];
  const letters = [await aLetter(kept.admin, kept.id), await aLetter(gone.admin, gone.id)];
  const states = async () =>
    Promise.all(
      letters.map(async ({ code }) => (await findLetter(ANYONE, code, new Date()))?.state),
    );
  const standings = async () =>
    Promise.all([kept.id, gone.id].map(async (id) => findStandingOf(id)));
  const [before, of] = [await standings(), await names(kept.id)];
  const bytes = await publicBytes(of.publicId, of.slug);
  expect(await states()).toEqual(["valid", "valid"]);
  const mergeId = await merged(admin.actor, {
    ...{ source: gone.id, target: kept.id, taken: ["legal", "board", "fields", "office"] },
  });
  // What was verified of other facts is to be checked again; papers were moved nowhere.
  expect(await states()).toEqual(["changed", "changed"]);
  expect(await findLetter(ANYONE, letters[1]!.code, new Date())).toMatchObject({
    ...{ isListed: false, mergedInto: { name: expect.any(String), slug: of.slug } },
  });
  expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
  expect(await states()).toEqual(["valid", "valid"]);
  expect(await standings()).toEqual(before);
  expect(await publicBytes(of.publicId, of.slug)).toBe(bytes);
});

const findStandingOf = async (id: string) =>
  (await db.organisation.findUniqueOrThrow({ where: { id } })).standing;

test("nothing taken: the one that stays is untouched, the other one leads to it", async () => {
  const { target, source, of } = await two();
  const before = await publicBytes(of.target.publicId, of.target.slug);
  const mergeId = await merged(admin.actor, { source, target });
  expect(await publicBytes(of.target.publicId, of.target.slug)).toBe(before);
  expect(await db.organisationVersion.count({ where: { organisationId: target } })).toBe(1);
  expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
  expect(await publicBytes(of.target.publicId, of.target.slug)).toBe(before);
});

describe("who is told, and who may no longer act", () => {
  test("managers of both, once each, in their language; members act again when it is undone", async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const [ofKept, ofGone, ofBoth] = await Promise.all(
      [[kept], [gone], [kept, gone]].map((held) =>
        aPerson(db, {
          roles: held.map(({ id }) => ({ role: "oms_admin" as const, organisationId: id })),
        }),
      ),
    );
    const kinds = async (one: Someone | undefined) =>
      (await mailsTo(one!.email)).map(({ kind }) => kind);
    const held = await db.membership.findMany({ orderBy: { id: "asc" } });
    const mergeId = await merged(admin.actor, { source: gone.id, target: kept.id });
    for (const one of [ofKept, ofGone, ofBoth]) {
      expect(await kinds(one)).toEqual(["organisation-merged"]);
    }
    expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
    for (const one of [ofKept, ofGone, ofBoth]) {
      expect((await kinds(one)).sort()).toEqual(["merge-undone", "organisation-merged"]);
    }
    expect(await db.membership.findMany({ orderBy: { id: "asc" } })).toEqual(held);
  });

  test("a section that the other one does not have cannot be taken", async () => {
    const mark = `Kosong${randomUUID().slice(0, 8)}`;
    await list(bare(`Yayasan ${mark}`));
    const { target } = await two();
    const before = await db.organisationVersion.count();
    const source = await idOf(`Yayasan ${mark}`);
    expect(await merge(admin.actor, { source, target, taken: ["finance"] })).toEqual({
      ...{ ok: false, reason: "nothing-there" },
    });
    expect(await db.organisationVersion.count()).toBe(before);
    expect(await findProfile(ANYONE, (await names(source)).slug)).toMatchObject({
      found: "profile",
    });
  });
});
