import "server-only";
import type { Actor } from "@/domain/actor";
import { isOlderThanARound } from "@/domain/assessment/round";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { instrumentAt } from "@/lib/instrument";
import { takeTurns } from "@/lib/turns";

export type BeginRefusal = "not-allowed" | "not-found" | "too-soon" | "no-instrument";

/**
 * Begins a round by the instrument in force, or gives the one that is open: of two who begin at once both
 * get the same. It starts from the last final round's answers and papers, so that nobody types twice.
 */
export async function beginRound(
  actor: Actor,
  { organisationId }: { organisationId: string },
  at: Date = clock(),
): Promise<Result<{ roundId: string }, BeginRefusal>> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "assessments/begin-round", body)) return refuse("not-allowed");
  return db.$transaction(async (tx): Promise<Result<{ roundId: string }, BeginRefusal>> => {
    await takeTurns(tx, `assessment:${organisationId}`);
    const organisation = await tx.organisation.findFirst({
      where: { id: organisationId, listing: { not: "archived" } },
      select: { id: true },
    });
    if (!organisation) return refuse("not-found");
    const open = await tx.assessmentRound.findFirst({
      where: { organisationId, state: { in: ["draft", "submitted", "in_review"] } },
      select: { id: true },
    });
    if (open) return ok({ roundId: open.id });
    const last = await tx.assessmentRound.findFirst({
      where: { organisationId, state: "final" },
      orderBy: { finalAt: "desc" },
      include: { answers: true, evidence: { include: { document: true } } },
    });
    if (last?.finalAt && !isOlderThanARound(last.finalAt, at)) return refuse("too-soon");
    const instrument = await instrumentAt(tx, at);
    if (!instrument) return refuse("no-instrument");
    const isSame = last?.instrumentVersion === instrument.version;
    const { id } = await tx.assessmentRound.create({
      data: {
        ...{ organisationId, instrumentVersion: instrument.version, startedAt: at },
        ...(isSame && {
          answers: {
            create: last.answers.map(({ indicator, level, reason, note }) => ({
              ...{ indicator, level, reason, note },
            })),
          },
          evidence: {
            create: last.evidence
              .filter(({ document }) => document.state === "current")
              .map(({ indicator, documentId }) => ({ indicator, documentId })),
          },
        }),
      },
      select: { id: true },
    });
    const details = { organisation: organisationId, instrument: instrument.version };
    await recordAudit(tx, actor, "assessment.begin", { type: "assessment", id }, at, details);
    return ok({ roundId: id });
  });
}
