import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listHistory } from "@/features/organisations/queries/history";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { aWork, save, saveOne } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";

async function aMember() {
  const person = await aPerson(db);
  const { id, slug } = await register(person.actor);
  return { id, slug, actor: asAdminOf(person.actor, id) };
}

test("what changed, when, from what to what, and by which role; never who", async () => {
  const { id, slug, actor } = await aMember();
  const at = new Date("2026-11-20T03:00:00Z");
  await save(actor, id, "identity", { mission: "Misi yang baru saja." }, { at });
  await save(actor, id, "legal", { npwp: "012345678901000" });
  await saveOne(actor, id, "experience", aWork());
  const history = await listHistory(ANYONE, slug, 1);
  expect(history).toMatchObject({ total: 4, pages: 1, slug });
  expect(history!.entries.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(history!.entries[2]).toEqual({
    version: 2,
    at,
    role: "oms_admin",
    hasMore: false,
    changes: [
      {
        ...{ section: "identity", field: "mission", item: null, part: null },
        before: "Menjalankan taman bacaan sore hari bersama perpustakaan desa.",
        after: "Misi yang baru saja.",
      },
    ],
  });
  expect(history!.entries[3]).toMatchObject({ role: null, changes: [] });
  const told = JSON.stringify(history);
  expect(told).not.toContain("012345678901000");
  if (actor.kind === "person") expect(told).not.toContain(actor.id);
});

test("ten versions a page, and the last of a page is told by what came before it", async () => {
  const { id, slug, actor } = await aMember();
  for (let at = 1; at <= 10; at++) await save(actor, id, "office", { street: `Jalan ${at}` });
  const [one, two] = await Promise.all([
    listHistory(ANYONE, slug, 1),
    listHistory(ANYONE, slug, 2),
  ]);
  expect(one).toMatchObject({ total: 11, pages: 2 });
  expect(one!.entries.at(-1)!.changes).toMatchObject([{ field: "street", after: "Jalan 1" }]);
  expect(two!.entries).toMatchObject([{ version: 1, changes: [] }]);
  expect((await listHistory(ANYONE, slug, 3))!.entries).toEqual([]);
});

test("what is not listed has no history but for its members; a retired address still finds it", async () => {
  const { id, slug, actor } = await aMember();
  const name = `Yayasan Baru ${randomUUID().slice(0, 8)}`;
  await save(actor, id, "identity", { name });
  const found = await listHistory(ANYONE, slug, 1);
  expect(found?.name).toBe(name);
  expect(found?.slug).not.toBe(slug);
  expect((await listHistory(ANYONE, found!.publicId, 1))?.slug).toBe(found!.slug);
  await db.organisation.update({ where: { id }, data: { listing: "draft" } });
  expect(await listHistory(ANYONE, slug, 1)).toBeNull();
  const other = await aMember();
  expect(await listHistory(other.actor, slug, 1)).toBeNull();
  expect(await listHistory(actor, slug, 1)).not.toBeNull();
  expect(await listHistory(ANYONE, "tidak-ada-di-mana-pun", 1)).toBeNull();
});
