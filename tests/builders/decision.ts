import { basisOf } from "@/domain/eligibility/basis";
import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";
import { readFacts } from "@/features/eligibility/queries/facts";
import { refreshSearchDocument } from "@/features/search/commands/refresh-search-document";
import { db } from "@/lib/db";

/** A reviewer's decision on what the organisation has now, as the review desk will write it. */
export async function decide(
  organisationId: string,
  item: string,
  result: "met" | "not_met" | "needs_correction" = "met",
  at: Date = new Date(),
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await readFacts(tx, organisationId);
    const criterion = RULES.criteria.find(({ code }) => code === item);
    if (!facts || !criterion) throw new Error(`no ${item} of ${organisationId}`);
    const { documentIds, values } = basisOf(criterion, facts);
    const { version } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    await tx.conditionDecision.create({
      data: {
        ...{ organisationId, item, result, role: "reviewer", decidedAt: at },
        ...{ ruleSet: RULES.code, version, documentIds, basis: { v: 1, values } },
      },
    });
    await refreshSearchDocument(tx, organisationId, at);
  });
}
