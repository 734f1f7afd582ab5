import { DECLARED, type Decision, type DeclaredField, type Facts } from "./facts";
import type { Criterion, RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

/**
 * What a decision on a criterion rests on, as it has to be stored with it: the papers in the file of
 * the types the criterion looks at, and the exact values.
 */
export function basisOf(
  { tests, fields, reopenedBy }: Criterion,
  facts: Facts,
): Pick<Decision, "documentIds" | "values"> {
  const types = new Set([
    ...reopenedBy,
    ...tests.flatMap((test) => (test.test === "paper" ? test.anyOf : [])),
  ]);
  const papers = facts.papers.filter(({ type, state }) => state === "current" && types.has(type));
  return {
    documentIds: papers.map(({ id }) => id).sort(),
    values: DECLARED.filter((field) => fields.includes(field)).map((field) => ({
      field,
      value: facts.declared[field].value,
    })),
  };
}

/**
 * Items that are met on the day of `on` and would have to be checked again if these values became
 * others: "Perubahan ini membuat butir K7 perlu diperiksa lagi". Codes in the order of the set.
 */
export function itemsReopenedBy(
  ruleSet: RuleSet,
  facts: Facts,
  on: Date,
  fields: readonly DeclaredField[],
): string[] {
  const met = evaluateStanding(ruleSet, facts, on).items.filter(({ result }) => result === "met");
  return ruleSet.criteria
    .filter(({ code }) => met.some((one) => one.code === code))
    .filter((criterion) => criterion.fields.some((field) => fields.includes(field)))
    .map(({ code }) => code);
}
