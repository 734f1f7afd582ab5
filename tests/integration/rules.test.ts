import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { beginDraft } from "@/features/rules/commands/begin-draft";
import { discardDraft } from "@/features/rules/commands/discard-draft";
import { proposeSet } from "@/features/rules/commands/propose-set";
import { publishSet } from "@/features/rules/commands/publish-set";
import { runSimulations } from "@/features/rules/commands/run-simulations";
import { saveCriterion } from "@/features/rules/commands/save-criterion";
import { saveOutline } from "@/features/rules/commands/save-outline";
import { startSimulation } from "@/features/rules/commands/start-simulation";
import { takeBack } from "@/features/rules/commands/take-back";
import { withdrawSet } from "@/features/rules/commands/withdraw-set";
import { criterionSchema, outlineSchema } from "@/features/rules/schema";
import { type Person, SYSTEM } from "@/domain/actor";
import { canonicalJson } from "@/domain/canonical-json";
import { db } from "@/lib/db";
import { publishedSets } from "@/lib/rule-sets";
import { aPerson } from "@tests/builders/person";
import { goldenText } from "@tests/builders/rule-set";

const AT = new Date("2026-11-26T03:00:00Z");
const ALL = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"];
let one: Person;
let other: Person;

beforeAll(async () => {
  const admin = async () => (await aPerson(db, { roles: ["platform_admin"] })).actor;
  [one, other] = [await admin(), await admin()];
});
beforeEach(async () => {
  await db.ruleSet.deleteMany({ where: { state: { in: ["draft", "proposed"] } } });
});

const held = async (code: string) => db.ruleSet.findUniqueOrThrow({ where: { code } });
const asked = async (code: string) => ({ code, version: (await held(code)).version });
const outline = (given: object = {}) =>
  outlineSchema.parse({
    ...{ code: "x", version: 1, titleId: "Aturan uji", titleEn: "Test rules", noteId: "Baru." },
    ...{ noteEn: "New.", legalBasis: "Peraturan uji", unconfirmed: "" },
    ...{ effectiveFrom: "2027-03-01", criteria: ALL, order: "" },
    ...given,
  });

async function aDraft(): Promise<string> {
  const begun = await beginDraft(one, AT);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.code;
}
async function aProposal(): Promise<string> {
  const code = await aDraft();
  expect(await startSimulation(one, await asked(code), AT)).toMatchObject({ ok: true });
  await runSimulations(SYSTEM, { at: AT });
  expect(await proposeSet(one, await asked(code), AT)).toMatchObject({ ok: true });
  return code;
}

test("every published set has a golden file, to the byte, and its hash is of these bytes", async () => {
  const rows = await db.ruleSet.findMany({ where: { state: { in: ["published", "withdrawn"] } } });
  expect(rows.length).toBeGreaterThan(0);
  for (const { code, content } of rows.filter(({ madeById }) => madeById === null)) {
    expect(canonicalJson(content), code).toBe(goldenText(code));
  }
});

describe("a draft", () => {
  test("comes from the set in force, one at a time, and two who begin get one", async () => {
    const both = await Promise.all([beginDraft(one, AT), beginDraft(other, AT)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await beginDraft(one, AT)).toEqual({ ok: false, reason: "already-open" });
  });

  test("takes an outline and a criterion; what is stale, odd or dated back is refused", async () => {
    const code = await aDraft();
    const save = async (given: object = {}, at = AT) =>
      saveOutline(one, outline({ ...(await asked(code)), ...given }), at);
    for (const [given, reason] of [
      [{ criteria: ["K5"] }, "criteria-standing"],
      [{ criteria: ["K1", "K5"] }, "criteria-articles"],
      [{ order: "K1, K77" }, "order-unknown"],
      [{ effectiveFrom: "2026-11-25" }, "effectiveFrom-past"],
      [{ effectiveFrom: "2021-05-04" }, "effectiveFrom-past"],
      [{ version: 99 }, "changed-meanwhile"],
    ] as const)
      expect(await save(given)).toEqual({ ok: false, reason });
    const before = await held(code);
    expect(await save({ criteria: ["K1", "K2"], order: "K2" })).toMatchObject({ ok: true });
    const after = await held(code);
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.content).toMatchObject({ rules: { criteria: [{ code: "K2" }, { code: "K1" }] } });
    const k2 = criterionSchema.parse({
      ...{ ...(await asked(code)), criterion: "K2", titleId: "A", titleEn: "B", plainId: "C" },
      ...{ plainEn: "D", keeps: "on", papers2: "kswp", ends2: "days_after", days2: "30" },
    });
    expect(await saveCriterion(one, k2, AT)).toMatchObject({ ok: true });
    const { content } = await held(code);
    expect(JSON.stringify(content)).toContain('"days": 30'.replace(" ", ""));
    expect(await discardDraft(one, await asked(code), AT)).toMatchObject({ ok: true });
    expect(await db.ruleSet.count({ where: { code } })).toBe(0);
  });
});

describe("publishing", () => {
  test("needs a simulation of exactly this set, and another person", async () => {
    const code = await aDraft();
    expect(await proposeSet(one, await asked(code), AT)).toMatchObject({
      reason: "simulation-missing",
    });
    await startSimulation(one, await asked(code), AT);
    await runSimulations(SYSTEM, { at: AT });
    await saveOutline(one, outline(await asked(code)), AT);
    expect(await proposeSet(one, await asked(code), AT)).toMatchObject({
      reason: "simulation-missing",
    });
    await startSimulation(one, await asked(code), AT);
    await runSimulations(SYSTEM, { at: AT });
    expect(await proposeSet(one, await asked(code), AT)).toMatchObject({ ok: true });
    expect(await publishSet(one, await asked(code), AT)).toEqual({
      ...{ ok: false, reason: "same-person" },
    });
    // What is proposed is not edited until it is taken back.
    expect(await saveOutline(one, outline(await asked(code)), AT)).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect(await takeBack(other, await asked(code), AT)).toMatchObject({ ok: true });
    expect(await saveOutline(one, outline(await asked(code)), AT)).toMatchObject({ ok: true });
  });

  test("on the first day it is not too late, on the day after it is", async () => {
    const code = await aProposal();
    const first = (await held(code)).effectiveFrom.toISOString().slice(0, 10);
    const late = new Date(Date.parse(`${first}T17:00:00Z`));
    expect(await publishSet(other, await asked(code), late)).toMatchObject({
      reason: "effectiveFrom-past",
    });
  });

  test("two at once publish once; it never changes again and is withdrawn before it begins only", async () => {
    const code = await aProposal();
    const now = await asked(code);
    const both = await Promise.all([publishSet(other, now, AT), publishSet(other, now, AT)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await publishedSets()).map(({ rules }) => rules.code)).toContain(code);
    await expect(db.ruleSet.update({ where: { code }, data: { content: {} } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db.ruleSet.update({ where: { code }, data: { state: "draft" } })).rejects.toThrow(
      /never changed/,
    );
    await expect(db.ruleSet.delete({ where: { code } })).rejects.toThrow(/never changed/);
    const { effectiveFrom } = await held(code);
    const reason = "Naskahnya keliru.";
    const asking = { ...(await asked(code)), reason };
    const begun = new Date(effectiveFrom.getTime() - 7 * 3_600_000);
    expect(await withdrawSet(one, asking, begun)).toMatchObject({ reason: "begun" });
    const before = new Date(begun.getTime() - 1);
    const draft = await aDraft();
    expect(await withdrawSet(one, asking, before)).toMatchObject({ reason: "followed" });
    await discardDraft(one, await asked(draft), AT);
    expect(await withdrawSet(one, asking, before)).toMatchObject({ ok: true });
    expect((await publishedSets()).map(({ rules }) => rules.code)).not.toContain(code);
    const trail = await db.auditEvent.findMany({
      where: { subjectType: "rule_set", subjectId: (await held(code)).id },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      ...["rules.begin", "rules.simulate", "rules.propose", "rules.publish", "rules.withdraw"],
    ]);
  });

  test("the database itself keeps two people apart", async () => {
    const code = await aProposal();
    await expect(
      db.ruleSet.update({ where: { code }, data: { publishedById: one.id } }),
    ).rejects.toThrow();
  });
});
