import "server-only";
import { nextChangeAt } from "@/domain/eligibility/next-change";
import { ruleSetOn } from "@/domain/eligibility/rule-set";
import { RULE_SETS } from "@/domain/eligibility/rule-sets/all";
import { evaluateStanding } from "@/domain/eligibility/standing";
import { dateOfDay } from "@/domain/civil-day";
import type { Prisma, Tx } from "@/lib/db";
import { readFacts } from "../queries/facts";

/**
 * Judges the standing conditions anew and keeps what they come to. Every change of what they rest on
 * comes by here in its own transaction, and so does time.
 */
export async function refreshStanding(tx: Tx, organisationId: string, at: Date): Promise<void> {
  const ruleSet = ruleSetOn(RULE_SETS, at);
  const facts = ruleSet && (await readFacts(tx, organisationId));
  if (!facts) return;
  const { items, standing } = evaluateStanding(ruleSet, facts, at);
  const ends = items.flatMap(({ result, until }) => (result === "met" && until ? [until] : []));
  const columns = {
    ruleSet: ruleSet.code,
    items: JSON.parse(JSON.stringify({ v: 1, items })) as Prisma.InputJsonValue,
    verifiedUntil: dateOfDay(ends.sort()[0] ?? null),
    nextChangeAt: nextChangeAt(ruleSet, facts, at),
    evaluatedAt: at,
  };
  await tx.organisationStanding.upsert({
    where: { organisationId },
    create: { organisationId, ...columns },
    update: columns,
  });
  await tx.organisation.updateMany({
    where: { id: organisationId, standing: { not: standing } },
    data: { standing },
  });
}
