import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { findProfile } from "@/features/organisations/queries/profiles";
import { findEditor } from "@/features/profiles/queries/editor";
import { checkSearch } from "@/features/search/commands/check-search";
import { type Actor, ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { aWork, save, saveOne, versionOf } from "@tests/builders/profile";
import { asAdminOf, isFound, register, settle } from "@tests/builders/registration";

let admin: Actor;
let id: string;
let slug: string;

beforeEach(async () => {
  const person = await aPerson(db);
  const registered = await register(person.actor);
  ({ id, slug } = registered);
  admin = asAdminOf(person.actor, id);
});

const everything = async () => ({
  organisation: await db.organisation.findUniqueOrThrow({ where: { id } }),
  sections: await db.organisationSection.findMany({
    where: { organisationId: id },
    orderBy: { section: "asc" },
  }),
  versions: await db.organisationVersion.count({ where: { organisationId: id } }),
  experiences: await db.experience.findMany({ where: { organisationId: id } }),
  people: await db.organisationPerson.findMany({ where: { organisationId: id } }),
  audit: await db.auditEvent.count({ where: { subjectId: id } }),
});

describe("a section", () => {
  test("is saved, found, kept as a version with who and what, and told to the trail", async () => {
    const before = await everything();
    const result = await save(admin, id, "identity", { mission: "Menanam bakau rimbunsari." });
    expect(result).toMatchObject({ ok: true, value: { slug } });
    expect(await isFound("rimbunsari")).toBe(true);
    const version = await db.organisationVersion.findFirstOrThrow({
      where: { organisationId: id },
      orderBy: { version: "desc" },
    });
    expect(version).toMatchObject({
      version: before.organisation.version + 1,
      role: "oms_admin",
      changed: ["identity.mission"],
      restricted: null,
      content: { v: 2, profile: { mission: "Menanam bakau rimbunsari." } },
    });
    const after = await everything();
    expect(after.organisation.version).toBe(before.organisation.version + 1);
    expect(after.audit).toBe(before.audit + 1);
    expect(await versionOf(id, "identity")).toBe(2);
  });

  test("a double click saves once; nothing new makes no version", async () => {
    const requestId = randomUUID();
    const typed = { street: "Jalan Contoh 5" };
    const [one, two] = await Promise.all([
      save(admin, id, "office", typed, { requestId, base: 1 }),
      save(admin, id, "office", typed, { requestId, base: 1 }),
    ]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    const saved = await everything();
    expect(saved.versions).toBe(2);
    expect((await save(admin, id, "office", typed)).ok).toBe(true);
    expect((await everything()).versions).toBe(2);
  });

  test("of two people at once one is told what the other saved, and nothing is overwritten", async () => {
    const base = await versionOf(id, "identity");
    const answers = await Promise.all([
      save(admin, id, "identity", { mission: "Versi pertama saja." }, { base }),
      save(admin, id, "identity", { mission: "Versi kedua saja." }, { base }),
    ]);
    const won = answers.findIndex(({ ok }) => ok);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const mission = ["Versi pertama saja.", "Versi kedua saja."][won];
    expect(answers[1 - won]).toEqual({
      ok: false,
      reason: "changed-meanwhile",
      detail: { version: base + 1, theirs: expect.objectContaining({ mission }) },
    });
    expect((await everything()).organisation.mission).toBe(mission);
  });

  test("two hundred saves at once lose nothing and nobody waits for ever", async () => {
    const before = await everything();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        if (at % 2 === 0) return saveOne(admin, id, "experience", aWork({ title: `Kerja ${at}` }));
        const typed = { identity: { acronym: `S${at}` }, office: { street: `Jalan ${at}` } };
        const section = at % 4 === 1 ? "identity" : "office";
        return save(admin, id, section, typed[section], { base: 1 });
      }),
    );
    const done = answers.filter(({ ok }) => ok).length;
    // Every work is there once; of fifty who began with one version of a section one won.
    expect(done).toBe(102);
    const after = await everything();
    expect(after.experiences.map(({ title }) => title).sort()).toEqual(
      Array.from({ length: 100 }, (_, at) => `Kerja ${2 * at}`).sort(),
    );
    expect(after.organisation.version).toBe(before.organisation.version + done);
    expect(after.versions).toBe(before.versions + done);
    expect(after.audit).toBe(before.audit + done);
    const refused = answers.flatMap((answer) => ("detail" in answer ? [answer.detail] : []));
    expect(refused).toHaveLength(98);
    const { acronym, street } = after.organisation;
    for (const { version, theirs } of refused) {
      expect(version).toBe(2);
      expect([acronym, street]).toContain(theirs.acronym ?? theirs.street);
    }
    const wrong = await checkSearch(SYSTEM);
    expect(wrong).toMatchObject({ ok: true, value: { wrong: [] } });
  }, 60_000);

  test("what the database does not know is refused, and nothing is half written", async () => {
    const before = await everything();
    const answer = await save(admin, id, "fields", { issues: "tidak-ada\tPasal 1" });
    expect(answer).toEqual({ ok: false, reason: "unknown-code" });
    expect(await everything()).toEqual(before);
  });

  test("another name is another address; the old one leads to it, and back again", async () => {
    const name = `Yayasan Rimbun ${randomUUID().slice(0, 8)}`;
    const answer = await save(admin, id, "identity", { name });
    const next = answer.ok ? answer.value.slug : "";
    expect(next).not.toBe(slug);
    expect(await findProfile(ANYONE, slug)).toEqual({ found: "moved", slug: next });
    expect(await findProfile(ANYONE, next)).toMatchObject({ found: "profile" });
    const before = await db.organisationVersion.findFirstOrThrow({
      where: { organisationId: id, version: 1 },
    });
    const old = (before.content as { profile: { name: string } }).profile.name;
    expect(await save(admin, id, "identity", { name: old })).toMatchObject({ value: { slug } });
    expect(await findProfile(ANYONE, next)).toEqual({ found: "moved", slug });
    expect(await findEditor(admin, next)).toMatchObject({ slug });
  });

  test("a tax number is kept unseen, and leaving it empty keeps it", async () => {
    await save(admin, id, "legal", { npwp: "01.234.567.8-901.000", deedNumber: "12" });
    await save(admin, id, "legal", { deedNumber: "13" });
    const legal = await db.legalIdentity.findUniqueOrThrow({ where: { organisationId: id } });
    expect(legal).toMatchObject({ deedNumber: "13", npwpMask: "01.***.***.*-***.000" });
    const versions = await db.organisationVersion.findMany({ where: { organisationId: id } });
    expect(JSON.stringify(versions)).not.toContain("012345678901000");
    // Another number of the same mask is a change all the same.
    await save(admin, id, "legal", { npwp: "01.999.567.8-901.000" });
    const last = await db.organisationVersion.findFirstOrThrow({
      where: { organisationId: id },
      orderBy: { version: "desc" },
    });
    expect(last.changed).toEqual(["legal.npwpMask"]);
  });

  test("places are ticked a province at a time; those of others stay", async () => {
    await save(admin, id, "work_areas", { workAreas: "53.71\n53" }, { item: "53" });
    await save(admin, id, "work_areas", { workAreas: "73.08\n73.71" }, { item: "73" });
    await save(admin, id, "work_areas", { workAreas: "73.08.01" }, { item: "73.08" });
    const areas = await db.organisationWorkArea.findMany({ where: { organisationId: id } });
    expect(areas.map(({ regionCode }) => regionCode).sort()).toEqual([
      ...["53", "53.71", "73.08.01", "73.71"],
    ]);
  });

  test("whoever moves to another regency chooses a district anew", async () => {
    await save(admin, id, "office", { districtCode: "73.08.01" });
    await save(admin, id, "office", { regencyCode: "53.71" });
    expect((await everything()).organisation).toMatchObject({
      ...{ provinceCode: "53", regencyCode: "53.71", districtCode: null },
    });
  });

  test("what turns suspicious before anybody vouched for it is looked at first", async () => {
    await save(admin, id, "identity", { mission: "Slot gacor maxwin hari ini, daftar segera." });
    expect((await everything()).organisation.listing).toBe("draft");
    expect(
      await db.organisationRegistration.findUniqueOrThrow({ where: { organisationId: id } }),
    ).toMatchObject({ state: "held", heldFor: ["words"] });
    expect(await findProfile(ANYONE, slug)).toBeNull();
  });

  test("and afterwards it is the organisation's own affair", async () => {
    const operator = await aPerson(db, { roles: ["platform_admin"] });
    await settle(operator.actor, id, "confirm");
    await save(admin, id, "identity", { mission: "Slot gacor maxwin hari ini, daftar segera." });
    expect((await everything()).organisation.listing).toBe("published");
  });

  test("of an imported listing: its own people confirm it by saving who they are", async () => {
    await db.organisation.update({ where: { id }, data: { listing: "imported" } });
    await save(admin, id, "office", { street: "Jalan Lain 1" });
    expect((await everything()).organisation.listing).toBe("imported");
    await save(admin, id, "identity", { acronym: "BARU" });
    expect((await everything()).organisation.listing).toBe("published");
    const rows = await db.organisationSection.findMany({ where: { organisationId: id } });
    expect(rows.find(({ section }) => section === "identity")).toMatchObject({
      ...{ provenance: "self", source: null, answer: "given" },
    });
  });

  test("an archived organisation has no profile to write", async () => {
    await db.organisation.update({ where: { id }, data: { listing: "archived" } });
    expect(await save(admin, id, "office", { street: "Jalan 1" }, { base: 1 })).toEqual({
      ok: false,
      reason: "not-found",
    });
  });

  test("members of another organisation, strangers and operators write nothing", async () => {
    const other = await aPerson(db);
    const theirs = await register(other.actor);
    const operator = await aPerson(db, { roles: ["platform_admin"] });
    const before = await everything();
    for (const actor of [ANYONE, SYSTEM, asAdminOf(other.actor, theirs.id), operator.actor]) {
      expect(await save(actor, id, "office", { street: "Jalan Orang" })).toEqual({
        ok: false,
        reason: "not-allowed",
      });
      expect(await saveOne(actor, id, "experience", aWork())).toMatchObject({
        reason: "not-allowed",
      });
    }
    expect(await everything()).toEqual(before);
    expect(await findEditor(asAdminOf(other.actor, theirs.id), slug)).toBeNull();
  });
});
