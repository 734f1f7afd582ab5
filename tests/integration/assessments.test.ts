import { expect, test } from "vitest";
import { beginRound } from "@/features/assessments/commands/begin-round";
import { claimAssessment } from "@/features/assessments/commands/claim-assessment";
import { finishAssessment } from "@/features/assessments/commands/finish-assessment";
import { judgeIndicator } from "@/features/assessments/commands/judge-indicator";
import { replyToAssessment } from "@/features/assessments/commands/reply-to-assessment";
import { saveDimension } from "@/features/assessments/commands/save-dimension";
import { submitRound } from "@/features/assessments/commands/submit-round";
import { findOwnRound } from "@/features/assessments/queries/round";
import { saveDimensionSchema } from "@/features/assessments/schema";
import { instrumentSchema, type Level } from "@/domain/assessment/instrument";
import { previewOf } from "@/domain/assessment/preview";
import { scoreOf } from "@/domain/assessment/score";
import { db } from "@/lib/db";
import { anOrganisation } from "@tests/builders/bodies";
import { aVerifiedOrganisation } from "@tests/builders/letter";
import { aPerson } from "@tests/builders/person";

const { version: instrument, content } = await db.assessmentInstrument.findFirstOrThrow();
const dimensions = instrumentSchema.parse(content).dimensions;

/** The form of a dimension with one level for all its indicators, and what differs. */
const form = (roundId: string, dimension: string, version: number, level: string, more = {}) =>
  saveDimensionSchema.parse({
    ...{ roundId, dimension, version: String(version) },
    ...Object.fromEntries(
      dimensions
        .find(({ code }) => code === dimension)!
        .indicators.map(({ code }) => [`level_${code.replace(".", "_")}`, level]),
    ),
    ...more,
  });

async function begin(organisationId: string) {
  const { actor } = await aPerson(db, { roles: [{ role: "oms_admin", organisationId }] });
  const begun = await beginRound(actor, { organisationId });
  if (!begun.ok) throw new Error(begun.reason);
  return { actor, roundId: begun.value.roundId };
}

test("two who begin at once share one round; two on one dimension do not overwrite each other", async () => {
  const { id: organisationId } = await anOrganisation();
  const { actor } = await aPerson(db, { roles: [{ role: "oms_editor", organisationId }] });
  const [one, other] = await Promise.all([
    beginRound(actor, { organisationId }),
    beginRound(actor, { organisationId }),
  ]);
  expect(one).toEqual(other);
  const roundId = one.ok ? one.value.roundId : "";
  const saved = await Promise.all([
    saveDimension(actor, form(roundId, "D1", 0, "3")),
    saveDimension(actor, form(roundId, "D1", 0, "1")),
    saveDimension(actor, form(roundId, "D2", 0, "2")),
  ]);
  expect(saved.map((each) => (each.ok ? "saved" : each.reason)).sort()).toEqual([
    ...["changed-meanwhile", "saved", "saved"],
  ]);
  const round = (await findOwnRound(actor, organisationId, new Date()))!;
  expect(round).toMatchObject({ state: "draft", instrumentVersion: instrument });
  expect(previewOf(round.content, round.answers)).toMatchObject({ answered: 8, of: 32 });
});

test("a paper that stands verified in a case lifts the cap, and one that has ended lowers it again", async () => {
  const { id: organisationId } = await aVerifiedOrganisation();
  const { actor, roundId } = await begin(organisationId);
  const paper = await db.document.findFirstOrThrow({
    where: { organisationId, type: "approval", state: "current" },
  });
  const said = (papers: string[]) =>
    form(roundId, "D1", 0, "3", { papers_D1_1: papers, reason_D1_2: "", note_D1_1: "Lihat SK." });
  expect((await saveDimension(actor, said([paper.id]))).ok).toBe(true);
  const counted = async () => {
    const round = await findOwnRound(actor, organisationId, new Date());
    const preview = previewOf(round!.content, round!.answers);
    const [first, second] = preview.verified.dimensions[0]!.indicators;
    return { first, second, gains: preview.gains.map(({ indicator }) => indicator.code) };
  };
  const before = await counted();
  expect([before.first?.counted, before.second?.counted]).toEqual([3, 2]);
  expect(before.gains).toContain("D1.2");
  expect(before.gains).not.toContain("D1.1");
  await db.document.update({ where: { id: paper.id }, data: { endsOn: new Date("2020-01-01") } });
  const after = await counted();
  expect(after.first).toMatchObject({ claimed: 3, counted: 2, cap: { why: "proof_expired" } });
});

test("papers of others, other indicators and a round that was sent are refused", async () => {
  const [own, other] = [await anOrganisation(), await aVerifiedOrganisation()];
  const { actor, roundId } = await begin(own.id);
  const paper = await db.document.findFirstOrThrow({ where: { organisationId: other.id } });
  expect(
    await saveDimension(actor, form(roundId, "D1", 0, "3", { papers_D1_1: paper.id })),
  ).toEqual({ ok: false, reason: "papers-unknown" });
  const foreign = { ...form(roundId, "D1", 0, "3"), dimension: "D2" };
  expect(await saveDimension(actor, foreign)).toEqual({ ok: false, reason: "form-broken" });
  expect(await submitRound(actor, { roundId, version: 1 })).toEqual({
    ...{ ok: false, reason: "answers-missing" },
  });
  for (const { code } of dimensions) {
    const skipped = code === "D6" ? { level_D6_1: "-", reason_D6_1: "Tidak ada aset." } : {};
    expect((await saveDimension(actor, form(roundId, code, 0, "2", skipped))).ok).toBe(true);
  }
  expect(await submitRound(actor, { roundId, version: 1 })).toEqual({ ok: true, value: null });
  expect(await saveDimension(actor, form(roundId, "D1", 1, "4"))).toEqual({
    ...{ ok: false, reason: "round-closed" },
  });
  const { actor: stranger } = await aPerson(db, {
    roles: [{ role: "oms_admin", organisationId: other.id }],
  });
  expect(await findOwnRound(stranger, own.id, new Date())).toBeNull();
  expect(await saveDimension(stranger, form(roundId, "D1", 1, "4"))).toEqual({
    ...{ ok: false, reason: "not-allowed" },
  });
});

test("an assessor who is no member confirms, changes with a reason, finishes once; the organisation replies", async () => {
  const { id: organisationId } = await anOrganisation();
  const { actor, roundId } = await begin(organisationId);
  for (const { code } of dimensions) await saveDimension(actor, form(roundId, code, 0, "2"));
  await submitRound(actor, { roundId, version: 1 });
  const desk = async (more: { role: "oms_editor"; organisationId: string }[] = []) =>
    (await aPerson(db, { roles: ["reviewer", ...more] })).actor;
  const [one, other, tied] = [
    await desk(),
    await desk(),
    await desk([{ role: "oms_editor", organisationId }]),
  ];
  expect(await claimAssessment(tied, { roundId })).toEqual({ ok: false, reason: "tied" });
  const claims = await Promise.all([one, other].map((each) => claimAssessment(each, { roundId })));
  expect(claims.map((each) => (each.ok ? "taken" : each.reason)).sort()).toEqual([
    ...["round-closed", "taken"],
  ]);
  const [assessor, stranger] = claims[0]!.ok ? [one, other] : [other, one];
  const judge = (by: typeof one, indicator: string, level: Level | null, reason = "") =>
    judgeIndicator(by, { roundId, indicator, level, reason, confirmed: [], outside: [] });
  expect(await judge(stranger, "D1.1", 2)).toEqual({ ok: false, reason: "not-assessor" });
  expect(await judge(assessor, "D1.1", 1)).toEqual({ ok: false, reason: "reason-needed" });
  expect(await finishAssessment(assessor, { roundId })).toEqual({
    ...{ ok: false, reason: "indicators-left" },
  });
  for (const { code } of dimensions.flatMap(({ indicators }) => indicators))
    await judge(assessor, code, code === "D1.1" ? 1 : 2, code === "D1.1" ? "Baru akta." : "");
  expect((await finishAssessment(assessor, { roundId })).ok).toBe(true);
  expect(await judge(assessor, "D1.2", 4, "x")).toEqual({ ok: false, reason: "round-closed" });
  const round = (await findOwnRound(actor, organisationId, new Date()))!;
  // All at 2 is 50; D1.1 at 1 takes a quarter of D1's 25 points and weighs 15 %: 50 - 0.9375.
  expect(scoreOf(round.content, round.answers).total).toBe(50);
  expect(scoreOf(round.content, round.judged).total).toBe(49.1);
  const reply = { roundId, indicator: "D1.1", reply: "SK sedang diurus." };
  expect((await replyToAssessment(actor, reply)).ok).toBe(true);
  for (const again of [reply, { ...reply, indicator: "D1.2" }])
    expect(await replyToAssessment(actor, again)).toEqual({
      ok: false,
      reason: "nothing-to-reply",
    });
  expect(await beginRound(actor, { organisationId })).toEqual({ ok: false, reason: "too-soon" });
  const nextYear = new Date(Date.now() + 366 * 86_400_000);
  const next = await beginRound(actor, { organisationId }, nextYear);
  expect(
    next.ok && (await db.assessmentAnswer.count({ where: { roundId: next.value.roundId } })),
  ).toBe(32);
  expect(await db.notification.count({ where: { kind: "assessment-final" } })).toBe(1);
});

test("what is not relevant needs a reason, and its box is named", () => {
  const typed = { roundId: crypto.randomUUID(), dimension: "D1", version: "0", level_D1_2: "-" };
  const { error } = saveDimensionSchema.safeParse(typed);
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["reason_D1_2", "reason-missing"],
  ]);
});
