import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as later } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { remindOfEnds } from "@/features/eligibility/commands/remind-of-ends";
import { sweepStandings } from "@/features/search/commands/sweep-standings";
import { ANYONE, SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { JUDGED, writeVerified } from "@tests/builders/verified-corpus";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

// More than the sweep judges at once, so that it can be killed between two batches.
const MANY = 160;
const NOW = "2026-12-20T03:00:00Z";
let adminId: string;

beforeAll(async () => {
  ({ id: adminId } = await aPerson(db));
  await writeVerified(MANY, adminId);
}, 120_000);

/** The jobs as operators start them, in a process of their own, at `NOW`. */
const start = (...jobs: string[]) =>
  spawn(process.execPath, [...typescriptProgram("src/jobs.ts"), "--once", ...jobs], {
    env: { ...process.env, NODE_ENV: "development", SIMPUL_NOW: NOW, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ?? child.exitCode;
};
/** Kills it as soon as `count` says that it has begun and not ended. */
async function killHalfWay(child: ChildProcess, count: () => Promise<number>) {
  while ((await count()) === 0 && child.exitCode === null) await later(5);
  child.kill("SIGKILL");
  expect(await ended(child)).toBe("SIGKILL");
}

/** All that a sweep and the reminders leave, without the instants at which they ran. */
async function state() {
  const organisations = await db.organisation.findMany({
    orderBy: { publicId: "asc" },
    select: {
      ...{ publicId: true, standing: true },
      evaluation: { select: { items: true, verifiedUntil: true, nextChangeAt: true } },
      standingChanges: {
        select: { item: true, before: true, after: true, at: true, cause: true },
        orderBy: [{ at: "asc" }, { item: "asc" }],
      },
      standingReminders: {
        select: { item: true, endsOn: true, step: true },
        orderBy: [{ endsOn: "asc" }, { item: "asc" }, { step: "asc" }],
      },
    },
  });
  const told = await db.notification.groupBy({
    by: ["path", "facts"],
    where: { personId: adminId },
    _count: true,
  });
  const facets = await db.organisation.groupBy({ by: ["standing"], _count: true });
  return { organisations, facets, told: told.map((one) => [one.path, one._count]).sort() };
}
const swept = () => db.organisationStanding.count({ where: { evaluatedAt: { gt: JUDGED } } });

test("a sweep that is killed goes on where it was, and nothing is written or sent twice", async () => {
  await killHalfWay(start("sweep-standings"), swept);
  const half = await swept();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(MANY);
  expect(await ended(start("sweep-standings"))).toBe(0);
  expect(await swept()).toBe(MANY);
  const reminders = () => db.standingReminder.count();
  await killHalfWay(start("remind-of-ends"), reminders);
  expect(await ended(start("remind-of-ends"))).toBe(0);
  expect(await ended(start("refresh-search", "sweep-standings", "remind-of-ends"))).toBe(0);
  const killed = await state();

  // Each reminder is one notice and one mail.
  const sent = await reminders();
  expect(sent).toBeGreaterThan(MANY);
  expect(await db.notification.count({ where: { personId: adminId } })).toBe(sent);
  expect(await db.outboxMail.count({ where: { personId: adminId } })).toBe(sent);
  expect(killed.told.every(([, count]) => count === 1)).toBe(true);

  // The same from the beginning, by one that nobody kills.
  await db.standingReminder.deleteMany();
  await db.standingChange.deleteMany({ where: { at: { gt: JUDGED } } });
  await db.notification.deleteMany();
  await db.$executeRaw`UPDATE organisation SET standing = 'complete'`;
  await db.$executeRaw`
    UPDATE organisation_standing SET evaluated_at = ${JUDGED}, remind_at = NULL,
      items = (SELECT jsonb_set(items, '{items}', jsonb_agg(jsonb_set(item, '{result}',
        CASE WHEN item->>'scope' = 'standing' THEN '"met"' ELSE item->'result' END)))
        FROM jsonb_array_elements(items->'items') AS item)`;
  const at = new Date(NOW);
  expect(await sweepStandings(SYSTEM, at)).toMatchObject({ ok: true, value: { judged: MANY } });
  await remindOfEnds(SYSTEM, at);
  expect(await state()).toEqual(killed);
}, 120_000);

test("an organisation that cannot be judged holds up no other, and is named in the log", async () => {
  const next = new Date("2026-12-22T03:00:00Z");
  const broken = await db.conditionDecision.findFirstOrThrow({ select: { id: true, basis: true } });
  const where = { id: broken.id };
  await db.conditionDecision.update({ where, data: { basis: { v: 9 } } });
  expect(await sweepStandings(SYSTEM, next)).toMatchObject({
    ok: true,
    value: { judged: MANY - 1, failed: 1 },
  });
  await db.conditionDecision.update({ where, data: { basis: broken.basis ?? {} } });
  expect(await sweepStandings(SYSTEM, next)).toMatchObject({ value: { judged: 1, failed: 0 } });
});

test("what was judged today is not judged again, and nobody in a browser may ask", async () => {
  const next = new Date("2026-12-24T03:00:00Z");
  await db.organisationStanding.updateMany({ data: { nextChangeAt: null } });
  expect(await sweepStandings(SYSTEM, next)).toMatchObject({ value: { judged: MANY } });
  expect(await sweepStandings(SYSTEM, next)).toMatchObject({ value: { judged: 0 } });
  expect(await sweepStandings(ANYONE, next)).toEqual({ ok: false, reason: "not-allowed" });
  // A time that was lost is found again.
  const lost = { nextChangeAt: null };
  expect(await db.organisationStanding.count({ where: lost })).toBeLessThan(MANY);
});
