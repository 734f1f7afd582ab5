import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { closeReview } from "@/features/measures/commands/close-review";
import { decideAppeal } from "@/features/measures/commands/decide-appeal";
import { liftSuspension } from "@/features/measures/commands/lift-suspension";
import { makeAppeal } from "@/features/measures/commands/make-appeal";
import { openReview } from "@/features/measures/commands/open-review";
import { passReportOn } from "@/features/measures/commands/pass-report-on";
import { raiseConcern } from "@/features/measures/commands/raise-concern";
import { setAside } from "@/features/measures/commands/set-aside";
import { findMeasure, findSubject, listMeasures } from "@/features/measures/queries/desk";
import { findOwnMeasures } from "@/features/measures/queries/own";
import { sendReport } from "@/features/reports/commands/send-report";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import {
  aConcern,
  aDesk,
  aManaged,
  aReview,
  aSuspension,
  AT,
  REASON,
  seen,
  suspend,
} from "@tests/builders/measure";
import { mailsTo } from "@tests/builders/mail";
import { aPerson } from "@tests/builders/person";

type Someone = { email: string };
let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  desk = await aDesk();
});

/** Kinds of mail about measures, of one organisation, to a person. */
const told = async (person: Someone) =>
  (await mailsTo(person.email)).filter(({ kind }) => kind.startsWith("measure-"));
const kinds = async (person: Someone, about: string) =>
  (await told(person)).filter(({ link }) => link.includes(about)).map(({ kind }) => kind);
const measure = (id: string) => db.measure.findUniqueOrThrow({ where: { id } });
const actions = async (id: string) =>
  (
    await db.auditEvent.findMany({
      where: { subjectType: "measure", subjectId: id },
      orderBy: { id: "asc" },
    })
  ).map(({ action }) => action);
const appealOf = async (id: string, slug: string) => ({
  ...(await seen(id)),
  ...{ slug, appeal: "Laporannya sudah kami kirim pada bulan Maret; nomor agenda 112." },
});

test("raised once by a form sent twice: leads are told, nobody of the organisation is", async () => {
  const { organisation, manager } = await aManaged();
  const form = {
    requestId: randomUUID(),
    slug: organisation.slug,
    note: "Hubungi 0812 3456 7890.",
  };
  const both = await Promise.all([1, 2].map(() => raiseConcern(desk.reviewer.actor, form, AT)));
  const [one, two] = both.map((each) => (each.ok ? each.value.measureId : null));
  expect(one).toBe(two);
  const step = await db.measureStep.findFirstOrThrow({ where: { measureId: one! } });
  expect(step).toMatchObject({ move: "raise", role: "reviewer", personId: desk.reviewer.id });
  expect(step.note).not.toContain("3456");
  expect(await kinds(desk.lead, one!)).toEqual(["measure-raised"]);
  expect(await kinds(desk.reviewer, one!)).toEqual([]);
  expect(await told(manager)).toEqual([]);
  expect(await actions(one!)).toEqual(["measure.raise"]);
});

test("set aside, or reviewed and closed: who raised it is told; nothing else can follow", async () => {
  const { organisation, manager } = await aManaged();
  const first = await aConcern(desk, organisation.slug);
  const note = "Sudah terjawab di laporan tahun 2024.";
  expect(await setAside(desk.lead.actor, { ...(await seen(first)), note }, AT)).toMatchObject({
    ok: true,
  });
  const second = await aReview(desk, organisation.slug);
  expect(
    await closeReview(desk.reviewer.actor, { ...(await seen(second)), note }, AT),
  ).toMatchObject({ reason: "not-allowed" });
  expect(await closeReview(desk.lead.actor, { ...(await seen(second)), note }, AT)).toMatchObject({
    ok: true,
  });
  expect(await kinds(desk.reviewer, first)).toEqual(["measure-dismissed"]);
  expect(await kinds(desk.reviewer, second)).toEqual(["measure-dismissed"]);
  expect(await suspend(desk.lead.actor, second)).toMatchObject({ reason: "wrong-state" });
  expect(await openReview(desk.lead.actor, await seen(first), AT)).toMatchObject({
    reason: "wrong-state",
  });
  expect(await told(manager)).toEqual([]);
});

test("suspended: masked, with days, deadline of the appeal and word to the managers", async () => {
  const { organisation, manager } = await aManaged();
  const id = await aSuspension(desk, organisation.slug, {
    reason: `${REASON} Hubungi 0812 3456 7890.`,
    note: "Hanya untuk meja.",
  });
  const row = await measure(id);
  expect(row).toMatchObject({ state: "suspended", zone: "WITA", deciderId: desk.lead.id });
  expect(row.reason).not.toContain("3456");
  expect(row.appealUntilOn).toEqual(new Date("2026-12-15T00:00:00Z"));
  expect(await kinds(manager, organisation.slug)).toEqual(["measure-suspended"]);
  expect(await actions(id)).toEqual(["measure.raise", "measure.open_review", "measure.suspend"]);
  const own = await findOwnMeasures(manager.actor, organisation.slug, AT);
  expect(own?.measures).toMatchObject([{ state: "suspended", mayAppeal: true }]);
  expect(JSON.stringify(own)).not.toContain("Hanya untuk meja");
});

test("dates that cannot be are refused, and nothing is written", async () => {
  const { organisation } = await aManaged();
  const id = await aReview(desk, organisation.slug);
  for (const [wishes, reason] of [
    [{ from: "2026-11-24" }, "from-past"],
    [{ until: "2026-11-25" }, "until-before"],
    [{ until: "2027-11-25" }, "until-far"],
  ] as const) {
    expect(await suspend(desk.lead.actor, id, wishes)).toEqual({ ok: false, reason });
  }
  expect(await measure(id)).toMatchObject({ state: "under_review", reason: null });
});

test("two leads at once: one decides; two measures of one organisation: one is in force", async () => {
  const { organisation } = await aManaged();
  const id = await aReview(desk, organisation.slug);
  const both = await Promise.all([suspend(desk.lead.actor, id), suspend(desk.other.actor, id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, reason: "changed-meanwhile" });

  const { organisation: second } = await aManaged();
  const [a, b] = [await aReview(desk, second.slug), await aReview(desk, second.slug)];
  const two = await Promise.all([suspend(desk.lead.actor, a), suspend(desk.other.actor, b)]);
  expect(two.filter(({ ok }) => ok)).toHaveLength(1);
  expect(two).toContainEqual({ ok: false, reason: "already-suspended" });
  const where = { organisationId: second.id, state: "suspended" } as const;
  expect(await db.measure.count({ where })).toBe(1);
});

test("an appeal: once, in time, by a manager; decided by another; granted lifts at once", async () => {
  const { organisation, manager } = await aManaged();
  const { slug } = organisation;
  const id = await aSuspension(desk, slug);
  const stranger = (await aManaged()).manager;
  const editor = await aPerson(db, {
    roles: [{ role: "oms_editor", organisationId: organisation.id }],
  });
  for (const one of [stranger, editor, desk.reviewer])
    expect(await makeAppeal(one.actor, await appealOf(id, slug), AT)).toMatchObject({
      reason: "not-allowed",
    });
  expect(await makeAppeal(manager.actor, await appealOf(id, slug), AT)).toMatchObject({ ok: true });
  expect(await makeAppeal(manager.actor, await appealOf(id, slug), AT)).toMatchObject({
    reason: "wrong-state",
  });
  expect(await kinds(manager, slug)).toEqual(["measure-suspended", "measure-appeal-received"]);
  expect(await kinds(desk.other, id)).toContain("measure-appeal-opened");
  expect(await kinds(desk.lead, id)).not.toContain("measure-appeal-opened");

  const grant = { move: "grant_appeal", reason: "Laporan ada di agenda nomor 112." } as const;
  const decide = async (who: typeof desk.lead) =>
    decideAppeal(who.actor, { ...(await seen(id)), ...grant }, AT);
  expect(await decide(desk.lead)).toEqual({ ok: false, reason: "own-decision" });
  expect(
    await liftSuspension(desk.lead.actor, { ...(await seen(id)), reason: REASON }, AT),
  ).toMatchObject({ reason: "wrong-state" });
  expect(await measure(id)).toMatchObject({ state: "suspended", appeal: "open" });
  expect(await decide(desk.reviewer)).toMatchObject({ ok: true });
  expect(await measure(id)).toMatchObject({ state: "lifted", appeal: "granted" });
  expect((await kinds(manager, slug)).at(-1)).toBe("measure-appeal-decided");
});

test("an appeal refused leaves the suspension, which the lead may then lift", async () => {
  const { organisation, manager } = await aManaged();
  const id = await aSuspension(desk, organisation.slug);
  await makeAppeal(manager.actor, await appealOf(id, organisation.slug), AT);
  const answer = { move: "refuse_appeal", reason: "Agenda nomor 112 tidak ada." } as const;
  await decideAppeal(desk.other.actor, { ...(await seen(id)), ...answer }, AT);
  expect(await measure(id)).toMatchObject({ state: "suspended", appeal: "refused" });
  await liftSuspension(desk.lead.actor, { ...(await seen(id)), reason: REASON }, AT);
  expect(await measure(id)).toMatchObject({ state: "lifted", appeal: "refused" });
  expect((await kinds(manager, organisation.slug)).at(-1)).toBe("measure-lifted");
});

test("the last day for an appeal ends at 24.00 at the office", async () => {
  const { organisation, manager } = await aManaged();
  const id = await aSuspension(desk, organisation.slug);
  const last = (await measure(id)).appealUntilOn!;
  // 24.00 in Makassar is 16.00 in Greenwich.
  const end = new Date(last.getTime() + 16 * 3_600_000);
  const form = await appealOf(id, organisation.slug);
  expect(await makeAppeal(manager.actor, form, end)).toMatchObject({ reason: "appeal-late" });
  const own = await findOwnMeasures(manager.actor, organisation.slug, end);
  expect(own?.measures[0]?.mayAppeal).toBe(false);
  expect(await makeAppeal(manager.actor, form, new Date(end.getTime() - 1))).toMatchObject({
    ok: true,
  });
});

test("who belongs, or once belonged, to an organisation neither decides nor reads about it", async () => {
  const { organisation } = await aManaged();
  const both = await aPerson(db, { roles: ["review_lead"] });
  const was = { personId: both.id, organisationId: organisation.id, role: "oms_editor" } as const;
  await db.membership.create({
    data: { ...was, state: "ended", since: AT, endedAt: AT, endReason: "left" },
  });
  const id = await aConcern(desk, organisation.slug);
  const before = await measure(id);
  const said = await aPerson(db, { roles: ["reviewer"] });
  await db.affiliation.create({
    data: { personId: said.id, organisationId: organisation.id, declaredAt: AT },
  });
  expect(await openReview(said.actor, await seen(id), AT)).toMatchObject({ reason: "affiliated" });
  expect(await openReview(both.actor, await seen(id), AT)).toMatchObject({ reason: "affiliated" });
  expect(await findMeasure(both.actor, id, AT)).toBeNull();
  expect(await findSubject(both.actor, organisation.slug)).toBeNull();
  const listed = await listMeasures(both.actor, { q: organisation.name, page: 1 });
  expect(listed?.rows).toEqual([]);
  expect(await measure(id)).toEqual(before);
});

test("a report passed on once: the desk reads its words, never the contact", async () => {
  const { organisation } = await aManaged();
  const report = {
    ...{ requestId: randomUUID(), slug: organisation.slug, category: "misconduct" as const },
    ...{ text: "Pelatihan dibayar tetapi tidak pernah ada.", contact: "warga@contoh.example" },
  };
  await sendReport(ANYONE, report, AT);
  const where = { organisationId: organisation.id };
  const { ticket } = await db.report.findFirstOrThrow({ where });
  const form = { ticket, note: "Dua warga mengatakan hal yang sama." };
  const both = await Promise.all([1, 2].map(() => passReportOn(desk.operator.actor, form, AT)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both).toContainEqual({ ok: false, reason: "already-passed-on" });
  const row = await db.measure.findFirstOrThrow({ where });
  const found = await findMeasure(desk.reviewer.actor, row.id, AT);
  expect(found?.report).toMatchObject({ ticket, category: "misconduct", text: report.text });
  expect(JSON.stringify(found)).not.toContain("warga@contoh");
  expect(Object.keys(found!.report!)).not.toContain("contactCipher");
});
