import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { changeRound, type RoundRefusal } from "./change-round";

/** Takes an assessment that was sent into one's hands; of two only one gets it. */
export const claimAssessment = (
  actor: Actor,
  { roundId }: { roundId: string },
  at: Date = clock(),
): Promise<Result<{ roundId: string }, RoundRefusal>> =>
  changeRound<{ roundId: string }, never>(
    actor,
    roundId,
    { act: "assessments/claim-assessment", state: "submitted", by: "desk" },
    async (tx, round) => {
      await tx.assessmentRound.update({
        where: { id: roundId },
        data: {
          ...{ state: "in_review", version: { increment: 1 } },
          assessorId: actor.kind === "person" ? actor.id : null,
        },
        select: { id: true },
      });
      const details = { organisation: round.organisationId };
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.claim", subject, at, details);
      return ok({ roundId });
    },
  );
