import "server-only";
import { createHash } from "node:crypto";
import { readFacts } from "@/features/eligibility/queries/facts";
import { basisOf } from "@/domain/eligibility/basis";
import type { Decision, Facts, Paper } from "@/domain/eligibility/facts";
import type { RuleSet } from "@/domain/eligibility/rule-set";
import { type CaseItem, CASE_ITEMS } from "@/domain/review-decision";
import type { Tx } from "@/lib/db";
import { ruleSetAt } from "@/lib/rule-sets";

/** What one item of an organisation rests on now. */
type ItemBasis = Pick<Decision, "documentIds" | "values"> & {
  /** The same for the same values and the same papers, whenever they were written. */
  fingerprint: string;
  papers: Paper[];
};

export type CaseBasis = {
  ruleSet: RuleSet;
  facts: Facts;
  /** Of the profile. */
  version: number;
  items: Record<CaseItem, ItemBasis>;
  /** Those of the items that the set asks; a new case has these. */
  asked: CaseItem[];
};

/**
 * What the standing items of an organisation rest on in this transaction; null when there is no
 * such organisation or no rule set is in force at `at`.
 */
export async function readBasis(
  tx: Tx,
  organisationId: string,
  at: Date,
): Promise<CaseBasis | null> {
  const ruleSet = await ruleSetAt(tx, at);
  const facts = ruleSet && (await readFacts(tx, organisationId));
  if (!facts) return null;
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      version: true,
      legal: { select: { npwpHash: true } },
      documents: { where: { state: "current" }, select: { id: true, sha256: true } },
    },
  });
  const bytes = new Map(organisation.documents.map(({ id, sha256: bytes }) => [id, bytes]));
  const npwp = Buffer.from(organisation.legal?.npwpHash ?? []).toString("hex");
  const itemOf = (item: CaseItem): ItemBasis => {
    const criterion = ruleSet.criteria.find(({ code }) => code === item);
    if (!criterion) return { documentIds: [], values: [], papers: [], fingerprint: sha256("") };
    const basis = basisOf(criterion, facts);
    const papers = facts.papers.filter(({ id }) => basis.documentIds.includes(id));
    const said = basis.values.map(({ field, value }) => [field, field === "npwp" ? npwp : value]);
    const shown = papers
      .map(({ id, type, number, issuedOn, endsOn }) =>
        JSON.stringify([type, bytes.get(id), number, issuedOn, endsOn]),
      )
      .sort();
    return { ...basis, papers, fingerprint: sha256(JSON.stringify([said, shown])) };
  };
  const items = Object.fromEntries(CASE_ITEMS.map((item) => [item, itemOf(item)]));
  const asked = CASE_ITEMS.filter((item) => ruleSet.criteria.some(({ code }) => code === item));
  const { version } = organisation;
  return { ruleSet, facts, version, items: items as CaseBasis["items"], asked };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
