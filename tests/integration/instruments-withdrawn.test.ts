import { beforeAll, expect, test } from "vitest";
import { proposeInstrument } from "@/features/instruments/commands/propose-instrument";
import { publishInstrument } from "@/features/instruments/commands/publish-instrument";
import { withdrawInstrument } from "@/features/instruments/commands/withdraw-instrument";
import { findInstrument, listInstruments } from "@/features/instruments/queries/drafts";
import {
  findInstrumentAnswer,
  findPublicInstrument,
  withdrawnVersions,
} from "@/features/instruments/queries/published";
import { ANYONE, type Person } from "@/domain/actor";
import { db } from "@/lib/db";
import { asked, draftBy, proposalBy, twoAdmins } from "@tests/builders/instrument";

const AT = new Date("2026-11-26T03:00:00Z");
let one: Person;
let other: Person;

beforeAll(async () => {
  [one, other] = await twoAdmins();
});

const REASON = "Bobotnya salah; hubungi Andi di 0812-3456-7890.";
const withdraw = async (instrument: string, by = one, at = AT) =>
  withdrawInstrument(by, { ...(await asked(instrument)), reason: REASON }, at);

test("ends what is to come, for a reason that everybody reads; its number is not given again", async () => {
  const instrument = await proposalBy(one, "2027-06-01", AT);
  expect(await withdraw(instrument)).toMatchObject({ reason: "changed-meanwhile" });
  expect(await publishInstrument(other, await asked(instrument), AT)).toMatchObject({ ok: true });
  // 00:00 WIB of its first day is 17:00 UTC of the day before.
  const first = new Date("2027-05-31T17:00:00Z");
  expect(await withdraw(instrument, one, first)).toEqual({ ok: false, reason: "begun" });
  const both = await Promise.all([withdraw(instrument), withdraw(instrument, other)]);
  expect(both.map((each) => (each.ok ? "withdrawn" : each.reason)).sort()).toEqual([
    ...["changed-meanwhile", "withdrawn"],
  ]);
  expect(await db.assessmentInstrument.count({ where: { version: instrument } })).toBe(0);
  expect(await findInstrumentAnswer(ANYONE, instrument)).toBeNull();
  expect(await findPublicInstrument(ANYONE, instrument, AT)).toBeNull();
  const shown = (await findPublicInstrument(ANYONE, undefined, AT))!;
  expect(shown.all.map(({ version }) => version)).not.toContain(instrument);
  const withdrawn = await withdrawnVersions(ANYONE);
  expect(withdrawn[0]).toMatchObject({ version: instrument, withdrawnAt: AT });
  expect(withdrawn[0]?.reason).toMatch(/^Bobotnya salah; hubungi Andi di (?!.*3456)/);
  expect(await findInstrument(one, instrument)).toMatchObject({ state: "withdrawn" });
  expect((await listInstruments(one))?.at(-1)).toMatchObject({ instrument, state: "withdrawn" });
  const next = await draftBy(one, AT);
  expect(Number(next.split(".")[1])).toBe(Number(instrument.split(".")[1]) + 1);
  // What it stood in the way of may begin now.
  const asking = { ...(await asked(next)), effectiveFrom: "2027-04-01" };
  expect(await proposeInstrument(one, asking, AT)).toMatchObject({ ok: true });
});

test("what came with the platform, and what rounds begin with, stays", async () => {
  const given = { instrument: "0.1", version: 0, reason: REASON };
  expect(await withdrawInstrument(one, given, AT)).toMatchObject({ reason: "not-found" });
  await expect(db.assessmentInstrument.delete({ where: { version: "0.1" } })).rejects.toThrow(
    /never changed/,
  );
});
