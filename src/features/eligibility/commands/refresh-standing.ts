import "server-only";
import type { Answer } from "@/domain/eligibility/answer";
import { dueStep, endsOf, nextReminderAt } from "@/domain/eligibility/end-reminders";
import type { Facts } from "@/domain/eligibility/facts";
import { nextChangeAt } from "@/domain/eligibility/next-change";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import { evaluateStanding, onlyLacking } from "@/domain/eligibility/standing";
import { changesAcross } from "@/domain/eligibility/rule-changes";
import { standingChanges } from "@/domain/eligibility/standing-changes";
import { dateOfDay } from "@/domain/civil-day";
import type { Prisma, Tx } from "@/lib/db";
import { ruleSetAt, ruleSetOf } from "@/lib/rule-sets";
import { readFacts } from "../queries/facts";
import { keptItems } from "../queries/standing";

/**
 * Judges the standing conditions anew, keeps what they come to, and writes into the history which of
 * them became another. Every change of what they rest on comes by here in its own transaction, and so
 * does time. Hold the organisation's row, so that two write one line. Whether the standing is another.
 */
export async function refreshStanding(tx: Tx, organisationId: string, at: Date): Promise<boolean> {
  const ruleSet = await ruleSetAt(tx, at);
  const facts = ruleSet && (await readFacts(tx, organisationId));
  if (!facts) return false;
  const { items, standing } = evaluateStanding(ruleSet, facts, at);
  const row = await tx.organisationStanding.findUnique({ where: { organisationId } });
  const kept = row && { ...row, items: keptItems.parse(row.items).items };
  if (kept) await writeChanges(tx, { organisationId, ruleSet, facts, kept, at });
  const columns = standingColumns({ ruleSet, facts, kept, at }, items);
  await tx.organisationStanding.upsert({
    where: { organisationId },
    create: { organisationId, ...columns },
    update: columns,
  });
  const { count } = await tx.organisation.updateMany({
    where: { id: organisationId, standing: { not: standing } },
    data: { standing },
  });
  return count > 0;
}

/** What is kept of a judgement. */
export function standingColumns({ ruleSet, facts, kept, at }: Judgement, items: Answer[]) {
  const ends = items.flatMap(({ result, until }) => (result === "met" && until ? [until] : []));
  return {
    ruleSet: ruleSet.code,
    items: JSON.parse(JSON.stringify({ v: 1, items })) as Prisma.InputJsonValue,
    lacksOnly: onlyLacking(items),
    verifiedUntil: dateOfDay(ends.sort()[0] ?? null),
    nextChangeAt: nextChangeAt(ruleSet, facts, at),
    evaluatedAt: at,
    remindAt: remindAt(facts, items, kept, at),
  };
}

type Kept = { ruleSet: string; items: Answer[]; evaluatedAt: Date; remindAt: Date | null };
type Judgement = { ruleSet: RuleSet; facts: Facts; kept: Kept | null; at: Date };
type Judging = Judgement & { organisationId: string; kept: Kept };

async function writeChanges(tx: Tx, { organisationId, ruleSet, facts, kept, at }: Judging) {
  const before = {
    results: new Map(kept.items.map(({ code, result }) => [code, result])),
    at: kept.evaluatedAt,
  };
  // Not when a demonstration's time went back before a set began.
  const isOther = kept.ruleSet !== ruleSet.code;
  if (isOther && kept.evaluatedAt > at) return;
  const older = isOther ? await ruleSetOf(tx, kept.ruleSet) : null;
  const changes = older
    ? changesAcross({ older, newer: ruleSet }, facts, before, at)
    : standingChanges(ruleSet, facts, before, at).map((one) => ({ ...one, ruleSet: ruleSet.code }));
  if (changes.length === 0) return;
  await tx.standingChange.createMany({
    data: changes.map(({ from, to, reason, ...change }) => ({
      ...{ ...change, organisationId, before: from, after: to },
      reason: { v: 1, ...reason },
    })),
    // A demonstration's time may come by here again.
    skipDuplicates: true,
  });
}

/** When to see who is to be reminded: what was settled for the same ends stays. */
function remindAt({ zone }: Facts, items: Answer[], kept: Kept | null, at: Date): Date | null {
  const ends = endsOf(items);
  const isSame = kept && JSON.stringify(endsOf(kept.items)) === JSON.stringify(ends);
  if (isSame && kept.remindAt && kept.evaluatedAt <= at) return kept.remindAt;
  const isDue = ends.some(({ until }) => dueStep(until, zone, at, []) !== null);
  return isDue ? at : nextReminderAt(ends, zone, at);
}
