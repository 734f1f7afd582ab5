import "server-only";
import {
  type Judgement,
  keptStanding,
  type KeptStanding,
} from "@/domain/eligibility/kept-standing";
import { evaluateStanding } from "@/domain/eligibility/standing";
import { changesAcross } from "@/domain/eligibility/rule-changes";
import { standingChanges } from "@/domain/eligibility/standing-changes";
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
  const columns = {
    ...keptStanding({ ruleSet, facts, kept, at }, items),
    items: JSON.parse(JSON.stringify({ v: 1, items })) as Prisma.InputJsonValue,
  };
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

type Judging = Judgement & { organisationId: string; kept: KeptStanding };

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
