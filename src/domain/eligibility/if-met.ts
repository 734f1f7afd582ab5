import type { Answer } from "./answer";
import type { Decision, Facts } from "./facts";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

type Basis = Pick<Decision, "documentIds" | "values" | "version">;

/**
 * What a standing item would come to on the day of `at` if a reviewer now found it met. Anything but
 * `met` is what the rules still lack, whoever has looked: a missing value, a paper that has ended.
 */
export function answerIfMet(
  ruleSet: RuleSet,
  facts: Facts,
  item: string,
  { documentIds, values, version }: Basis,
  at: Date,
): Answer | null {
  const found: Decision = {
    ...{ item, documentIds, values, version, packageId: null, result: "met", by: "reviewer" },
    ...{ decidedAt: at.toISOString(), ruleSet: ruleSet.code },
  };
  const others = facts.decisions.filter((one) => one.item !== item);
  const known = { ...facts, decisions: [...others, found], submitted: [] };
  return evaluateStanding(ruleSet, known, at).items.find(({ code }) => code === item) ?? null;
}
