import "server-only";
import { ANSWERED, verifiedPapers } from "@/features/capability/queries/answers";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { answersOf } from "@/domain/assessment/answered";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { asKept, resultOf } from "@/domain/assessment/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { managersOf } from "@/lib/membership";
import { tell } from "@/lib/outbox";
import { changeRound, type RoundRefusal } from "./change-round";

export type FinishRefusal = RoundRefusal | "indicators-left";

/**
 * Makes an assessment final, once every indicator was looked at: keeps what it came to on this day,
 * publishes it and tells the organisation's managers.
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
      const row = await tx.assessmentRound.update({
        where: { id: roundId },
        data: { state: "final", finalAt: at, version: { increment: 1 } },
        select: { ...ANSWERED, instrument: { select: { content: true } } },
      });
      const verified = (await verifiedPapers(tx, [organisationId])).get(organisationId);
      const { said, judged } = answersOf(row, verified ?? new Set(), at);
      const result = resultOf(instrumentSchema.parse(row.instrument.content), said, judged);
      await tx.assessmentRound.update({
        where: { id: roundId },
        data: { result: asKept(result) },
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
