import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importProfile } from "@/features/organisations/commands/import-profile";
import { statisticsCsv } from "@/features/statistics/components/statistics-csv";
import { findStatistics, type Statistics } from "@/features/statistics/queries/numbers";
import { ANYONE, SYSTEM } from "@/domain/actor";
import type { Listing, Standing } from "@/domain/organisation";
import { db } from "@/lib/db";
import { aProfile } from "@tests/builders/organisation";
import { aPerson } from "@tests/builders/person";

const AT = new Date("2026-11-26T03:00:00Z");
const ids: string[] = [];

async function listed(
  number: number,
  {
    standing,
    listing = "published",
    province = "73",
    at = AT,
  }: {
    standing: Standing;
    listing?: Listing;
    province?: string;
    at?: Date;
  },
) {
  const seat = { provinceCode: province, regencyCode: undefined, districtCode: undefined };
  const profile = aProfile({ name: `Yayasan Hitung ${number}`, ...seat });
  const result = await importProfile(SYSTEM, { profile, listing, isDemo: false }, at);
  if (!result.ok) throw new Error(result.reason);
  await db.organisation.update({
    where: { id: result.value.organisationId },
    data: { standing },
  });
  ids.push(result.value.organisationId);
}

const later = (days: number) => new Date(AT.getTime() + days * 86_400_000);

/** Decided cases of so many working days each, all closed on Thursday 26 November 2026. */
async function decided(sent: string, state: "verified" | "declined" | "withdrawn", closed = AT) {
  const personId = (await aPerson(db)).id;
  const organisationId = ids[0]!;
  const statement = await db.signedStatement.upsert({
    where: { organisationId_version: { organisationId, version: 1 } },
    create: {
      ...{ organisationId, version: 1, sha256: "0".repeat(64), personId, signedAt: AT },
      signedCipher: Buffer.from("-"),
    },
    update: {},
  });
  return db.reviewCase.create({
    data: {
      ...{ code: `V-${randomUUID().slice(0, 9)}`, organisationId, state, dueOn: AT },
      ...{ statementId: statement.id, submittedAt: new Date(sent), sentAt: new Date(sent) },
      ...{ drawDigest: "0".repeat(64), drawNumber: 50, isDrawn: false, closedAt: closed },
    },
  });
}

async function returned(caseId: string, reason: string, times: number) {
  const items = ["K1", "K2", "K3", "K4", "K7", "K8"];
  const personId = (await aPerson(db)).id;
  await db.reviewDecision.createMany({
    data: items.slice(0, times).map((item) => ({
      ...{ caseId, item, round: 1, stage: "first" as const, personId, reason },
      ...{ result: "needs_correction" as const, typed: { v: 1 }, fingerprint: "0".repeat(64) },
      ...{ basisVersion: 1, documentIds: [], basis: {}, savedAt: AT, finishedAt: AT },
    })),
  });
}

/**
 * By hand: seven listed. Sulawesi Selatan four, Jakarta three; two complete, one of them suspended;
 * two from an import; five listed in November, one in October, one in 2024. An archived one does not
 * count.
 */
beforeAll(async () => {
  await listed(1, { standing: "complete" });
  await listed(2, { standing: "complete", province: "31" });
  await listed(3, { standing: "incomplete" });
  await listed(4, { standing: "not_checked", listing: "imported" });
  await listed(5, { standing: "not_checked", listing: "imported", province: "31" });
  await listed(6, { standing: "nearly_complete", at: new Date("2026-10-31T16:59:00Z") });
  await listed(7, {
    standing: "not_checked",
    province: "31",
    at: new Date("2024-02-01T03:00:00Z"),
  });
  await listed(8, { standing: "complete", listing: "archived" });
  await db.organisation.updateMany({ data: { confirmedAt: null } });
  await db.organisation.update({ where: { id: ids[2]! }, data: { confirmedAt: AT } });
  const span = { fromOn: later(-3), untilOn: later(3), zone: "WITA" as const };
  for (const [organisationId, moved] of [
    [ids[0]!, span],
    [ids[2]!, { ...span, fromOn: later(2) }],
  ] as const)
    await db.measure.create({
      data: {
        ...{ organisationId, state: "suspended", raisedAt: AT, changedAt: AT, ...moved },
        ...{ reason: "Alasan", basis: "Dasar", decidedAt: AT, appealUntilOn: later(9) },
      },
    });
}, 60_000);

test("organisations, as counted by hand", async () => {
  const found = await findStatistics(ANYONE, AT);
  expect(found).toMatchObject({ listed: 7, confirmed: 1, verified: 1, suspended: 1 });
  expect(found.listing).toEqual([
    { value: "imported", count: 2 },
    { value: "published", count: 5 },
  ]);
  expect(Object.fromEntries(found.standing.map(({ value, count }) => [value, count]))).toEqual({
    ...{ not_checked: 3, incomplete: 1, nearly_complete: 1, complete: 2 },
  });
  expect(found.provinces).toEqual([
    { code: "31", count: 3, complete: 1, confirmed: 0 },
    { code: "73", count: 4, complete: 1, confirmed: 1 },
  ]);
  expect(found.growth.at(-1)).toEqual({ month: "2026-11", added: 5, total: 7 });
  expect(found.growth.at(-2)).toEqual({ month: "2026-10", added: 1, total: 2 });
  expect(found.growth[0]).toEqual({ month: "2024-12", added: 0, total: 1 });
  expect(found.assessments).toBeNull();
});

test("waiting: never of fewer than five, then the middle and nine in ten, in working days", async () => {
  // Sent Wednesday, Tuesday, Monday, Friday before: 1, 2, 3, 4 working days.
  for (const day of ["25", "24", "23", "20"]) await decided(`2026-11-${day}T03:00:00Z`, "verified");
  await decided("2026-11-25T03:00:00Z", "withdrawn");
  await decided("2025-11-03T03:00:00Z", "verified", new Date("2025-11-10T03:00:00Z"));
  expect((await findStatistics(ANYONE, AT)).waiting).toBeNull();
  await decided("2026-11-19T03:00:00Z", "declined");
  expect((await findStatistics(ANYONE, AT)).waiting).toEqual({
    ...{ decided: 5, medianDays: 3, ninetyDays: 5 },
  });
});

test("reasons: four are not said, five are; and the file says the same", async () => {
  const { id } = await decided("2026-11-25T03:00:00Z", "withdrawn");
  await returned(id, "paper-missing", 5);
  await returned(id, "number-differs", 4);
  const found: Statistics = await findStatistics(ANYONE, AT);
  expect(found.reasons).toEqual([
    { reason: "paper-missing", count: 5 },
    { reason: "number-differs", count: null },
  ]);
  const text = await new Response(statisticsCsv(found, "2026-11-26")).text();
  const lines = text.split("\r\n");
  expect(lines).toContain("listed,,organisations,7,2026-11-26");
  expect(lines).toContain("reason,number-differs,items,,2026-11-26");
  expect(lines).toContain("province,73,complete,1,2026-11-26");
});
