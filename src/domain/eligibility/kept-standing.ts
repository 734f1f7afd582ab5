import { dateOfDay } from "../civil-day";
import type { Answer } from "./answer";
import { dueStep, endsOf, nextReminderAt } from "./end-reminders";
import type { Facts } from "./facts";
import { nextChangeAt } from "./next-change";
import type { RuleSet } from "./rule-set";
import { onlyLacking } from "./standing";

/** What is kept of the judgement before. */
export type KeptStanding = {
  ruleSet: string;
  items: Answer[];
  evaluatedAt: Date;
  remindAt: Date | null;
};
export type Judgement = { ruleSet: RuleSet; facts: Facts; kept: KeptStanding | null; at: Date };

/** What is kept of a judgement beside its items. */
export function keptStanding({ ruleSet, facts, kept, at }: Judgement, items: Answer[]) {
  const ends = items.flatMap(({ result, until }) => (result === "met" && until ? [until] : []));
  return {
    ruleSet: ruleSet.code,
    lacksOnly: onlyLacking(items),
    verifiedUntil: dateOfDay(ends.sort()[0] ?? null),
    nextChangeAt: nextChangeAt(ruleSet, facts, at),
    evaluatedAt: at,
    remindAt: remindAt(facts, items, kept, at),
  };
}

/** When to see who is to be reminded: what was settled for the same ends stays. */
function remindAt(
  { zone }: Facts,
  items: Answer[],
  kept: KeptStanding | null,
  at: Date,
): Date | null {
  const ends = endsOf(items);
  const isSame = kept && JSON.stringify(endsOf(kept.items)) === JSON.stringify(ends);
  if (isSame && kept.remindAt && kept.evaluatedAt <= at) return kept.remindAt;
  const isDue = ends.some(({ until }) => dueStep(until, zone, at, []) !== null);
  return isDue ? at : nextReminderAt(ends, zone, at);
}
