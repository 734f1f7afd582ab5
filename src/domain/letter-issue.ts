import { countedDecision } from "./eligibility/evaluate";
import type { Facts } from "./eligibility/facts";
import type { RuleSet } from "./eligibility/rule-set";
import { evaluateStanding } from "./eligibility/standing";
import type { LetterContent } from "./letter";

export type IssueRefusal = "not-complete" | "suspended" | "still-valid" | "withdrawn-before";

type Given = {
  isSuspended: boolean;
  /** The last letter that no other has taken the place of; null without one. */
  last: { content: LetterContent; withdrawnAt: Date | null } | null;
};

/**
 * Why no letter can be issued at an instant, or null: an item is not met, the organisation is suspended,
 * the last letter says the very same, or it was withdrawn and nothing has been decided since.
 */
export function issueRefusal(
  ruleSet: RuleSet,
  facts: Facts,
  { isSuspended, last }: Given,
  at: Date,
): IssueRefusal | null {
  const { standing, items } = evaluateStanding(ruleSet, facts, at);
  if (standing !== "complete") return "not-complete";
  if (isSuspended) return "suspended";
  if (!last) return null;
  const decided = items
    .filter(({ scope }) => scope === "standing")
    .map(({ code }) => countedDecision(ruleSet, facts, code)?.decidedAt ?? "");
  const { withdrawnAt, content } = last;
  if (withdrawnAt) {
    return decided.some((when) => new Date(when) > withdrawnAt) ? null : "withdrawn-before";
  }
  const said = content.items.map(({ decidedAt }) => decidedAt);
  return said.join() === decided.join() ? "still-valid" : null;
}
