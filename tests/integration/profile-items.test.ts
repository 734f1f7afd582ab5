import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { answerNone } from "@/features/profiles/commands/answer-none";
import { removeItem } from "@/features/profiles/commands/remove-item";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";
import { search } from "@tests/builders/directory";
import { aPerson } from "@tests/builders/person";
import { aWork, saveOne } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";

let admin: Actor;
let id: string;

beforeEach(async () => {
  const person = await aPerson(db);
  ({ id } = await register(person.actor));
  admin = asAdminOf(person.actor, id);
});

describe("an item of a list", () => {
  const works = () => db.experience.findMany({ where: { organisationId: id } });

  test("is added, changed and removed, each with its version", async () => {
    await saveOne(admin, id, "experience", aWork());
    const [work] = await works();
    expect(work).toMatchObject({ value: 125_000_000n, provenance: "self", version: 1 });
    const item = work!.id;
    await saveOne(admin, id, "experience", aWork({ title: "Lain" }), { item, base: 1 });
    expect(await works()).toMatchObject([{ title: "Lain", version: 2 }]);
    const stale = { organisationId: id, section: "experience", item, base: 1 } as const;
    expect(await removeItem(admin, { ...stale, requestId: randomUUID() })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect((await removeItem(admin, { ...stale, base: 2, requestId: randomUUID() })).ok).toBe(true);
    expect(await works()).toEqual([]);
    const paths = await db.organisationVersion.findMany({
      where: { organisationId: id },
      orderBy: { version: "asc" },
      select: { changed: true },
    });
    expect(paths.slice(1).map(({ changed }) => changed)).toEqual([
      ["experience.experiences", "experience"],
      ["experience.experiences.title"],
      ["experience.experiences"],
    ]);
  });

  test("of another organisation is out of reach", async () => {
    const other = await aPerson(db);
    const theirs = await register(other.actor);
    const them = asAdminOf(other.actor, theirs.id);
    await saveOne(them, theirs.id, "experience", aWork());
    const [work] = await db.experience.findMany({ where: { organisationId: theirs.id } });
    const mine = { item: work!.id, base: 1 };
    expect(await saveOne(admin, id, "experience", aWork({ title: "X" }), mine)).toEqual({
      ok: false,
      reason: "item-gone",
    });
    expect(
      await removeItem(admin, {
        ...{ organisationId: id, section: "experience", ...mine, requestId: randomUUID() },
      }),
    ).toEqual({ ok: false, reason: "item-gone" });
    expect(await db.experience.findUniqueOrThrow({ where: { id: work!.id } })).toEqual(work);
  });

  test("a record of somebody else's becomes the organisation's own word when it is changed", async () => {
    await saveOne(admin, id, "experience", aWork());
    const [work] = await works();
    await db.experience.update({ where: { id: work!.id }, data: { provenance: "government" } });
    await saveOne(admin, id, "experience", aWork({ value: "1" }), { item: work!.id, base: 1 });
    expect(await works()).toMatchObject([{ provenance: "self", value: 1n }]);
  });

  test("a year stands once", async () => {
    const year = { year: "2024", income: "1000", spending: "900" };
    expect((await saveOne(admin, id, "finance", year)).ok).toBe(true);
    expect(await saveOne(admin, id, "finance", year)).toMatchObject({ reason: "year-there" });
    await saveOne(admin, id, "finance", { ...year, year: "2023" });
    const moved = { item: "2023", base: 1 };
    expect(await saveOne(admin, id, "finance", { ...year, year: "2024" }, moved)).toMatchObject({
      reason: "year-there",
    });
    expect((await saveOne(admin, id, "finance", { ...year, year: "2022" }, moved)).ok).toBe(true);
  });

  test("people keep their place, also when they change their group", async () => {
    const person = (personName: string, group: string) =>
      saveOne(admin, id, "board", { personName, position: "Anggota", group });
    await person("Satu Contoh", "executive");
    await person("Dua Contoh", "executive");
    await person("Tiga Contoh", "advisory");
    const found = await db.organisationPerson.findFirstOrThrow({
      where: { organisationId: id, name: "Tiga Contoh" },
    });
    const moved = { personName: "Tiga Contoh", position: "Ketua", group: "executive" };
    await saveOne(admin, id, "board", moved, { item: found.id, base: 1 });
    const people = await db.organisationPerson.findMany({
      where: { organisationId: id },
      orderBy: [{ group: "asc" }, { position: "asc" }],
    });
    expect(people.map(({ name, position }) => [name, position])).toEqual([
      ["Satu Contoh", 0],
      ["Dua Contoh", 1],
      ["Tiga Contoh", 2],
    ]);
  });

  test("a list ends somewhere", async () => {
    await db.financeYear.createMany({
      data: Array.from({ length: 10 }, (_, at) => ({
        ...{ organisationId: id, year: 2000 + at, income: 1n, spending: 1n, audited: false },
      })),
    });
    const year = { year: "2024", income: "1", spending: "1" };
    expect(await saveOne(admin, id, "finance", year)).toEqual({
      ok: false,
      reason: "too-many-items",
    });
  });

  test("recent work is found in the same second", async () => {
    const word = `zq${randomUUID().replaceAll("-", "").slice(0, 10)}`;
    await saveOne(admin, id, "experience", aWork({ title: `Pendataan ${word}` }));
    expect((await search(`"${word}"`)).total).toBe(1);
  });
});

describe("tidak ada / belum punya", () => {
  const none = (section: "finance" | "identity" | "contacts") =>
    answerNone(admin, { organisationId: id, section, requestId: randomUUID() });

  test("is an answer where there is nothing, and ends when something is added", async () => {
    expect((await none("finance")).ok).toBe(true);
    const answer = async () =>
      (await db.organisationSection.findMany({ where: { organisationId: id } })).find(
        ({ section }) => section === "finance",
      );
    expect(await answer()).toMatchObject({ answer: "none", provenance: "self" });
    await saveOne(admin, id, "finance", { year: "2024", income: "1", spending: "1" });
    expect(await answer()).toMatchObject({ answer: "given" });
    expect(await none("finance")).toEqual({ ok: false, reason: "not-empty" });
  });

  test("is none where it cannot be meant", async () => {
    expect(await none("identity")).toEqual({ ok: false, reason: "not-found" });
    expect(await none("contacts")).toEqual({ ok: false, reason: "not-empty" });
  });
});
