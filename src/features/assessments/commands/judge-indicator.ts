import "server-only";
import type { Actor } from "@/domain/actor";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { JudgeInput } from "../schema";
import { changeRound, type RoundRefusal } from "./change-round";

export type JudgeRefusal = RoundRefusal | "form-broken" | "reason-needed";

/**
 * What the assessor finds of one indicator: the level that was claimed or another with a reason, and which
 * of the papers prove it. May be changed until the assessment is finished.
 */
export const judgeIndicator = (
  actor: Actor,
  { roundId, indicator, level, reason, confirmed, outside }: JudgeInput,
  at: Date = clock(),
): Promise<Result<{ roundId: string; indicator: string }, JudgeRefusal>> =>
  changeRound<{ roundId: string; indicator: string }, "form-broken" | "reason-needed">(
    actor,
    roundId,
    { act: "assessments/judge-indicator", state: "in_review", by: "assessor" },
    async (tx, round) => {
      if (!indicatorsOf(round.content).some(({ code }) => code === indicator))
        return refuse("form-broken");
      const key = { roundId, indicator };
      const where = { roundId_indicator: key };
      const answer = await tx.assessmentAnswer.findUnique({ where });
      if (!answer) return refuse("form-broken");
      const isOther = level !== answer.level;
      if (isOther && reason === "") return refuse("reason-needed");
      await tx.assessmentAnswer.update({
        where,
        data: {
          judgedAt: at,
          assessorLevel: level,
          assessorReason: maskPersonalData(reason) || null,
        },
      });
      const evidence = await tx.assessmentEvidence.findMany({ where: key });
      for (const { documentId } of evidence) {
        await tx.assessmentEvidence.update({
          where: { roundId_indicator_documentId: { ...key, documentId } },
          data: {
            isConfirmed: confirmed.includes(documentId),
            isFromOutside: confirmed.includes(documentId) && outside.includes(documentId),
          },
        });
      }
      const details = { organisation: round.organisationId, indicator, changed: isOther };
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.judge", subject, at, details);
      return ok({ roundId, indicator });
    },
  );
