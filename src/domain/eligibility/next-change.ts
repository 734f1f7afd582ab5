import { beginningOf, daysAfter } from "../civil-day";
import type { Facts } from "./facts";
import { lastDayOf } from "./paper-tests";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

/**
 * The next instant after `on` at which the result of an item, and so the standing, becomes another
 * by time alone; null when it never does. Results of packages are not looked at.
 */
export function nextChangeAt(ruleSet: RuleSet, facts: Facts, on: Date): Date | null {
  const resultsAt = (at: Date) =>
    evaluateStanding(ruleSet, facts, at)
      .items.map(({ result }) => result)
      .join();
  const now = resultsAt(on);
  const instants = [...turningDays(ruleSet, facts)]
    .sort()
    .map((day) => beginningOf(day, facts.zone))
    .filter((at) => at > on);
  return instants.find((at) => resultsAt(at) !== now) ?? null;
}

/** The days with whose beginning a paper or a term begins or has ended. */
function turningDays(ruleSet: RuleSet, { papers, declared }: Facts): Set<string> {
  const days = new Set<string>();
  for (const test of ruleSet.criteria.flatMap(({ tests }) => tests)) {
    if (test.test === "declared_end") {
      const last = declared[test.field].value;
      if (last !== null) days.add(daysAfter(last, 1));
    }
    if (test.test !== "paper") continue;
    for (const paper of papers.filter(({ type }) => test.anyOf.includes(type))) {
      const last = lastDayOf(paper, test.ends);
      if (paper.issuedOn !== null) days.add(paper.issuedOn);
      if (last !== null && last !== "undated") days.add(daysAfter(last, 1));
    }
  }
  return days;
}
