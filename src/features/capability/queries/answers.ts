import "server-only";
import { keptItems } from "@/features/eligibility/queries/standing";
import type { Level } from "@/domain/assessment/instrument";
import type { Answers, Paper } from "@/domain/assessment/score";
import { dayIn, endOf } from "@/domain/civil-day";
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
export type AnsweredRow = Prisma.AssessmentRoundGetPayload<{ select: typeof ANSWERED }>;

type Evidence = AnsweredRow["evidence"][number];
type Said = AnsweredRow["answers"][number];

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

/** As the organisation says; and as the assessor found where it was looked at. */
export function answersOf(
  { answers, evidence }: AnsweredRow,
  verified: ReadonlySet<string>,
  at: Date,
): { said: Answers; judged: Answers } {
  const today = dayIn("WIB", at);
  const asPaper = (one: Evidence): Paper => ({
    isVerified: isVerified(one, verified),
    isInForce: one.document.state === "current" && !hasEnded(one, today),
    date: dayOf(one.document.issuedOn),
    isFromOutside: one.isFromOutside,
  });
  const papers = new Map<string, Paper[]>();
  for (const one of evidence)
    papers.set(one.indicator, [...(papers.get(one.indicator) ?? []), asPaper(one)]);
  const by = (levelOf: (one: Said) => number | null): Answers =>
    Object.fromEntries(
      answers.map((one) => {
        const level = levelOf(one) as Level | null;
        const reason = one.reason ?? one.assessorReason ?? "";
        return [
          one.indicator,
          level === null
            ? { kind: "not_relevant" as const, reason }
            : { kind: "level" as const, level, papers: papers.get(one.indicator) ?? [] },
        ];
      }),
    );
  return {
    said: by(({ level }) => level),
    judged: by(({ judgedAt, assessorLevel, level }) => (judgedAt ? assessorLevel : level)),
  };
}

/** The first instant at which a verified paper ends, and a score may fall; null: none has an end. */
export function nextEnd({ evidence }: AnsweredRow, verified: ReadonlySet<string>, at: Date) {
  const today = dayIn("WIB", at);
  const ends = evidence.flatMap((one) => {
    const end = dayOf(one.document.endsOn);
    const counts = one.document.state === "current" && isVerified(one, verified);
    return counts && end !== null && end >= today ? [end] : [];
  });
  const first = ends.sort()[0];
  return first === undefined ? null : endOf(first, "WIB");
}

/** The assessor's word comes first, then that of the desk. */
const isVerified = ({ isConfirmed, documentId }: Evidence, verified: ReadonlySet<string>) =>
  isConfirmed ?? verified.has(documentId);

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const hasEnded = ({ document: { endsOn } }: Evidence, today: string) => {
  const end = dayOf(endsOn);
  return end !== null && end < today;
};
