import "server-only";
import { readFacts } from "@/features/eligibility/queries/facts";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import type { Facts } from "@/domain/eligibility/facts";
import { letterContentSchema } from "@/domain/letter";
import { type IssueRefusal, issueRefusal } from "@/domain/letter-issue";
import { isSuspended } from "@/domain/measure";
import { isListed } from "@/domain/organisation";
import type { Tx } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";
import { ruleSetAt } from "@/lib/rule-sets";

/** Of whom a letter would be, by what it would be made, and why none can be issued; null: one can. */
export type LetterSubject = {
  publicId: string;
  name: string;
  ruleSet: RuleSet;
  facts: Facts;
  /** The letter that a new one takes the place of; null without one. */
  presentId: string | null;
  refusal: IssueRefusal | null;
};

/** Null for an organisation that nobody can see. Ask in a transaction that reads repeatably or holds its row. */
export async function readSubject(
  tx: Tx,
  organisationId: string,
  at: Date,
): Promise<LetterSubject | null> {
  const found = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: {
      ...{ publicId: true, name: true, listing: true, measures: DECIDED },
      letters: {
        where: { supersededAt: null },
        orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { id: true, content: true, withdrawnAt: true },
      },
    },
  });
  const ruleSet = await ruleSetAt(tx, at);
  const facts = ruleSet && (await readFacts(tx, organisationId));
  if (!found || !isListed(found.listing) || !facts) return null;
  const { publicId, name, measures } = found;
  const [row] = found.letters;
  const last = row ? { ...row, content: letterContentSchema.parse(row.content) } : null;
  const given = { isSuspended: isSuspended(decidedMeasure(measures, at)), last };
  return {
    ...{ publicId, name, ruleSet, facts },
    presentId: last && !last.withdrawnAt ? last.id : null,
    refusal: issueRefusal(ruleSet, facts, given, at),
  };
}
