import "server-only";
import { keptItems } from "@/features/eligibility/queries/standing";
import type { db, Prisma, Tx } from "@/lib/db";

/** What of a round its score is made of. */
export const ANSWERED = {
  organisationId: true,
  answers: {
    select: {
      ...{ indicator: true, level: true, reason: true, note: true, judgedAt: true },
      ...{ assessorLevel: true, assessorReason: true, reply: true },
    },
  },
  evidence: {
    select: {
      ...{ indicator: true, documentId: true, isConfirmed: true, isFromOutside: true },
      document: { select: { state: true, endsOn: true, issuedOn: true } },
    },
  },
} satisfies Prisma.AssessmentRoundSelect;

/** Papers that stand verified in a case now, by id, of several organisations. */
export async function verifiedPapers(tx: Tx | typeof db, organisationIds: string[]) {
  const rows = await tx.organisationStanding.findMany({
    where: { organisationId: { in: organisationIds } },
    select: { organisationId: true, items: true },
  });
  return new Map(
    rows.map(({ organisationId, items }) => [
      organisationId,
      new Set(
        keptItems
          .parse(items)
          .items.flatMap(({ factsUsed }) => factsUsed)
          .flatMap((fact) =>
            fact.kind === "paper" && fact.verifiedByRole ? [fact.documentId] : [],
          ),
      ),
    ]),
  );
}
