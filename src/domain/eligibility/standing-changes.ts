import type { ItemResult, Reason } from "./answer";
import type { Facts } from "./facts";
import { nextChangeAt } from "./next-change";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

/**
 * `time`: it became another by itself. `change`: something it rests on was edited, or decided.
 * `rules`: another rule set began.
 */
export const CHANGE_CAUSES = ["time", "change", "rules"] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

export type StandingChange = {
  item: string;
  from: ItemResult;
  to: ItemResult;
  /** By time: the beginning of the day in the zone of the office, whenever it was noticed. */
  at: Date;
  cause: ChangeCause;
  reason: Reason;
};

/** What was kept when the conditions were last judged: a result by item. */
export type Judged = { results: Map<string, ItemResult>; at: Date };

/**
 * How the standing items came from the results that were kept to those of `at`, oldest first. What
 * today's facts would not have given back then was changed; everything else changes at its own
 * instant, also where several have passed since. None for an item that was not judged before.
 */
export function standingChanges(
  ruleSet: RuleSet,
  facts: Facts,
  before: Judged,
  at: Date,
): StandingChange[] {
  const answersAt = (instant: Date) =>
    evaluateStanding(ruleSet, facts, instant).items.filter(({ scope }) => scope === "standing");
  const then = answersAt(before.at);
  const byTime = new Set(
    then.filter(({ code, result }) => before.results.get(code) === result).map(({ code }) => code),
  );
  const changes: StandingChange[] = [];
  const results = new Map(then.map(({ code, result }) => [code, result]));
  for (let turn = nextChangeAt(ruleSet, facts, before.at); turn !== null && turn <= at;) {
    for (const { code: item, result: to, reason } of answersAt(turn)) {
      const from = results.get(item) ?? to;
      if (from !== to && byTime.has(item))
        changes.push({ item, from, to, at: turn, cause: "time", reason });
      results.set(item, to);
    }
    turn = nextChangeAt(ruleSet, facts, turn);
  }
  for (const { code: item, result: to, reason } of answersAt(at)) {
    const from = before.results.get(item);
    if (from !== undefined && from !== to && !byTime.has(item))
      changes.push({ item, from, to, at, cause: "change", reason });
  }
  return changes;
}
