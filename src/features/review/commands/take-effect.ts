import "server-only";
import type { Answer } from "@/domain/eligibility/answer";
import { CASE_ITEMS } from "@/domain/review-decision";
import type { Prisma, Tx } from "@/lib/db";
import type { CaseBasis } from "../queries/basis";
import type { HeldCase } from "./hold-case";

const STAGES = ["lead", "second", "first"] as const;

/**
 * Makes the last finished decision on each of these items one about the organisation: with the exact
 * values, papers, version and rule set it was made on.
 */
export async function takeEffect(
  tx: Tx,
  held: HeldCase,
  items: readonly string[],
  ruleSet: string,
  at: Date,
): Promise<void> {
  const decisions = await tx.reviewDecision.findMany({
    where: { caseId: held.id, item: { in: [...items] }, finishedAt: { not: null } },
    orderBy: { round: "desc" },
  });
  for (const item of items) {
    const own = decisions.filter((one) => one.item === item);
    const last = own.filter(({ round }) => round === own[0]?.round);
    const decision = STAGES.flatMap((stage) => last.filter((one) => one.stage === stage))[0];
    if (!decision) throw new Error(`${held.code}: nobody has decided ${item}`);
    await tx.conditionDecision.create({
      data: {
        ...{ organisationId: held.organisationId, item, result: decision.result },
        role: decision.stage === "lead" ? "review_lead" : "reviewer",
        ...{ deciderId: decision.personId, decidedAt: at, ruleSet },
        ...{ version: decision.basisVersion, documentIds: decision.documentIds },
        basis: decision.basis as Prisma.InputJsonValue,
      },
    });
    await tx.reviewItem.update({
      where: { caseId_item: { caseId: held.id, item } },
      data: { settled: decision.result, isFinal: true, isDisputed: false },
    });
  }
}

/**
 * Whether all that is not met was found wanting and rests on the very same now: sending that again
 * would only make somebody look twice at one thing. `answers`: what the conditions come to now.
 */
export async function isNothingNew(
  tx: Tx,
  organisationId: string,
  basis: CaseBasis,
  answers: readonly Answer[],
): Promise<boolean> {
  const wanting = answers.filter(({ scope, result }) => scope === "standing" && result !== "met");
  if (wanting.some(({ reason }) => !REFUSED.includes(reason.code))) return false;
  for (const item of CASE_ITEMS.filter((one) => wanting.some(({ code }) => code === one))) {
    const last = await tx.reviewDecision.findFirst({
      where: { item, case: { organisationId }, finishedAt: { not: null } },
      orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
      select: { fingerprint: true },
    });
    if (last?.fingerprint !== basis.items[item].fingerprint) return false;
  }
  return true;
}

const REFUSED: string[] = [
  "decided-not-met",
  "decided-needs-correction",
] satisfies Answer["reason"]["code"][];
