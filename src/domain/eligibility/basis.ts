import type { DocumentType } from "../documents";
import type { Answer } from "./answer";
import { DECLARED, type Decision, type DeclaredField, type Facts } from "./facts";
import type { Criterion, RuleSet } from "./rule-set";

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
 * Items of these answers that are met and would have to be checked again if these values or papers
 * became others: "Perubahan ini membuat butir K7 perlu diperiksa lagi". Codes in the order of the set.
 */
export const itemsReopenedBy = (
  { criteria }: RuleSet,
  answers: readonly Answer[],
  { fields = [], papers = [] }: Touched,
): string[] =>
  criteria
    .filter(({ code }) => answers.some((one) => one.code === code && one.result === "met"))
    .filter(
      (criterion) =>
        criterion.fields.some((field) => fields.includes(field)) ||
        papersOf(criterion).some((type) => papers.includes(type)),
    )
    .map(({ code }) => code);
