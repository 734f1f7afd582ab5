import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addAgency } from "@/features/members/commands/add-agency";
import { addUnit } from "@/features/members/commands/add-unit";
import { answerInvitation } from "@/features/members/commands/answer-invitation";
import { changeMembership } from "@/features/members/commands/change-membership";
import { endMembership } from "@/features/members/commands/end-membership";
import { handOver } from "@/features/members/commands/hand-over";
import { invite } from "@/features/members/commands/invite";
import { leave } from "@/features/members/commands/leave";
import { requestAgency } from "@/features/members/commands/request-agency";
import { settleAgency } from "@/features/members/commands/settle-agency";
import { settleMembership } from "@/features/members/commands/settle-membership";
import { withdrawInvitation } from "@/features/members/commands/withdraw-invitation";
import { listAgencies, listAwaiting } from "@/features/members/queries/agencies";
import { findMemberBody, listMembers } from "@/features/members/queries/members";
import { findInvitation, listOwnMemberships } from "@/features/members/queries/own";
import { type Actor, ANYONE } from "@/domain/actor";
import type { Body, Role } from "@/domain/roles";
import { db } from "@/lib/db";
import { anAgency, anOrganisation } from "@tests/builders/bodies";
import { mailTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

type Someone = Awaited<ReturnType<typeof aPerson>>;
let admin: Someone;
beforeAll(async () => {
  admin = await aPerson(db, { roles: ["platform_admin"] });
});

const offer = (actor: Actor, email: string, role: Role, body: Body, unitId: string | null = null) =>
  invite(actor, { requestId: randomUUID(), email, role, body, unitId, language: "id" });

const answer = async (person: Someone, choice: "accept" | "decline" = "accept") =>
  answerInvitation(person.actor, {
    token: (await mailTo(person.email, "invitation")).token,
    answer: choice,
  });

const rolesOf = async (person: Someone) =>
  (await listOwnMemberships(person.actor)).map(({ role, state }) => `${role} ${state}`);

const kindsTold = async (personId: string) =>
  (await db.notification.findMany({ where: { personId }, orderBy: { at: "asc" } })).map(
    ({ kind }) => kind,
  );

async function organisationWithAdmin() {
  const organisation = await anOrganisation();
  const body = { type: "organisation", id: organisation.id } as const;
  const head = await aPerson(db, {
    roles: [{ role: "oms_admin", organisationId: organisation.id }],
  });
  return { organisation, body, head };
}

async function agencyWithPlanner() {
  const agency = await anAgency();
  const body = { type: "agency", id: agency.id, unitId: null } as const;
  const planner = await aPerson(db, { roles: [{ role: "agency_planner", agencyId: agency.id }] });
  return { agency, body, planner };
}

test("an offer is answered by the address it went to, once", async () => {
  const { body, head } = await organisationWithAdmin();
  const [guest, stranger] = [await aPerson(db), await aPerson(db)];
  expect(await offer(head.actor, guest.email, "oms_editor", body)).toEqual({
    ok: true,
    value: null,
  });
  const { token } = await mailTo(guest.email, "invitation");
  expect(await findInvitation(stranger.actor, token)).toMatchObject({ isForAsker: false });
  expect(await answerInvitation(stranger.actor, { token, answer: "accept" })).toMatchObject({
    reason: "other-address",
  });
  const both = await Promise.all([1, 2].map(() => answer(guest)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await rolesOf(guest)).toEqual(["oms_editor active"]);
  expect(await kindsTold(head.id)).toEqual(["membership-received"]);
  expect(await offer(head.actor, guest.email, "oms_editor", body)).toMatchObject({
    reason: "already-member",
  });
});

test("a withdrawn, a declined and a replaced offer open nothing", async () => {
  const { body, head } = await organisationWithAdmin();
  const guest = await aPerson(db);
  await offer(head.actor, guest.email, "oms_editor", body);
  const first = await mailTo(guest.email, "invitation");
  await offer(head.actor, guest.email, "oms_editor", body);
  expect(await findInvitation(guest.actor, first.token)).toBeNull();
  const [open] = (await listMembers(head.actor, body))!.invitations;
  expect(open).toMatchObject({ email: guest.email });
  expect((await withdrawInvitation(head.actor, { invitationId: open!.id })).ok).toBe(true);
  expect(await answer(guest)).toMatchObject({ reason: "link-used" });
  await offer(head.actor, guest.email, "oms_editor", body);
  expect((await answer(guest, "decline")).ok).toBe(true);
  expect(await rolesOf(guest)).toEqual([]);
});

test("members of an agency wait for a platform admin; whom one invites does not", async () => {
  const { agency, body, planner } = await agencyWithPlanner();
  const [guest, trusted] = [await aPerson(db), await aPerson(db)];
  await offer(planner.actor, guest.email, "agency_ppk", body, agency.unitId);
  expect(await answer(guest)).toMatchObject({ value: { awaits: true } });
  expect(await rolesOf(guest)).toEqual(["agency_ppk awaiting"]);
  expect(await kindsTold(admin.id)).toContain("membership-awaiting");
  const held = (await listAwaiting(admin.actor))!.find(({ person }) => person.id === guest.id)!;
  expect(held).toMatchObject({ isAtOfficialDomain: false, unit: { name: "Bappeda" } });
  const settle = { membershipId: held.id, move: "confirm", version: held.version } as const;
  expect(await settleMembership(planner.actor, settle)).toMatchObject({ reason: "not-allowed" });
  expect((await settleMembership(admin.actor, settle)).ok).toBe(true);
  expect(await settleMembership(admin.actor, settle)).toMatchObject({
    reason: "changed-meanwhile",
  });
  expect(await rolesOf(guest)).toEqual(["agency_ppk active"]);
  expect(await kindsTold(guest.id)).toEqual(["membership-confirmed"]);
  await offer(admin.actor, trusted.email, "agency_viewer", body);
  expect(await answer(trusted)).toMatchObject({ value: { awaits: false } });
});

test.each([
  ["oms_editor", null, "role-not-here"],
  ["reviewer", null, "role-not-here"],
  ["agency_ppk", null, "unit-missing"],
] as const)("%s in an agency, unit %s: %s", async (role, unitId, reason) => {
  const { body, planner } = await agencyWithPlanner();
  expect(await offer(planner.actor, "a@contoh.example", role, body, unitId)).toMatchObject({
    reason,
  });
});

test("a unit of another agency cannot be named", async () => {
  const { body, planner } = await agencyWithPlanner();
  const other = await anAgency();
  expect(
    await offer(planner.actor, "a@contoh.example", "agency_ppk", body, other.unitId),
  ).toMatchObject({ reason: "not-found" });
});

test("of two managers who leave at once one stays; the last hands over first", async () => {
  const { body, organisation, head } = await organisationWithAdmin();
  const second = await aPerson(db, {
    roles: [{ role: "oms_admin", organisationId: organisation.id }],
  });
  const idOf = (person: Someone) => person.actor.roles[0]!.membershipId;
  const both = await Promise.all(
    [head, second].map((person) => leave(person.actor, { membershipId: idOf(person) })),
  );
  expect(both.map((one) => (one.ok ? "left" : one.reason)).sort()).toEqual([
    "left",
    "successor-needed",
  ]);
  const last = both[0]!.ok ? second : head;
  const editor = await aPerson(db, {
    roles: [{ role: "oms_editor", organisationId: organisation.id }],
  });
  const stranger = await organisationWithAdmin();
  const give = (successorId: string) =>
    handOver(last.actor, { membershipId: idOf(last), successorId, version: 1 });
  expect(await give(idOf(stranger.head))).toMatchObject({ reason: "not-found" });
  expect(await give(idOf(editor))).toEqual({ ok: true, value: null });
  expect(await rolesOf(editor)).toEqual(["oms_admin active"]);
  expect(await rolesOf(last)).toEqual([]);
  expect((await listMembers(editor.actor, body))?.manages).toBe(false);
});

test("a manager changes and ends roles, but cannot leave the body without one", async () => {
  const { body, organisation, head } = await organisationWithAdmin();
  const editor = await aPerson(db, {
    roles: [{ role: "oms_editor", organisationId: organisation.id }],
  });
  const membershipId = editor.actor.roles[0]!.membershipId;
  const change = (id: string, role: Role, version = 1) =>
    changeMembership(head.actor, { membershipId: id, role, unitId: null, version });
  expect(await change(membershipId, "oms_admin")).toEqual({ ok: true, value: null });
  expect(await change(membershipId, "oms_editor")).toMatchObject({ reason: "changed-meanwhile" });
  expect(await change(membershipId, "reviewer", 2)).toMatchObject({ reason: "role-not-here" });
  expect(await endMembership(head.actor, { membershipId, version: 2 })).toEqual({
    ok: true,
    value: null,
  });
  expect(await kindsTold(editor.id)).toEqual(["membership-changed", "membership-ended"]);
  const own = head.actor.roles[0]!.membershipId;
  expect(await change(own, "oms_editor")).toMatchObject({ reason: "successor-needed" });
  expect(await endMembership(head.actor, { membershipId: own, version: 1 })).toMatchObject({
    reason: "successor-needed",
  });
  expect((await listMembers(head.actor, body))?.members).toHaveLength(1);
});

test("an agency is asked for once, however it is written; confirming it confirms who asked", async () => {
  const [first, second] = [await aPerson(db), await aPerson(db)];
  const ask = (person: Someone, name: string) =>
    requestAgency(person.actor, { requestId: randomUUID(), name, kind: "regency" });
  const place = randomUUID().slice(0, 6);
  expect((await ask(first, `Pemerintah Kab. ${place}`)).ok).toBe(true);
  expect(await ask(first, `Pemkab ${place}`)).toMatchObject({ reason: "already-member" });
  expect((await ask(second, `PEMERINTAH KABUPATEN ${place}`)).ok).toBe(true);
  const agency = await db.agency.findFirstOrThrow({ where: { requestedById: first.id } });
  expect(await listOwnMemberships(second.actor)).toMatchObject([{ bodyName: agency.name }]);
  expect(await findMemberBody(first.actor, "agency", agency.slug)).toBeNull();
  const settle = { agencyId: agency.id, move: "confirm", version: 1 } as const;
  expect((await settleAgency(admin.actor, settle)).ok).toBe(true);
  expect(await settleAgency(admin.actor, settle)).toMatchObject({ reason: "changed-meanwhile" });
  expect(await rolesOf(first)).toEqual(["agency_planner active"]);
  expect(await rolesOf(second)).toEqual(["agency_planner awaiting"]);
  expect(await kindsTold(first.id)).toEqual(["agency-confirmed"]);
});

test("an agency and a unit of one name are made once, also at once", async () => {
  const name = `Kabupaten ${randomUUID().slice(0, 8)}`;
  const add = () =>
    addAgency(admin.actor, {
      ...{ requestId: randomUUID(), name, kind: "regency", klpdCode: null },
      ...{ regionCode: "73.08", mailDomains: ["contoh.go.id"] },
    });
  const both = await Promise.all([add(), add()]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await listAgencies(admin.actor, { q: name, page: 1 }))?.total).toBe(1);
  const { agency, planner } = await agencyWithPlanner();
  const unit = () =>
    addUnit(planner.actor, { requestId: randomUUID(), agencyId: agency.id, name: "Dinas Sosial" });
  const units = await Promise.all([unit(), unit()]);
  expect(units.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("who is in no part of a body sees nothing of it; addresses are for who manages it", async () => {
  const { body, organisation, head } = await organisationWithAdmin();
  const editor = await aPerson(db, {
    roles: [{ role: "oms_editor", organisationId: organisation.id }],
  });
  const other = await organisationWithAdmin();
  for (const actor of [ANYONE, other.head.actor, (await aPerson(db)).actor]) {
    expect(await findMemberBody(actor, "organisation", organisation.slug)).toBeNull();
    expect(await listMembers(actor, body)).toBeNull();
  }
  const seen = JSON.stringify(await listMembers(editor.actor, body));
  expect(seen).toContain("Andi Contoh");
  expect(seen).not.toContain(head.email);
  expect(JSON.stringify(await listMembers(head.actor, body))).toContain(editor.email);
  expect(await listAwaiting(head.actor)).toBeNull();
  expect(await listAgencies(head.actor, { q: "", page: 1 })).toBeNull();
});
