import "server-only";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { changeRound, type RoundRefusal } from "./change-round";

export type FinishRefusal = RoundRefusal | "indicators-left";

/**
 * Makes an assessment final, once every indicator was looked at, and tells the organisation's managers.
 * What it comes to is kept and published with the organisation's search document.
 */
export const finishAssessment = (
  actor: Actor,
  { roundId }: { roundId: string },
  at: Date = clock(),
): Promise<Result<{ roundId: string }, FinishRefusal>> =>
  changeRound<{ roundId: string }, "indicators-left">(
    actor,
    roundId,
    { act: "assessments/finish-assessment", state: "in_review", by: "assessor" },
    async (tx, round) => {
      const left = await tx.assessmentAnswer.count({ where: { roundId, judgedAt: null } });
      if (left > 0) return refuse("indicators-left");
      const { organisationId } = round;
      await tx.assessmentRound.update({
        where: { id: roundId },
        data: { state: "final", finalAt: at, version: { increment: 1 } },
        select: { id: true },
      });
      await refreshSearchDocument(tx, organisationId, at);
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.finish", subject, at, {
        organisation: organisationId,
      });
      const { name, addresses } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisationId },
        select: { name: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
      });
      const link = `/ruang-oms/${addresses[0]?.slug ?? ""}/asesmen`;
      for (const personId of await managersOf(tx, { type: "organisation", id: organisationId }))
        await tell(tx, personId, "assessment-final", { bodyName: name, link }, at);
      return ok({ roundId });
    },
  );
