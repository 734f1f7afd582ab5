import { beginningOf } from "../civil-day";
import type { ItemResult } from "./answer";
import type { Facts } from "./facts";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";
import { type Judged, type StandingChange, standingChanges } from "./standing-changes";

type Sets = { older: RuleSet; newer: RuleSet };

/**
 * The same as `standingChanges` where another set has begun since `before`: by the older set until its
 * last instant, then what the newer one makes of it, then by that one. A set that began before it was
 * last judged (published for the same day) makes its lines at `at`. An item that is asked no more, or
 * anew, goes to "not applicable" or comes from it.
 */
export function changesAcross(
  { older, newer }: Sets,
  facts: Facts,
  before: Judged,
  at: Date,
): (StandingChange & { ruleSet: string })[] {
  const begins = beginningOf(newer.effectiveFrom, "WIB");
  const turn = begins > before.at && begins <= at ? begins : at;
  const earlier = standingChanges(older, facts, before, turn);
  const results = new Map(before.results);
  for (const { item, to } of earlier) results.set(item, to);
  const answers = evaluateStanding(newer, facts, turn).items.filter(
    ({ scope }) => scope === "standing",
  );
  const asked = (set: RuleSet) =>
    set.criteria.flatMap(({ code, scope }) => (scope === "standing" ? [code] : []));
  const line = (item: string, from: ItemResult, to: ItemResult) => ({
    ...{ item, from, to, at: turn, cause: "rules" as const },
  });
  const byRules: StandingChange[] = answers.flatMap(({ code, result, reason }) => {
    const isNew = !asked(older).includes(code);
    const from = isNew ? "not_applicable" : results.get(code);
    if (from === undefined || from === result) return [];
    const why = isNew ? { code: "asked-anew" as const, params: {} } : reason;
    return [{ ...line(code, from, result), reason: why }];
  });
  for (const code of asked(older)) {
    const from = results.get(code);
    if (from === undefined || asked(newer).includes(code) || from === "not_applicable") continue;
    const reason = { code: "asked-no-more" as const, params: {} };
    byRules.push({ ...line(code, from, "not_applicable"), reason });
  }
  const then = { results: new Map(answers.map(({ code, result }) => [code, result])), at: turn };
  const later = standingChanges(newer, facts, then, at);
  const named = (set: RuleSet) => (change: StandingChange) => ({ ...change, ruleSet: set.code });
  return [...earlier.map(named(older)), ...[...byRules, ...later].map(named(newer))];
}
