import "server-only";
import { countedDecision } from "@/domain/eligibility/evaluate";
import type { Facts } from "@/domain/eligibility/facts";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import { evaluateStanding } from "@/domain/eligibility/standing";
import { letterContentSchema } from "@/domain/letter";
import { isSuspended } from "@/domain/measure";
import type { Prisma } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";

/** What is looked at of an organisation before a letter is issued. */
export const SUBJECT = {
  ...{ publicId: true, name: true, listing: true, measures: DECIDED },
  letters: {
    where: { supersededAt: null },
    orderBy: { issuedAt: "desc" },
    take: 1,
    select: { id: true, content: true, withdrawnAt: true },
  },
} satisfies Prisma.OrganisationSelect;
type Subject = Prisma.OrganisationGetPayload<{ select: typeof SUBJECT }>;

export type IssueRefusal = "not-complete" | "suspended" | "still-valid" | "withdrawn-before";

/**
 * Why no letter can be issued now, or null: an item is not met, the organisation is suspended, there is
 * one that says the very same, or one was withdrawn and nothing has been decided since.
 */
export function mayIssueNow(
  ruleSet: RuleSet,
  facts: Facts,
  { measures, letters }: Subject,
  at: Date,
): IssueRefusal | null {
  const { standing, items } = evaluateStanding(ruleSet, facts, at);
  if (standing !== "complete") return "not-complete";
  if (isSuspended(decidedMeasure(measures, at))) return "suspended";
  const [last] = letters;
  if (!last) return null;
  const decided = items
    .filter(({ scope }) => scope === "standing")
    .map(({ code }) => countedDecision(ruleSet, facts, code)?.decidedAt ?? "");
  const { withdrawnAt } = last;
  if (withdrawnAt) {
    return decided.some((when) => new Date(when) > withdrawnAt) ? null : "withdrawn-before";
  }
  const said = letterContentSchema.parse(last.content).items.map(({ decidedAt }) => decidedAt);
  return said.join() === decided.join() ? "still-valid" : null;
}
