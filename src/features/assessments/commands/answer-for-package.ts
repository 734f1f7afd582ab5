import "server-only";
import type { Actor } from "@/domain/actor";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { instrumentAt } from "@/lib/instrument";
import { takeTurns } from "@/lib/turns";
import type { PackageAnswersInput } from "../schema";

type Refusal =
  | "not-allowed"
  | "not-found"
  | "no-longer-announced"
  | "interest-missing"
  | "no-instrument"
  | "form-broken"
  | "changed-meanwhile";

/**
 * Answers, for one announced package in which the organisation has declared its interest, the indicators
 * that depend on the work; by the instrument in force. `version`: of the answers that were seen, 0 before
 * the first, so that of two who answer at once the later is told.
 */
export async function answerForPackage(
  actor: Actor,
  { organisationId, packageId, version, answers }: PackageAnswersInput,
  at: Date = clock(),
): Promise<Result<{ version: number }, Refusal>> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "assessments/answer-for-package", body)) return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Result<{ version: number }, Refusal>> => {
    await takeTurns(tx, `package-answer:${packageId}:${organisationId}`);
    const key = { packageId, organisationId };
    const where = { packageId_organisationId: key };
    const found = await tx.package.findUnique({
      where: { id: packageId },
      select: { state: true },
    });
    if (!found) return refuse("not-found");
    if (found.state !== "announced") return refuse("no-longer-announced");
    const interest = await tx.packageInterest.findUnique({ where });
    if (!interest || interest.withdrawnAt) return refuse("interest-missing");
    const instrument = await instrumentAt(tx, at);
    if (!instrument) return refuse("no-instrument");
    const asked = indicatorsOf(instrument.content)
      .filter((one) => one.package_dependent)
      .map(({ code }) => code);
    const given = answers.map(({ indicator }) => indicator);
    if (given.length !== asked.length || asked.some((code) => !given.includes(code)))
      return refuse("form-broken");
    const kept = await tx.packageAnswer.findUnique({ where });
    if ((kept?.version ?? 0) !== version) return refuse("changed-meanwhile");
    const columns = {
      ...{ instrumentVersion: instrument.version, changedAt: at, version: version + 1 },
      answers: answers.map(({ indicator, level, note }) => ({
        ...{ indicator, level, note: maskPersonalData(note) },
      })),
    };
    await tx.packageAnswer.upsert({ where, create: { ...key, ...columns }, update: columns });
    const details = { organisation: organisationId };
    const subject = { type: "package", id: packageId } as const;
    await recordAudit(tx, actor, "assessment.answer-for-package", subject, at, details);
    return ok({ version: version + 1 });
  });
}
