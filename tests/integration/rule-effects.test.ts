import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as later } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { listStandingChanges } from "@/features/eligibility/queries/changes";
import { beginDraft } from "@/features/rules/commands/begin-draft";
import { proposeSet } from "@/features/rules/commands/propose-set";
import { publishSet } from "@/features/rules/commands/publish-set";
import { runSimulations } from "@/features/rules/commands/run-simulations";
import { saveOutline } from "@/features/rules/commands/save-outline";
import { startSimulation } from "@/features/rules/commands/start-simulation";
import { tellAffected } from "@/features/rules/commands/tell-affected";
import { outlineSchema } from "@/features/rules/schema";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { sweepStandings } from "@/features/search/commands/sweep-standings";
import { ANYONE, type Person, SYSTEM } from "@/domain/actor";
import { simulationTotals } from "@/domain/eligibility/rule-effect";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { JUDGED, writeVerified } from "@tests/builders/verified-corpus";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

const MANY = 120;
const BEGINS = "2026-12-15";
/** The last instant before it begins, and the first of it: 24:00 WIB. */
const BEFORE = new Date("2026-12-14T16:59:59Z");
const FIRST = new Date("2026-12-14T17:00:00Z");
let one: Person;
let other: Person;
let keeperId: string;
let code: string;

const asked = async () => ({
  code,
  version: (await db.ruleSet.findUniqueOrThrow({ where: { code } })).version,
});
const standings = async () =>
  Object.fromEntries(
    (
      await db.organisation.groupBy({
        by: ["standing"],
        where: { listing: { not: "archived" } },
        _count: true,
      })
    ).map(({ standing, _count }) => [standing, _count]),
  );
const simulated = async () => {
  const row = await db.ruleSimulation.findFirstOrThrow({ include: { effects: true } });
  return { ...row, totals: simulationTotals.parse(row.totals) };
};

beforeAll(async () => {
  const admin = async () => (await aPerson(db, { roles: ["platform_admin"] })).actor;
  [one, other] = [await admin(), await admin()];
  ({ id: keeperId } = await aPerson(db));
  await writeVerified(MANY, keeperId);
  // Every third has taken the structure of its board out since.
  const ids = await db.organisation.findMany({
    orderBy: { publicId: "asc" },
    select: { id: true },
  });
  const third = ids.filter((_, at) => at % 3 === 0).map(({ id }) => id);
  await db.document.updateMany({
    where: { type: "structure", organisationId: { in: third } },
    data: { state: "withdrawn" },
  });
  await sweepStandings(SYSTEM, new Date(JUDGED.getTime() + 86_400_000));
  const begun = await beginDraft(one, JUDGED);
  if (!begun.ok) throw new Error(begun.reason);
  ({ code } = begun.value);
  const without = outlineSchema.parse({
    ...{ ...(await asked()), titleId: "Tanpa K3", titleEn: "Without K3", noteId: "Tanpa K3." },
    ...{ noteEn: "Without K3.", legalBasis: "Peraturan uji", unconfirmed: "", order: "" },
    ...{ effectiveFrom: BEGINS, criteria: ["K1", "K2", "K4", "K5", "K6", "K7", "K8"] },
  });
  expect(await saveOutline(one, without, JUDGED)).toMatchObject({ ok: true });
}, 120_000);

/** The job as operators start it, in a process of its own. */
const inAnotherProcess = () =>
  spawn(process.execPath, [...typescriptProgram("src/jobs.ts"), "--once", "run-simulations"], {
    env: { ...process.env, NODE_ENV: "development", LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit"],
  });
const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ?? child.exitCode;
};

test("a simulation that is killed goes on behind its last batch, to the same end", async () => {
  await startSimulation(one, await asked(), JUDGED);
  const child = inAnotherProcess();
  const done = async () => (await db.ruleSimulation.findFirstOrThrow()).done;
  while ((await done()) === 0 && child.exitCode === null) await later(5);
  child.kill("SIGKILL");
  expect(await ended(child)).toBe("SIGKILL");
  expect([50, 100]).toContain(await done());
  expect(await ended(inAnotherProcess())).toBe(0);
  const whole = await simulated();
  expect(whole).toMatchObject({ done: MANY, total: MANY });
  expect(whole.finishedAt).not.toBeNull();
  // The same from the beginning, by one that nobody kills.
  await startSimulation(one, await asked(), JUDGED);
  await runSimulations(SYSTEM, { at: JUDGED });
  const again = await simulated();
  expect(again.totals).toEqual(whole.totals);
  expect(again.effects.length).toBe(whole.effects.length);
  expect(whole.totals.items.K3).toMatchObject({ gain: 0, lose: 0 });
  expect(whole.totals.items.K3!.gone).toBeGreaterThanOrEqual(MANY / 3);
  expect(whole.totals).toMatchObject({ lose: 0 });
  expect(whole.totals.gain).toBeGreaterThan(10);
}, 120_000);

test("its numbers are the state once the first day has begun, and nothing changes before", async () => {
  const { totals, effects } = await simulated();
  await sweepStandings(SYSTEM, BEFORE);
  const undisturbed = await standings();
  expect(await proposeSet(one, await asked(), JUDGED)).toMatchObject({ ok: true });
  expect(await publishSet(other, await asked(), JUDGED)).toMatchObject({ ok: true });

  await refreshDueDocuments(SYSTEM, BEFORE);
  await db.organisationStanding.updateMany({ data: { evaluatedAt: JUDGED } });
  expect(await sweepStandings(SYSTEM, BEFORE)).toMatchObject({ value: { judged: MANY } });
  const older = { ruleSet: "perlem-lkpp-3-2021" };
  expect(await db.organisationStanding.count({ where: older })).toBe(
    await db.organisationStanding.count(),
  );
  expect(await db.standingChange.count({ where: { cause: "rules" } })).toBe(0);
  expect(await standings()).toEqual(undisturbed);

  await refreshDueDocuments(SYSTEM, FIRST);
  expect(await db.organisationStanding.count({ where: older })).toBe(0);
  expect(await standings()).toEqual(totals.after);
  expect(totals.after).not.toEqual(totals.before);

  const [affected] = effects;
  const lines = await listStandingChanges(ANYONE, affected!.organisationId, {
    ...{ from: FIRST, before: null, now: FIRST },
  });
  expect(lines.filter(({ cause }) => cause === "rules")).toMatchObject([
    { item: "K3", after: "not_applicable", at: FIRST, reason: { code: "asked-no-more" } },
  ]);
}, 60_000);

test("those affected are told once, and nobody else", async () => {
  const { effects } = await simulated();
  const told = () => db.notification.count({ where: { kind: "rules-coming" } });
  expect(await tellAffected(SYSTEM, JUDGED)).toMatchObject({ value: { told: effects.length } });
  expect(await told()).toBe(effects.length);
  expect(effects.length).toBeLessThan(MANY);
  expect(await tellAffected(SYSTEM, JUDGED)).toMatchObject({ value: { told: 0 } });
  expect(await told()).toBe(effects.length);
}, 60_000);
