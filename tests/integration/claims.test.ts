import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { settleClaim } from "@/features/claims/commands/settle-claim";
import { withdrawClaim } from "@/features/claims/commands/withdraw-claim";
import { countOpenClaims, listOpenClaims } from "@/features/claims/queries/open";
import { findClaimable } from "@/features/claims/queries/own";
import { type Actor, ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { anOpenClaim, claim, CLAIMED_AT as AT } from "@tests/builders/claim";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

const settle = (id: string, overrides: object = {}, actor: Actor = admin.actor) =>
  settleClaim(actor, {
    ...{ claimId: id, move: "approve", reason: "", version: 1, managers: 0 },
    ...overrides,
  });

const kindsTo = async ({ email }: { email: string }) =>
  (await mailsTo(email)).map(({ kind }) => kind);

const everything = async () => ({
  claims: await db.claim.findMany({ orderBy: { id: "asc" } }),
  memberships: await db.membership.count(),
  audit: await db.auditEvent.count(),
  mails: await db.outboxMail.count(),
});

test("made: due in five working days with holidays, operators told, nothing readable stored", async () => {
  const email = `${randomUUID()}@pelita.example`;
  const { id, person, organisation } = await anOpenClaim({ email });
  const row = await db.claim.findUniqueOrThrow({ where: { id } });
  // 24 (joint leave) and 25 December are no working days.
  expect(row.dueOn.toISOString().slice(0, 10)).toBe("2026-12-30");
  expect(row.isAtListedDomain).toBe(true);
  expect(Buffer.from(row.explanationCipher!).toString("latin1")).not.toContain("Andi");
  expect(await kindsTo(admin)).toContain("claim-received");
  const found = await listOpenClaims(admin.actor, { q: organisation.name, page: 1, at: AT });
  expect(found?.rows).toMatchObject([{ isLate: false, said: { name: "Andi Contoh" } }]);
  expect(await findClaimable(person.actor, organisation.slug)).toMatchObject({
    isManaged: false,
    claim: { state: "open", code: "none" },
  });
});

test("one open claim of one person on one organisation, also at once and by retry", async () => {
  const organisation = await anOrganisation();
  const person = await aPerson(db);
  const requestId = randomUUID();
  const same = [1, 2].map(() => claim(person.actor, organisation.slug, requestId));
  expect((await Promise.all(same)).map(({ ok }) => ok)).toEqual([true, true]);
  const others = [1, 2].map(() => claim(person.actor, organisation.slug));
  expect(await Promise.all(others)).toEqual([
    { ok: false, reason: "already-open" },
    { ok: false, reason: "already-open" },
  ]);
  expect(await db.claim.count({ where: { personId: person.id } })).toBe(1);
});

test("claiming refuses: strangers, what is not listed, managers, a fourth", async () => {
  const organisation = await anOrganisation();
  const held = [{ role: "oms_admin" as const, organisationId: organisation.id }];
  const manager = await aPerson(db, { roles: held });
  const busy = await aPerson(db);
  for (let each = 0; each < 3; each++) await claim(busy.actor, (await anOrganisation()).slug);
  const archived = await anOrganisation();
  await db.organisation.update({ where: { id: archived.id }, data: { listing: "archived" } });
  const before = await everything();
  expect(await claim(ANYONE, organisation.slug)).toMatchObject({ reason: "not-allowed" });
  expect(await claim(busy.actor, archived.slug)).toMatchObject({ reason: "not-found" });
  expect(await claim(manager.actor, organisation.slug)).toMatchObject({
    reason: "already-manager",
  });
  expect(await claim(busy.actor, organisation.slug)).toMatchObject({ reason: "too-many-open" });
  expect(await everything()).toEqual(before);
});

test("approved: the claimant manages, is told; once", async () => {
  const { id, person, organisation } = await anOpenClaim();
  const both = await Promise.all([settle(id), settle(id)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(
    await db.membership.findMany({ where: { organisationId: organisation.id } }),
  ).toMatchObject([{ personId: person.id, role: "oms_admin", state: "active" }]);
  expect(await kindsTo(person)).toEqual(["claim-approved"]);
  expect(await findClaimable(person.actor, organisation.slug)).toMatchObject({ isManager: true });
});

test("refused with its reason: no right, told, and one may claim again", async () => {
  const { id, person, organisation } = await anOpenClaim();
  const refusal = { move: "refuse", reason: "Nama tidak ada di SK. Hubungi 0812 3456 7890." };
  expect(await settle(id, refusal)).toMatchObject({ ok: true });
  expect((await db.claim.findUniqueOrThrow({ where: { id } })).reason).not.toContain("3456");
  expect(await kindsTo(person)).toEqual(["claim-refused"]);
  expect(await db.membership.count({ where: { organisationId: organisation.id } })).toBe(0);
  expect(await claim(person.actor, organisation.slug)).toMatchObject({ ok: true });
});

test("two claimants, decided at once from one page: never both", async () => {
  const { id, organisation } = await anOpenClaim();
  const rival = await aPerson(db);
  await claim(rival.actor, organisation.slug);
  const second = await db.claim.findFirstOrThrow({ where: { personId: rival.id } });
  const both = await Promise.all([settle(id), settle(second.id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await db.membership.count({ where: { organisationId: organisation.id } })).toBe(1);
});

test("where somebody manages already, they are told of the claim and of its end", async () => {
  const { organisation, person } = await anOpenClaim();
  const held = [{ role: "oms_admin" as const, organisationId: organisation.id }];
  const manager = await aPerson(db, { roles: held });
  await claim((await aPerson(db)).actor, organisation.slug);
  expect(await kindsTo(manager)).toEqual(["claim-rival"]);
  const row = await db.claim.findFirstOrThrow({ where: { personId: person.id } });
  expect(await settle(row.id, { managers: 0 })).toMatchObject({ reason: "changed-meanwhile" });
  expect(await settle(row.id, { managers: 1 })).toMatchObject({ ok: true });
  expect(await kindsTo(manager)).toEqual(["claim-rival", "claim-rival-settled"]);
});

test("deciding refuses: the wrong person, no reason, an old page, somebody gone", async () => {
  const { id, person } = await anOpenClaim();
  const before = await everything();
  expect(await settle(id, {}, person.actor)).toMatchObject({ reason: "not-allowed" });
  expect(await settle(id, { move: "refuse" })).toMatchObject({ reason: "reason-missing" });
  expect(await settle(id, { version: 2 })).toMatchObject({ reason: "changed-meanwhile" });
  expect(await settle(randomUUID())).toMatchObject({ reason: "not-found" });
  await db.person.update({ where: { id: person.id }, data: { state: "suspended" } });
  expect(await settle(id)).toMatchObject({ reason: "person-gone" });
  expect(await everything()).toEqual(before);
});

test("withdrawn by its own person alone, and what was written is gone", async () => {
  const { id, person } = await anOpenClaim();
  const stranger = await aPerson(db);
  expect(await withdrawClaim(stranger.actor, { claimId: id })).toMatchObject({
    reason: "not-found",
  });
  expect(await withdrawClaim(person.actor, { claimId: id })).toMatchObject({ ok: true });
  expect(await db.claim.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: "withdrawn",
    explanationCipher: null,
  });
  expect(await settle(id, { version: 2 })).toMatchObject({ reason: "changed-meanwhile" });
});

test("claims are seen by operators only", async () => {
  const { person } = await anOpenClaim();
  expect(await listOpenClaims(person.actor, { q: "", page: 1, at: AT })).toBeNull();
  expect(await countOpenClaims(person.actor)).toBe(0);
  expect(await countOpenClaims(admin.actor)).toBeGreaterThan(0);
  expect(await findClaimable(ANYONE, "tidak-ada")).toBeNull();
});
