import type { DocumentType } from "../documents";
import { DECLARED, type Decision, type DeclaredField, type Facts } from "./facts";
import type { Criterion, RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

/** The kinds of papers that a criterion looks at. */
const papersOf = ({ tests, reopenedBy }: Criterion): DocumentType[] => [
  ...reopenedBy,
  ...tests.flatMap((test) => (test.test === "paper" ? test.anyOf : [])),
];

/**
 * What a decision on a criterion rests on, as it has to be stored with it: the papers in the file of
 * the types the criterion looks at, and the exact values.
 */
export function basisOf(
  criterion: Criterion,
  facts: Facts,
): Pick<Decision, "documentIds" | "values"> {
  const types = new Set(papersOf(criterion));
  const papers = facts.papers.filter(({ type, state }) => state === "current" && types.has(type));
  return {
    documentIds: papers.map(({ id }) => id).sort(),
    values: DECLARED.filter((field) => criterion.fields.includes(field)).map((field) => ({
      field,
      value: facts.declared[field].value,
    })),
  };
}

type Touched = { fields?: readonly DeclaredField[]; papers?: readonly DocumentType[] };

/**
 * Items that are met on the day of `on` and would have to be checked again if these values or papers
 * became others: "Perubahan ini membuat butir K7 perlu diperiksa lagi". Codes in the order of the set.
 */
export function itemsReopenedBy(
  ruleSet: RuleSet,
  facts: Facts,
  on: Date,
  { fields = [], papers = [] }: Touched,
): string[] {
  const met = evaluateStanding(ruleSet, facts, on).items.filter(({ result }) => result === "met");
  return ruleSet.criteria
    .filter(({ code }) => met.some((one) => one.code === code))
    .filter(
      (criterion) =>
        criterion.fields.some((field) => fields.includes(field)) ||
        papersOf(criterion).some((type) => papers.includes(type)),
    )
    .map(({ code }) => code);
}
