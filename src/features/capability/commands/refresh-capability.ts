import "server-only";
import { answersOf, nextEnd } from "@/domain/assessment/answered";
import { instrumentSchema } from "@/domain/assessment/instrument";
import { asKept, resultOf } from "@/domain/assessment/result";
import type { Prisma, Tx } from "@/lib/db";
import { ANSWERED, verifiedPapers } from "../queries/answers";

/**
 * Works out anew what the last final round of each of these organisations comes to, and keeps it: what
 * the public page, the facet, the open data and the aggregates say. Whatever changes an organisation, a
 * paper or a decision comes by here in its own transaction after its conditions were judged, and so does
 * time; the first to come by is the one that made it final, and what it comes to then is kept with the
 * round. The organisations' rows are held. Those whose band became another.
 */
export async function refreshCapabilities(
  tx: Tx,
  organisationIds: string[],
  at: Date,
): Promise<string[]> {
  const rounds = await tx.assessmentRound.findMany({
    where: { organisationId: { in: organisationIds }, state: "final" },
    orderBy: [{ finalAt: "desc" }, { id: "desc" }],
    distinct: ["organisationId"],
    select: {
      ...{ ...ANSWERED, id: true, finalAt: true, instrumentVersion: true, result: true },
      instrument: { select: { content: true } },
    },
  });
  if (rounds.length === 0) return [];
  const kept = await tx.organisationCapability.findMany({
    where: { organisationId: { in: rounds.map(({ organisationId }) => organisationId) } },
    select: { organisationId: true, band: true },
  });
  const before = new Map(kept.map(({ organisationId, band }) => [organisationId, band]));
  const changed: string[] = [];
  const papers = await verifiedPapers(
    tx,
    rounds.map(({ organisationId }) => organisationId),
  );
  for (const round of rounds) {
    const { organisationId, finalAt } = round;
    if (finalAt === null) continue;
    const verified = papers.get(organisationId) ?? new Set<string>();
    const { said, judged } = answersOf(round, verified, at);
    const content = instrumentSchema.parse(round.instrument.content);
    const whole = resultOf(content, said, judged);
    const { self, verified: proven, total, ...result } = whole;
    if (round.result === null)
      await tx.assessmentRound.update({
        where: { id: round.id },
        data: { result: asKept(whole) },
        select: { id: true },
      });
    const columns = {
      ...{ roundId: round.id, instrumentVersion: round.instrumentVersion, finalAt },
      ...{ selfTotal: self, verifiedTotal: proven, total, band: result.band },
      ...{ weakest: result.weakest, keysAtZero: result.keysAtZero },
      held: result.held satisfies Prisma.InputJsonValue,
      ...{ nextChangeAt: nextEnd(round, verified, at), evaluatedAt: at },
    };
    await tx.organisationCapability.upsert({
      where: { organisationId },
      create: { organisationId, ...columns },
      update: columns,
    });
    await tx.capabilityDimension.deleteMany({ where: { organisationId } });
    await tx.capabilityDimension.createMany({
      data: result.dimensions.map(({ code: dimension, score }, position) => ({
        ...{ organisationId, dimension, position, score },
      })),
    });
    if (before.get(organisationId) !== result.band) changed.push(organisationId);
  }
  return changed;
}
