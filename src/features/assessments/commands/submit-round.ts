import "server-only";
import type { Actor } from "@/domain/actor";
import { indicatorsOf } from "@/domain/assessment/instrument";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { RoundInput } from "../schema";
import { changeRound, type RoundRefusal } from "./change-round";

export type SubmitRefusal = RoundRefusal | "changed-meanwhile" | "answers-missing";

/** Closes the self-assessment: every indicator has an answer. From then on an assessor may look at it. */
export async function submitRound(
  actor: Actor,
  { roundId, version }: RoundInput,
  at: Date = clock(),
): Promise<Result<null, SubmitRefusal>> {
  return changeRound<null, SubmitRefusal>(
    actor,
    roundId,
    { act: "assessments/submit-round", state: "draft", by: "own" },
    async (tx, round) => {
      if (round.version !== version) return refuse("changed-meanwhile");
      const answered = await tx.assessmentAnswer.count({ where: { roundId } });
      if (answered < indicatorsOf(round.content).length) return refuse("answers-missing");
      await tx.assessmentRound.update({
        where: { id: roundId, version },
        data: { state: "submitted", submittedAt: at, version: { increment: 1 } },
        select: { id: true },
      });
      const details = { organisation: round.organisationId };
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.submit", subject, at, details);
      return ok(null);
    },
  );
}
