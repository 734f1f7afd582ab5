import { beforeAll, describe, expect, test } from "vitest";
import { findMergedInto, findProfile } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { decide } from "@tests/builders/decision";
import { aVerifiedOrganisation } from "@tests/builders/letter";
import { everyMerge, merged, names, publicBytes, undo } from "@tests/builders/merge";
import { aPerson } from "@tests/builders/person";
import { save, saveOne } from "@tests/builders/profile";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

const keeperOf = async (organisationId: string) =>
  (await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] })).actor;

describe("edited since", () => {
  test("undoing is refused until it is said to keep the edit; the rest is put back", async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const before = await db.organisation.findUniqueOrThrow({ where: { id: kept.id } });
    const taken = ["office", "finance", "contacts"] as const;
    const mergeId = await merged(admin.actor, {
      ...{ source: gone.id, target: kept.id, taken: [...taken] },
    });
    const keeper = await keeperOf(kept.id);
    await save(keeper, kept.id, "office", { street: "Jalan Sesudah 9" });
    await saveOne(keeper, kept.id, "finance", {
      ...{ year: "2023", income: "10", spending: "9", audited: "yes" },
    });
    const left = await everyMerge();
    expect(await undo(admin.actor, mergeId)).toEqual({ ok: false, reason: "edited-since" });
    expect(await everyMerge()).toEqual(left);
    expect(await undo(admin.actor, mergeId, true)).toMatchObject({ ok: true });
    const now = await db.organisation.findUniqueOrThrow({ where: { id: kept.id } });
    expect(now.street).toBe("Jalan Sesudah 9");
    expect(await db.financeYear.count({ where: { organisationId: kept.id } })).toBe(2);
    expect(now.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
  });

  test("a section that was not taken keeps its edit without a word", async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const mergeId = await merged(admin.actor, {
      ...{ source: gone.id, target: kept.id, taken: ["contacts"] },
    });
    await save(await keeperOf(kept.id), kept.id, "office", { street: "Jalan Tetap 2" });
    expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
    expect(await db.organisation.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({
      street: "Jalan Tetap 2",
    });
  });

  test("what was decided of merged facts does not hold of those that came back", async () => {
    const [kept, gone] = [await aVerifiedOrganisation(), await anOrganisation()];
    const waiting = async () => {
      const { items } = await db.organisationStanding.findUniqueOrThrow({
        where: { organisationId: kept.id },
      });
      return (items as { items: { code: string; result: string }[] }).items.flatMap((item) =>
        item.result === "awaiting_review" ? [item.code] : [],
      );
    };
    // Two tax numbers under one mask: only the versions tell that they are two.
    const legal = await db.legalIdentity.findUniqueOrThrow({ where: { organisationId: kept.id } });
    await db.legalIdentity.update({
      where: { organisationId: gone.id },
      data: { ...legal, organisationId: gone.id, npwpHash: Buffer.from("another") },
    });
    expect(await waiting()).toEqual([]);
    const wishes = { source: gone.id, target: kept.id, taken: ["legal" as const] };
    const mergeId = await merged(admin.actor, wishes);
    const reopened = await waiting();
    expect(reopened).not.toEqual([]);
    for (const item of reopened) await decide(kept.id, item);
    expect(await waiting()).toEqual([]);
    expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
    expect(await waiting()).toEqual(reopened);
  });
});

test("one into another into a third: addresses lead on in one step, and it is undone in reverse", async () => {
  const [a, b, c] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
  const of = { a: await names(a.id), b: await names(b.id), c: await names(c.id) };
  const bytes = async () =>
    Promise.all(Object.values(of).map(({ publicId, slug }) => publicBytes(publicId, slug)));
  const before = await bytes();
  const first = await merged(admin.actor, { source: a.id, target: b.id, taken: ["office"] });
  const next = await merged(admin.actor, {
    source: b.id,
    target: c.id,
    taken: ["office", "legal"],
  });
  const leadsTo = async (slug: string) => {
    const found = await findProfile(ANYONE, slug);
    return found?.found === "moved" ? found.slug : found?.found;
  };
  expect([await leadsTo(a.slug), await leadsTo(b.slug)]).toEqual([c.slug, c.slug]);
  expect(await findMergedInto(ANYONE, of.a.publicId)).toBe(of.c.publicId);
  expect(await undo(admin.actor, first)).toEqual({ ok: false, reason: "merged-further" });
  expect(await undo(admin.actor, next)).toMatchObject({ ok: true });
  expect([await leadsTo(a.slug), await leadsTo(b.slug)]).toEqual([b.slug, "profile"]);
  expect(await undo(admin.actor, first)).toMatchObject({ ok: true });
  expect(await bytes()).toEqual(before);
});

test("two into one: the last one is undone first", async () => {
  const [a, b, c] = [await anOrganisation(), await anOrganisation(), await anOrganisation()];
  const of = { a: await names(a.id), b: await names(b.id), c: await names(c.id) };
  const bytes = async () =>
    Promise.all(Object.values(of).map(({ publicId, slug }) => publicBytes(publicId, slug)));
  const before = await bytes();
  const first = await merged(admin.actor, { source: a.id, target: c.id, taken: ["contacts"] });
  const next = await merged(admin.actor, { source: b.id, target: c.id, taken: ["contacts"] });
  expect(await undo(admin.actor, first)).toEqual({ ok: false, reason: "not-latest" });
  expect(await undo(admin.actor, next)).toMatchObject({ ok: true });
  expect(await undo(admin.actor, first)).toMatchObject({ ok: true });
  expect(await bytes()).toEqual(before);
});
