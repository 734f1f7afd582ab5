import "server-only";
import type { Actor } from "@/domain/actor";
import { PUBLIC_MOVES } from "@/domain/measure-workflow";
import { db } from "@/lib/db";
import { DECIDED, decidedMeasure, spanOf } from "@/lib/decided-measure";

const MOST_STEPS = 50;

/** The decided suspension of an organisation that is not over, or null. Anyone may ask. */
export async function findPublicMeasure(_actor: Actor, organisationId: string, at: Date) {
  const rows = await db.measure.findMany({
    where: { ...DECIDED.where, organisationId },
    select: DECIDED.select,
  });
  return decidedMeasure(rows, at);
}

/**
 * What everybody may read of the measures against an organisation, newest first: decisions with reason
 * and days, that there was an appeal and what came of it, ends. Anyone may ask.
 */
export async function listPublicSteps(_actor: Actor, organisationId: string) {
  const rows = await db.measureStep.findMany({
    where: { move: { in: PUBLIC_MOVES }, measure: { organisationId } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_STEPS,
    select: {
      ...{ id: true, move: true, at: true, words: true },
      measure: {
        select: { reason: true, basis: true, fromOn: true, untilOn: true, zone: true },
      },
    },
  });
  return rows.map(({ id, move, at, words, measure }) => ({
    ...{ id, move, at },
    span: spanOf(measure),
    // What is said in an appeal, and in answer to it, is between the organisation and the desk.
    words: move === "suspend" || move === "lift" ? words : null,
    basis: move === "suspend" ? measure.basis : null,
  }));
}
export type PublicStep = Awaited<ReturnType<typeof listPublicSteps>>[number];
