import "server-only";
import type { Actor } from "@/domain/actor";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import type { Tx } from "@/lib/db";
import type { SaveDimensionInput } from "../schema";
import { changeRound, type RoundRefusal } from "./change-round";

export type SaveRefusal = RoundRefusal | "changed-meanwhile" | "papers-unknown" | "form-broken";

/**
 * Saves one dimension of an open round: levels, papers, notes. Several people fill in several dimensions;
 * of two on one dimension the later is told, and keeps what was typed.
 */
export async function saveDimension(
  actor: Actor,
  input: SaveDimensionInput,
  at: Date = clock(),
): Promise<Result<{ dimension: string }, SaveRefusal>> {
  const { roundId, dimension, version, answers } = input;
  return changeRound<{ dimension: string }, SaveRefusal>(
    actor,
    roundId,
    { act: "assessments/save-dimension", state: "draft", by: "own" },
    async (tx, round) => {
      const asked = round.content.dimensions.find(({ code }) => code === dimension);
      const codes = asked?.indicators.map(({ code }) => code) ?? [];
      if (answers.length === 0 || answers.some(({ indicator }) => !codes.includes(indicator)))
        return refuse("form-broken");
      const where = { roundId_dimension: { roundId, dimension } };
      const kept = await tx.assessmentDimension.findUnique({ where });
      if ((kept?.version ?? 0) !== version) return refuse("changed-meanwhile");
      if (!(await areOwn(tx, round.organisationId, answers))) return refuse("papers-unknown");
      await tx.assessmentDimension.upsert({
        where,
        create: { roundId, dimension, changedAt: at },
        update: { changedAt: at, version: { increment: 1 } },
      });
      for (const answer of answers) await writeAnswer(tx, roundId, answer);
      const details = { organisation: round.organisationId, dimension };
      const subject = { type: "assessment", id: roundId } as const;
      await recordAudit(tx, actor, "assessment.save", subject, at, details);
      return ok({ dimension });
    },
  );
}

type Answer = SaveDimensionInput["answers"][number];

async function areOwn(tx: Tx, organisationId: string, answers: Answer[]): Promise<boolean> {
  const ids = [...new Set(answers.flatMap(({ papers }) => papers))];
  const count = await tx.document.count({
    where: { id: { in: ids }, organisationId, state: "current" },
  });
  return count === ids.length;
}

async function writeAnswer(tx: Tx, roundId: string, answer: Answer) {
  const { indicator, level, papers } = answer;
  const key = { roundId, indicator };
  await tx.assessmentEvidence.deleteMany({ where: key });
  if (level === "") {
    await tx.assessmentAnswer.deleteMany({ where: key });
    return;
  }
  const said = {
    level: level === "-" ? null : level,
    reason: level === "-" ? maskPersonalData(answer.reason) : null,
    note: maskPersonalData(answer.note) || null,
  };
  await tx.assessmentAnswer.upsert({
    where: { roundId_indicator: key },
    create: { ...key, ...said },
    update: said,
  });
  if (level !== "-")
    await tx.assessmentEvidence.createMany({
      data: papers.map((documentId) => ({ ...key, documentId })),
    });
}
