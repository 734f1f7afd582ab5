import "server-only";
import type { Actor } from "@/domain/actor";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { capabilityNumbers } from "@/domain/assessment/kept-capability";
import { heldIndicators, keptResult } from "@/domain/assessment/result";
import { db, type Prisma } from "@/lib/db";

/** The columns that open data and lists say, with the dimensions in the instrument's order. */
export const CAPABILITY = {
  ...{ band: true, total: true, finalAt: true, instrumentVersion: true },
  dimensions: { select: { dimension: true, score: true }, orderBy: { position: "asc" } },
} satisfies Prisma.OrganisationCapabilitySelect;

/**
 * What is public of an organisation's capability: numbers, never notes, papers, reasons or replies. Null
 * before an assessor has finished.
 */
export async function findCapability(_actor: Actor, organisationId: string) {
  const row = await db.organisationCapability.findUnique({
    where: { organisationId },
    select: {
      ...{ ...CAPABILITY, selfTotal: true, verifiedTotal: true, held: true, keysAtZero: true },
      round: { select: { instrument: { select: { content: true } } } },
    },
  });
  if (!row) return null;
  return {
    ...capabilityNumbers(row),
    ...{ self: row.selfTotal.toNumber(), verified: row.verifiedTotal.toNumber() },
    ...{ held: heldIndicators.parse(row.held), keysAtZero: row.keysAtZero },
    content: instrumentSchema.parse(row.round.instrument.content),
  };
}

/** Rounds happen once a year. */
const MOST_ROUNDS = 30;

/** What each final round came to on its day, the newest first. */
export async function listResults(_actor: Actor, organisationId: string) {
  const rows = await db.assessmentRound.findMany({
    where: { organisationId, state: "final" },
    orderBy: [{ finalAt: "desc" }, { id: "desc" }],
    take: MOST_ROUNDS,
    select: { id: true, finalAt: true, instrumentVersion: true, result: true },
  });
  return rows.flatMap(({ result, finalAt, ...row }) => {
    const kept = keptResult.safeParse(result);
    return kept.success && finalAt ? [{ ...row, finalAt, ...kept.data }] : [];
  });
}
export type PastResult = Awaited<ReturnType<typeof listResults>>[number];
