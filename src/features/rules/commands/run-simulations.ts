import "server-only";
import { readFacts } from "@/features/eligibility/queries/facts";
import type { Actor } from "@/domain/actor";
import { beginningOf } from "@/domain/civil-day";
import { countEffect, effectOf, simulationTotals } from "@/domain/eligibility/rule-effect";
import { setContentSchema } from "@/domain/eligibility/set-content";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";

const AT_ONCE = 50;

/**
 * Goes on with the oldest simulation that has not ended, a batch in a transaction of its own: one that
 * was killed goes on behind its last whole batch and comes to the same end. Ends early on `stop`.
 */
export async function runSimulations(
  actor: Actor,
  { stop, at = clock() }: { stop?: AbortSignal; at?: Date } = {},
): Promise<Result<{ judged: number; ended: number }, "not-allowed">> {
  if (!may(actor, "rules/run-simulations")) return refuse("not-allowed");
  const sum = { judged: 0, ended: 0 };
  while (!stop?.aborted) {
    const step = await db.$transaction((tx) => oneBatch(tx, at), {
      ...{ isolationLevel: "RepeatableRead", timeout: 60_000 },
    });
    if (!step) break;
    sum.judged += step.judged;
    sum.ended += Number(step.isOver);
  }
  return ok(sum);
}

async function oneBatch(tx: Tx, at: Date): Promise<{ judged: number; isOver: boolean } | null> {
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM rule_simulation WHERE finished_at IS NULL
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!due) return null;
  const found = await tx.ruleSimulation.findUniqueOrThrow({
    where: { id: due.id },
    include: { ruleSet: true },
  });
  const { id, ruleSet, cursor } = found;
  if (ruleSet.sha256 !== found.sha256) {
    // The draft was changed meanwhile: half a count of something else helps nobody.
    await tx.ruleSimulation.delete({ where: { id } });
    return { judged: 0, isOver: true };
  }
  const newer = setContentSchema.parse(ruleSet.content).rules;
  const base = await tx.ruleSet.findUniqueOrThrow({ where: { code: found.baseCode } });
  const older = setContentSchema.parse(base.content).rules;
  const begins = beginningOf(newer.effectiveFrom, "WIB");
  const organisations = await tx.organisation.findMany({
    where: { listing: { not: "archived" }, ...(cursor && { id: { gt: cursor } }) },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  let totals = simulationTotals.parse(found.totals);
  for (const { id: organisationId } of organisations) {
    const facts = await readFacts(tx, organisationId);
    if (!facts) continue;
    const effect = effectOf(older, newer, facts, begins);
    totals = countEffect(totals, effect);
    if (!effect.isAffected) continue;
    const { before, after, items } = effect;
    await tx.ruleSimulationEffect.create({
      data: { simulationId: id, organisationId, before, after, items: { v: 1, items } },
    });
  }
  const judged = organisations.length;
  const done = found.done + judged;
  const isOver = judged < AT_ONCE;
  await tx.ruleSimulation.update({
    where: { id },
    data: {
      ...{ totals, done, cursor: organisations.at(-1)?.id ?? cursor },
      // Whoever registered or was archived meanwhile is counted as found.
      ...(isOver && { finishedAt: at, total: done }),
    },
  });
  return { judged, isOver };
}
