import { beforeAll, describe, expect, test } from "vitest";
import { mergeOrganisations } from "@/features/duplicates/commands/merge-organisations";
import { undoMerge } from "@/features/duplicates/commands/undo-merge";
import { makeAppeal } from "@/features/measures/commands/make-appeal";
import { settleRegistration } from "@/features/organisations/commands/settle-registration";
import { listRegistrations } from "@/features/organisations/queries/registrations";
import { type Actor, ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { claim } from "@tests/builders/claim";
import { aConcern, aDesk } from "@tests/builders/measure";
import { everyMerge, merge, merged, seenOf, undo } from "@tests/builders/merge";
import { aPerson } from "@tests/builders/person";
import { save } from "@tests/builders/profile";
import { asAdminOf, register } from "@tests/builders/registration";
import { aWholeOrganisation, submit } from "@tests/builders/review";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
let second: Someone;
beforeAll(async () => {
  [admin, second] = await Promise.all([
    aPerson(db, { roles: ["platform_admin"] }),
    aPerson(db, { roles: ["platform_admin"] }),
  ]);
});

const keeperOf = async (organisationId: string) =>
  (await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] })).actor;

describe("a merge is refused, and changes nothing", () => {
  test.each(["target", "source"] as const)("what is under way at the %s", async (side) => {
    const desk = await aDesk();
    const whole = await aWholeOrganisation();
    await submit(whole.admin, whole.id);
    const claimed = await anOrganisation();
    await claim((await aPerson(db)).actor, claimed.slug);
    const watched = await anOrganisation();
    await aConcern(desk, watched.slug);
    const draft = await anOrganisation();
    await db.organisation.update({ where: { id: draft.id }, data: { listing: "draft" } });
    const gone = await anOrganisation();
    await merged(admin.actor, { source: gone.id, target: (await anOrganisation()).id });
    const other = await anOrganisation();
    const before = await everyMerge();
    for (const [{ id }, reason] of [
      [whole, "case-open"],
      [claimed, "claim-open"],
      [watched, "measure-open"],
      [draft, "not-listed"],
      [gone, "already-merged"],
    ] as const) {
      const sides =
        side === "target" ? { target: id, source: other.id } : { target: other.id, source: id };
      expect(await merge(admin.actor, sides), reason).toEqual({ ok: false, reason });
    }
    expect(await everyMerge()).toEqual(before);
  });

  test("the wrong person, signed out or managing both", async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    const both = await aPerson(db, {
      roles: [kept, gone].map(({ id }) => ({ role: "oms_admin" as const, organisationId: id })),
    });
    const wishes = { source: gone.id, target: kept.id };
    const mergeId = await merged(admin.actor, {
      ...{ source: (await anOrganisation()).id, target: kept.id },
    });
    const before = await everyMerge();
    for (const actor of [ANYONE, both.actor]) {
      expect(await merge(actor, wishes)).toEqual({ ok: false, reason: "not-allowed" });
      expect(await undo(actor, mergeId)).toEqual({ ok: false, reason: "not-allowed" });
    }
    expect(await everyMerge()).toEqual(before);
  });

  test("what was edited after it was looked at", async () => {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    await merge(ANYONE, { source: gone.id, target: kept.id });
    const seen = await seenOf(gone.id, kept.id);
    for (const { id } of [kept, gone]) {
      const fresh = { ...(await seenOf(gone.id, kept.id)) };
      await save(await keeperOf(id), id, "office", { street: `Jalan Baru ${id.slice(-4)}` });
      expect(await mergeOrganisations(admin.actor, { ...fresh, taken: [] })).toEqual({
        ...{ ok: false, reason: "changed-meanwhile" },
      });
    }
    expect(await mergeOrganisations(admin.actor, { ...seen, reason: " ", taken: [] })).toEqual({
      ...{ ok: false, reason: "reason-missing" },
    });
  });
});

test("two operators at once: one merges, and one undoes", async () => {
  const [kept, gone] = [await anOrganisation(), await anOrganisation()];
  await merge(ANYONE, { source: gone.id, target: kept.id });
  const [there, back] = [await seenOf(gone.id, kept.id), await seenOf(kept.id, gone.id)];
  const merges = await Promise.all([
    mergeOrganisations(admin.actor, { ...there, taken: ["legal"] }),
    mergeOrganisations(second.actor, { ...back, taken: [] }),
  ]);
  expect(merges.filter(({ ok }) => ok)).toHaveLength(1);
  const { id, version } = await db.organisationMerge.findFirstOrThrow({
    where: { sourceId: { in: [kept.id, gone.id] } },
  });
  const undoing = (actor: Actor) =>
    undoMerge(actor, { mergeId: id, version, reason: "Dua.", keepsEdits: false });
  const undone = await Promise.all([undoing(admin.actor), undoing(second.actor)]);
  expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
  expect(undone).toContainEqual({ ok: false, reason: "changed-meanwhile" });
});

test("an edit and a merge at once: either the edit is seen or it is refused, never lost", async () => {
  for (let round = 0; round < 4; round++) {
    const [kept, gone] = [await anOrganisation(), await anOrganisation()];
    await merge(ANYONE, { source: gone.id, target: kept.id });
    const seen = await seenOf(gone.id, kept.id);
    const keeper = await keeperOf(kept.id);
    const [saved, result] = await Promise.all([
      save(keeper, kept.id, "office", { street: "Jalan Tepat Waktu 1" }),
      mergeOrganisations(admin.actor, { ...seen, taken: ["office"] }),
    ]);
    expect([saved.ok, result.ok].filter(Boolean)).toHaveLength(1);
    const { street } = await db.organisation.findUniqueOrThrow({ where: { id: kept.id } });
    expect(street === "Jalan Tepat Waktu 1").toBe(saved.ok);
  }
});

test("nobody acts for what went into another one, and its registration waits for nobody", async () => {
  const person = await aPerson(db);
  const { id, slug } = await register(person.actor);
  const member = asAdminOf(person.actor, id);
  const kept = await anOrganisation();
  const { name, registration } = await db.organisation.findUniqueOrThrow({
    where: { id },
    include: { registration: true },
  });
  const listed = async () =>
    (await listRegistrations(admin.actor, { q: name, page: 1 }))?.rows.length;
  expect(await listed()).toBe(1);
  const mergeId = await merged(admin.actor, { source: id, target: kept.id });
  expect(await listed()).toBe(0);
  const settle = {
    ...{ organisationId: id, move: "confirm" as const, reason: null },
    version: registration!.version,
  };
  expect(await settleRegistration(admin.actor, settle)).toMatchObject({
    reason: "changed-meanwhile",
  });
  expect(await save(member, id, "office", { street: "Jalan X 1" })).toMatchObject({
    reason: "not-found",
  });
  expect(
    await makeAppeal(member, { measureId: mergeId, version: 1, slug, appeal: "Kami keberatan." }),
  ).toMatchObject({ ok: false });
  expect(await undo(admin.actor, mergeId)).toMatchObject({ ok: true });
  expect(await listed()).toBe(1);
  expect(await save(member, id, "office", { street: "Jalan X 1" })).toMatchObject({ ok: true });
});
