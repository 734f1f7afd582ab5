import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { settleRegistration } from "@/features/organisations/commands/settle-registration";
import { findProfile } from "@/features/organisations/queries/profiles";
import {
  countRegistrations,
  listRegistrations,
} from "@/features/organisations/queries/registrations";
import { findEditor } from "@/features/profiles/queries/editor";
import { type Actor, ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";
import {
  aName,
  asAdminOf,
  countRows,
  isFound,
  isInFeed,
  isInSitemap,
  register,
  settle,
} from "@tests/builders/registration";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

test("confirmed: in feeds and the sitemap, the person told; once", async () => {
  const person = await aPerson(db);
  const name = aName();
  const { slug, id } = await register(person.actor, { name });
  const both = await Promise.all([
    settle(admin.actor, id, "confirm"),
    settle(admin.actor, id, "confirm"),
  ]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await isInFeed(name)).toBe(true);
  expect(await isInSitemap(slug)).toBe(true);
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["registration-confirmed"]);
  expect(await settle(admin.actor, id, "refuse")).toMatchObject({ reason: "changed-meanwhile" });
});

test("refused: archived, not found any more, nobody acts for it, the person told why", async () => {
  const person = await aPerson(db);
  const name = aName();
  const { slug, id } = await register(person.actor, { name });
  expect(await settle(admin.actor, id, "refuse")).toEqual({ ok: true, value: null });
  expect(await isFound(name)).toBe(false);
  expect(await findProfile(ANYONE, slug)).toBeNull();
  expect(await findEditor(admin.actor, slug)).toBeNull();
  expect(await db.membership.count({ where: { organisationId: id, state: "active" } })).toBe(0);
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["registration-refused"]);
});

test("settling refuses: the wrong person, no reason, an old page, nothing there", async () => {
  const person = await aPerson(db);
  const { id } = await register(person.actor);
  const before = await countRows();
  const ask = (overrides: object, actor: Actor = admin.actor) =>
    settleRegistration(actor, {
      ...{ organisationId: id, move: "refuse", reason: "Bukan organisasi.", version: 1 },
      ...overrides,
    });
  expect(await ask({}, person.actor)).toMatchObject({ reason: "not-allowed" });
  expect(await ask({ reason: null })).toMatchObject({ reason: "reason-missing" });
  expect(await ask({ version: 2 })).toMatchObject({ reason: "changed-meanwhile" });
  expect(await ask({ organisationId: randomUUID() })).toMatchObject({ reason: "not-found" });
  expect(await countRows()).toEqual(before);
});

test("operators find registrations, held ones first; others see nothing", async () => {
  const person = await aPerson(db);
  const mark = randomUUID().slice(0, 8);
  await register(person.actor, { name: `Yayasan ${mark} Satu` });
  await register(person.actor, { name: `Yayasan ${mark} Dua`, mission: "Situs slot gacor kami." });
  const found = await listRegistrations(admin.actor, { q: mark.toUpperCase(), page: 1 });
  expect(found?.rows.map(({ state }) => state)).toEqual(["held", "waiting"]);
  expect(await listRegistrations(person.actor, { q: mark, page: 1 })).toBeNull();
  expect(await countRegistrations(person.actor)).toEqual({ held: 0, waiting: 0 });
  expect((await countRegistrations(admin.actor)).held).toBeGreaterThan(0);
});

test("the workspace opens to its members and operators only", async () => {
  const [person, stranger] = [await aPerson(db), await aPerson(db)];
  const { slug, id } = await register(person.actor);
  expect(await findEditor(asAdminOf(person.actor, id), slug)).toMatchObject({
    isConfirmed: false,
  });
  expect(await findEditor(admin.actor, slug)).not.toBeNull();
  expect(await findEditor(stranger.actor, slug)).toBeNull();
  expect(await findEditor(ANYONE, slug)).toBeNull();
});
