import "server-only";
import type { Actor } from "@/domain/actor";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { ReplyInput } from "../schema";
import { changeRound, type RoundRefusal } from "./change-round";

/** The organisation's reply to an indicator that the assessor changed: once, and it changes no number. */
export const replyToAssessment = (
  actor: Actor,
  { roundId, indicator, reply }: ReplyInput,
  at: Date = clock(),
): Promise<Result<{ indicator: string }, RoundRefusal | "nothing-to-reply">> =>
  changeRound<{ indicator: string }, "nothing-to-reply">(
    actor,
    roundId,
    { act: "assessments/reply-to-assessment", state: "final", by: "own" },
    async (tx, round) => {
      const { count } = await tx.assessmentAnswer.updateMany({
        where: { roundId, indicator, reply: null, assessorReason: { not: null } },
        data: { reply: maskPersonalData(reply) },
      });
      if (count === 0) return refuse("nothing-to-reply");
      const details = { organisation: round.organisationId, indicator };
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.reply", subject, at, details);
      return ok({ indicator });
    },
  );
