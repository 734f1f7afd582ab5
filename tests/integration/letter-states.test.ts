import { expect, test } from "vitest";
import { withdrawLetter } from "@/features/letters/commands/withdraw-letter";
import { findDeskLetter } from "@/features/letters/queries/desk";
import { findLetter } from "@/features/letters/queries/letter";
import { ANYONE } from "@/domain/actor";
import type { LetterState } from "@/domain/letter";
import { db } from "@/lib/db";
import { aLetter, aVerifiedOrganisation, issue, verifyAgain } from "@tests/builders/letter";
import { save } from "@tests/builders/profile";
import { fromDesk } from "@tests/builders/review";
import { endOf } from "@tests/builders/standing";
import { daysAfter } from "@/domain/civil-day";

const REASON = "Salinan SK pengesahan ternyata bukan milik organisasi ini.";
const stateOf = async (code: string, at = new Date()): Promise<LetterState | undefined> =>
  (await findLetter(ANYONE, code, at))?.state;
const todayOf = async (code: string, at = new Date()) =>
  Object.fromEntries((await findLetter(ANYONE, code, at))!.items.map((i) => [i.code, i.today]));

type Admin = Awaited<ReturnType<typeof aVerifiedOrganisation>>["admin"];
/** Another address, so that one item has to be looked at again. */
const moveHouse = (admin: Admin, id: string) =>
  save(admin, id, "office", { street: "Jalan Lain 2", officeTenure: "rented" });

test("a letter ends with the first day of what was verified, to the minute", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { code } = await aLetter(admin, id);
  // Ninety days after the day of the print-out, at 24.00 in the zone of the office.
  const last = endOf("kswp");
  const { zone, items } = (await findLetter(ANYONE, code, new Date()))!.content;
  expect(zone).toBe("WITA");
  expect(items.find((item) => item.code === "K2")?.until).toBe(last);
  expect(await stateOf(code, new Date(`${last}T23:59:59+08:00`))).toBe("valid");
  const after = new Date(`${daysAfter(last, 1)}T00:00:00+08:00`);
  expect(await stateOf(code, after)).toBe("expired");
  expect(await todayOf(code, after)).toEqual({
    ...{ K1: "holds", K2: "expired", K3: "holds", K4: "holds", K7: "holds" },
  });
});

test("an edit is seen at once, and only in the item it is of", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { code } = await aLetter(admin, id);
  expect(await stateOf(code)).toBe("valid");
  await save(admin, id, "office", { street: "Jalan Lain 2", officeTenure: "rented" });
  expect(await stateOf(code)).toBe("changed");
  expect(await todayOf(code)).toMatchObject({ K1: "holds", K7: "changed" });
  // The old value again does not bring the mark back.
  await save(admin, id, "office", { street: "Jalan Contoh 1", officeTenure: "rented" });
  expect(await stateOf(code)).toBe("changed");
});

test("a newer letter takes the place of the former, which names it", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const first = await aLetter(admin, id);
  await moveHouse(admin, id);
  expect(await issue(admin, id)).toMatchObject({ reason: "not-complete" });
  await verifyAgain(admin, id);
  expect(await stateOf(first.code)).toBe("changed");
  const second = await aLetter(admin, id);
  expect(await findLetter(ANYONE, first.code, new Date())).toMatchObject({
    ...{ state: "superseded", successor: { number: second.number } },
  });
  expect(await stateOf(second.code)).toBe("valid");
});

test("withdrawn: at once, for a public reason without personal values, told in their language", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  await db.person.update({ where: { id: admin.id }, data: { language: "en" } });
  const { code, version, number } = await aLetter(admin, id);
  const lead = await fromDesk("review_lead");
  const input = { code, version, reason: `${REASON} Hubungi 0812-3456-7890.` };
  expect(await withdrawLetter(lead, { ...input, version: 9 })).toMatchObject({
    reason: "changed-meanwhile",
  });
  expect(await stateOf(code)).toBe("valid");
  expect(await withdrawLetter(lead, input)).toEqual({ ok: true, value: null });
  const found = await findLetter(ANYONE, code, new Date());
  expect(found).toMatchObject({ state: "withdrawn" });
  expect(found!.reason).toContain(REASON);
  expect(found!.reason).not.toContain("3456");
  expect(await withdrawLetter(lead, { ...input, version: version + 1 })).toMatchObject({
    reason: "letter-ended",
  });
  const notice = await db.notification.findFirst({
    where: { personId: admin.id, kind: "letter-withdrawn" },
  });
  expect(notice?.facts).toMatchObject({ number });
  const mail = await db.outboxMail.findFirst({
    where: { personId: admin.id, kind: "letter-withdrawn" },
  });
  expect(mail?.language).toBe("en");

  // Another form of the same admin does not undo it; only another decision leads to a new letter.
  expect(await issue(admin, id)).toMatchObject({ reason: "withdrawn-before" });
  await moveHouse(admin, id);
  await verifyAgain(admin, id);
  const next = await aLetter(admin, id);
  expect(await stateOf(next.code)).toBe("valid");
  expect(await stateOf(code)).toBe("withdrawn");
});

test("a lead who is tied to the organisation leaves it to another", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const { code, version } = await aLetter(admin, id);
  const lead = await fromDesk("review_lead");
  await db.affiliation.create({
    data: { personId: lead.id, organisationId: id, declaredAt: new Date() },
  });
  expect(await findDeskLetter(lead, code, new Date())).toMatchObject({ mayWithdraw: false });
  expect(await withdrawLetter(lead, { code, version, reason: REASON })).toMatchObject({
    reason: "tied",
  });
  expect(await stateOf(code)).toBe("valid");
  const other = await fromDesk("review_lead");
  expect(await findDeskLetter(other, code, new Date())).toMatchObject({ mayWithdraw: true });
  const reviewer = await fromDesk("reviewer");
  expect(await findDeskLetter(reviewer, code, new Date())).toMatchObject({ mayWithdraw: false });
  expect(await findDeskLetter(admin, code, new Date())).toBeNull();
});

test("while an organisation is suspended it gets no letter", async () => {
  const { id, admin } = await aVerifiedOrganisation();
  const today = new Date();
  const day = (date: Date) => new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`);
  await db.measure.create({
    data: {
      ...{ organisationId: id, state: "suspended", raisedAt: today, changedAt: today },
      ...{ reason: REASON, basis: "kebijakan platform", zone: "WITA", decidedAt: today },
      ...{ fromOn: day(new Date(today.getTime() - 86_400_000)) },
      ...{ untilOn: day(new Date(today.getTime() + 9 * 86_400_000)), appealUntilOn: day(today) },
    },
  });
  expect(await issue(admin, id)).toMatchObject({ reason: "suspended" });
});

test("what cannot be a code is no letter", async () => {
  expect(await findLetter(ANYONE, "' OR 1=1 --", new Date())).toBeNull();
  expect(await findLetter(ANYONE, "AAAA-AAAA-AAAA-AAAA", new Date())).toBeNull();
});
