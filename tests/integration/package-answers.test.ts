import { beforeAll, expect, test } from "vitest";
import { answerForPackage } from "@/features/assessments/commands/answer-for-package";
import {
  findPackageAnswers,
  listPackageAnswers,
} from "@/features/assessments/queries/package-answers";
import { packageAnswersSchema } from "@/features/assessments/schema";
import { findCapability } from "@/features/capability/queries/capability";
import { declareInterest } from "@/features/packages/commands/declare-interest";
import { withdrawInterest } from "@/features/packages/commands/withdraw-interest";
import { ANYONE } from "@/domain/actor";
import { db } from "@/lib/db";
import { anAssessed } from "@tests/builders/assessment";
import { anAgency } from "@tests/builders/bodies";
import { aPerson } from "@tests/builders/person";
import { aPreparedWork } from "@tests/builders/shortlist";

const CODES = ["D3.2", "D4.1", "D5.1", "D5.4", "D8.2"];
let packageId = "";
let work: Awaited<ReturnType<typeof aPreparedWork>>;

beforeAll(async () => {
  work = await aPreparedWork();
  const { packageId: id } = await db.packageWork.findUniqueOrThrow({ where: { id: work.workId } });
  packageId = id;
  // As if SiRUP had announced it.
  await db.package.update({
    where: { id },
    data: { source: "sirup", rupCode: 4_242n, state: "announced", agencyId: null },
  });
});

const typed = (organisationId: string, version: number, level: string, more = {}) =>
  packageAnswersSchema.safeParse({
    ...{ organisationId, packageId, version: String(version) },
    ...Object.fromEntries(
      CODES.flatMap((code) => [
        [`level_${code.replace(".", "_")}`, level],
        [`note_${code.replace(".", "_")}`, "Hubungi 0812-3456-7890"],
      ]),
    ),
    ...more,
  });
const read = (...given: Parameters<typeof typed>) => typed(...given).data!;

test("what depends on a package is answered for it, apart from the public result; the agency reads it", async () => {
  const { organisationId, actor } = await anAssessed({ level: 2 });
  const before = await findCapability(ANYONE, organisationId);
  const asked = (await findPackageAnswers(actor, organisationId, packageId, new Date()))!;
  expect(asked.indicators.map(({ code }) => code)).toEqual(CODES);
  expect([asked.isInterested, asked.version, asked.general.get("D3.2")]).toEqual([false, 0, 2]);
  expect(await answerForPackage(actor, read(organisationId, 0, "4"))).toEqual({
    ...{ ok: false, reason: "interest-missing" },
  });
  const interest = { packageId, organisationId, note: "" };
  expect((await declareInterest(actor, interest)).ok).toBe(true);
  // Of two who answer at once one wins, and the other is told.
  const both = await Promise.all(
    ["4", "3"].map((level) => answerForPackage(actor, read(organisationId, 0, level))),
  );
  expect(both.map((one) => (one.ok ? "saved" : one.reason)).sort()).toEqual([
    ...["changed-meanwhile", "saved"],
  ]);
  expect((await answerForPackage(actor, read(organisationId, 1, "4"))).ok).toBe(true);
  const after = (await findPackageAnswers(actor, organisationId, packageId, new Date()))!;
  expect([after.version, after.said.get("D5.4")?.level]).toEqual([2, 4]);
  expect(after.said.get("D5.4")?.note).not.toContain("3456");
  expect(await findCapability(ANYONE, organisationId)).toEqual(before);

  const { agency } = work;
  const rows = (await listPackageAnswers(
    await work.member("agency_viewer"),
    agency.id,
    packageId,
  ))!;
  expect(rows.map(({ answers }) => answers.map(({ level }) => level))).toEqual([[4, 4, 4, 4, 4]]);
  for (const stranger of [actor, ANYONE])
    expect(await listPackageAnswers(stranger, agency.id, packageId)).toBeNull();
  // Another agency has no work on it.
  const other = await anAgency();
  const { actor: planner } = await aPerson(db, {
    roles: [{ role: "agency_planner", agencyId: other.id }],
  });
  expect(await listPackageAnswers(planner, other.id, packageId)).toEqual([]);
  expect(await listPackageAnswers(planner, agency.id, packageId)).toBeNull();

  await withdrawInterest(actor, interest);
  expect(await answerForPackage(actor, read(organisationId, 2, "1"))).toEqual({
    ...{ ok: false, reason: "interest-missing" },
  });
});

test("half an answer, other indicators, other organisations and closed packages are refused", async () => {
  const { organisationId, actor } = await anAssessed({ level: 1 });
  const other = await anAssessed({ level: 1, until: "sent" });
  await declareInterest(actor, { packageId, organisationId, note: "" });
  const missing = typed(organisationId, 0, "2", { level_D5_1: "" });
  expect(missing.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["level_D5_1", "level-missing"],
  ]);
  const whole = read(organisationId, 0, "2");
  const half = { ...whole, answers: whole.answers.slice(1) };
  expect(await answerForPackage(actor, half)).toEqual({ ok: false, reason: "form-broken" });
  const wrong = whole.answers.map((one, at) => (at === 0 ? { ...one, indicator: "D1.1" } : one));
  expect(await answerForPackage(actor, { ...whole, answers: wrong })).toEqual({
    ...{ ok: false, reason: "form-broken" },
  });
  expect(await answerForPackage(other.actor, whole)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await findPackageAnswers(other.actor, organisationId, packageId, new Date())).toBeNull();
  await db.package.update({ where: { id: packageId }, data: { state: "ended" } });
  expect(await answerForPackage(actor, whole)).toEqual({
    ...{ ok: false, reason: "no-longer-announced" },
  });
  expect(await db.packageAnswer.count({ where: { organisationId } })).toBe(0);
});
