import { dayIn } from "../civil-day";
import type { Answer, Fix, ItemResult, Policy, Reason, UsedFact } from "./answer";
import {
  DECLARED_FIELDS,
  type Decision,
  type DeclaredField,
  type Facts,
  type Needs,
} from "./facts";
import type { Paper } from "./facts";
import type { Criterion, RuleSet } from "./rule-set";

/** What one named test found. `reason` is null when it only does not stand in the way. */
export type Outcome = {
  result: ItemResult;
  reason: Reason | null;
  warnings: Reason[];
  used: UsedFact[];
  fixes: Fix[];
  since: string | null;
  until: string | null;
  policy: Policy | null;
};

/** What a named test may look at: the facts in one fixed order, and the decision that counts. */
export type Context = {
  ruleSet: RuleSet;
  criterion: Criterion;
  facts: Facts;
  needs: Needs | null;
  /** The civil day in the organisation's zone. */
  today: string;
  decision: Decision | null;
  /** The answer of another criterion, for the one that rests on it. */
  answerOf: (code: string) => Answer | null;
};

const PLAIN = { warnings: [], used: [], fixes: [], since: null, until: null, policy: null };

export const outcome = (
  result: ItemResult,
  reason: Reason | null,
  more: Partial<Omit<Outcome, "result" | "reason">> = {},
): Outcome => ({ ...PLAIN, result, reason, ...more });

export const holds = (more: Partial<Omit<Outcome, "result" | "reason">> = {}) =>
  outcome("met", null, more);

export const dayOfInstant = (facts: Facts, at: string) => dayIn(facts.zone, new Date(at));

/** What no page may show: the whole tax number, the names behind the board. */
const UNSHOWN: readonly DeclaredField[] = ["board"];

/** Whether a decision that says yes was made on this very paper, and the paper is as it was then. */
export const isDecidedOn = (decision: Decision | null, paper: Paper) =>
  decision?.result === "met" &&
  decision.documentIds.includes(paper.id) &&
  paper.version <= decision.version;

const isDecidedValue = (decision: Decision | null, field: DeclaredField, facts: Facts) => {
  const now = facts.declared[field];
  return (
    decision?.result === "met" &&
    now.version <= decision.version &&
    decision.values.some((one) => one.field === field && one.value === now.value)
  );
};

export const usedPaper = (paper: Paper, { decision }: Context, until = paper.endsOn): UsedFact => ({
  kind: "paper",
  documentId: paper.id,
  documentType: paper.type,
  date: paper.issuedOn,
  until,
  verifiedByRole: decision && isDecidedOn(decision, paper) ? decision.by : null,
});

export const usedValue = (field: DeclaredField, { decision, facts }: Context): UsedFact => ({
  kind: "value",
  field,
  value: UNSHOWN.includes(field) ? null : facts.declared[field].value,
  verifiedByRole: decision && isDecidedValue(decision, field, facts) ? decision.by : null,
});

export const usedDecision = (decision: Decision, { facts }: Context): UsedFact => ({
  kind: "decision",
  result: decision.result,
  date: dayOfInstant(facts, decision.decidedAt),
  by: decision.by,
});

export const fillIn = (field: DeclaredField, { criterion }: Context): Fix => ({
  what: "fill-in",
  where: { at: "section", section: DECLARED_FIELDS[field], field },
  guide: criterion.slug,
});

export const forPapers = (
  what: "upload" | "date-paper" | "renew",
  documentTypes: Paper["type"][],
  { criterion }: Context,
): Fix => ({ what, where: { at: "document", documentTypes }, guide: criterion.slug });

export const submitting = (what: "submit" | "correct", { criterion }: Context): Fix => ({
  what,
  where: { at: "verification" },
  guide: criterion.slug,
});
