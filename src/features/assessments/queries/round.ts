import "server-only";
import { ANSWERED, verifiedPapers } from "@/features/capability/queries/answers";
import { answersOf } from "@/domain/assessment/answered";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema, type Level } from "@/domain/assessment/instrument";
import type { Answers } from "@/domain/assessment/score";
import { may } from "@/domain/permissions";
import { db, type Prisma } from "@/lib/db";

const ROUND = {
  ...ANSWERED,
  ...{ id: true, state: true, startedAt: true, submittedAt: true },
  ...{ finalAt: true, version: true, instrumentVersion: true, assessorId: true },
  instrument: { select: { content: true } },
  dimensions: { select: { dimension: true, version: true, changedAt: true } },
  organisation: {
    select: {
      name: true,
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
  },
} satisfies Prisma.AssessmentRoundSelect;
type Row = Prisma.AssessmentRoundGetPayload<{ select: typeof ROUND }>;

type Said = Omit<Row["answers"][number], "indicator" | "level"> & { level: Level | null };
export type RoundPaper = {
  documentId: string;
  isConfirmed: boolean | null;
  isFromOutside: boolean;
  isVerifiedInCase: boolean;
};
export type RoundView = Omit<Row, "instrument" | "answers" | "evidence" | "dimensions"> & {
  content: Instrument;
  /** By indicator: what was said and found, and the papers pointed to. */
  said: Map<string, Said>;
  papers: Map<string, RoundPaper[]>;
  versions: Map<string, number>;
  /** As the organisation says; and as the assessor found where it was looked at. */
  answers: Answers;
  judged: Answers;
  isJudged: boolean;
};

/** The round an organisation is at: the open one, else the last final one. For its workspace; null without one. */
export async function findOwnRound(
  actor: Actor,
  organisationId: string,
  at: Date,
): Promise<RoundView | null> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "assessments/see-own", body)) return null;
  const row = await db.assessmentRound.findFirst({
    where: { organisationId, state: { not: "withdrawn" } },
    orderBy: { startedAt: "desc" },
    select: ROUND,
  });
  return row && viewOf(actor, row, at);
}

/** A round that was sent, for the desk; null for everybody else, and while it is a draft. */
export async function findAssessment(
  actor: Actor,
  id: string,
  at: Date,
): Promise<RoundView | null> {
  if (!may(actor, "assessments/see-assessments")) return null;
  const row = await db.assessmentRound.findUnique({ where: { id }, select: ROUND });
  return row && row.state !== "draft" && row.state !== "withdrawn" ? viewOf(actor, row, at) : null;
}

async function viewOf(_actor: Actor, row: Row, at: Date): Promise<RoundView> {
  const { instrument, answers, evidence, dimensions, ...round } = row;
  const { organisationId } = row;
  const verified = (await verifiedPapers(db, [organisationId])).get(organisationId) ?? new Set();
  const { said, judged } = answersOf(row, verified, at);
  return {
    ...round,
    content: instrumentSchema.parse(instrument.content),
    said: new Map(
      answers.map(({ indicator, level, ...one }) => [
        indicator,
        { ...one, level: level as Level | null },
      ]),
    ),
    papers: new Map(
      answers.map(({ indicator }) => [
        indicator,
        evidence
          .filter((one) => one.indicator === indicator)
          .map(({ documentId, isConfirmed, isFromOutside }) => ({
            ...{ documentId, isConfirmed, isFromOutside },
            isVerifiedInCase: verified.has(documentId),
          })),
      ]),
    ),
    versions: new Map(dimensions.map(({ dimension, version }) => [dimension, version])),
    ...{ answers: said, judged },
    isJudged: answers.length > 0 && answers.every(({ judgedAt }) => judgedAt !== null),
  };
}
