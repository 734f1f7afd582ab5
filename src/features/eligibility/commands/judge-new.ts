import "server-only";
import { keptStanding } from "@/domain/eligibility/kept-standing";
import { evaluateStanding } from "@/domain/eligibility/standing";
import type { ProfileContent } from "@/domain/profile";
import type { Standing } from "@/domain/organisation";
import type { Tx } from "@/lib/db";
import { insertRows } from "@/lib/insert-rows";
import { ruleSetAt } from "@/lib/rule-sets";
import { factsOf } from "../queries/facts";

/**
 * Judges the standing conditions of organisations that were written in this transaction and never
 * judged: what `refreshStanding` would keep of each, in as many statements for all as for one.
 */
export async function judgeNew(
  tx: Tx,
  contents: ReadonlyMap<string, ProfileContent>,
  at: Date,
): Promise<void> {
  const ruleSet = await ruleSetAt(tx, at);
  if (!ruleSet) return;
  const judged = [...(await factsOf(tx, contents))].map(([organisationId, facts]) => {
    const { items, standing } = evaluateStanding(ruleSet, facts, at);
    const columns = keptStanding({ ruleSet, facts, kept: null, at }, items);
    return { organisationId, standing, items, columns };
  });
  await insertRows(
    tx,
    "organisation_standing",
    judged.map(({ organisationId, items, columns: is }) => ({
      ...{ organisation_id: organisationId, rule_set: is.ruleSet, items: { v: 1, items } },
      ...{ lacks_only: is.lacksOnly, verified_until: is.verifiedUntil, remind_at: is.remindAt },
      ...{ next_change_at: is.nextChangeAt, evaluated_at: is.evaluatedAt },
    })),
  );
  const byStanding = new Map<Standing, string[]>();
  for (const { organisationId, standing } of judged)
    if (standing !== "not_checked")
      byStanding.set(standing, [...(byStanding.get(standing) ?? []), organisationId]);
  for (const [standing, ids] of byStanding)
    await tx.organisation.updateMany({ where: { id: { in: ids } }, data: { standing } });
}
