import "server-only";
import { findStanding } from "@/features/eligibility/queries/standing";
import type { Actor } from "@/domain/actor";
import { type Instrument, instrumentSchema, type Level } from "@/domain/assessment/instrument";
import type { Answers, Paper } from "@/domain/assessment/score";
import { dayIn } from "@/domain/civil-day";
import { may } from "@/domain/permissions";
import { db, type Prisma } from "@/lib/db";

const ROUND = {
  ...{ id: true, organisationId: true, state: true, startedAt: true, submittedAt: true },
  ...{ finalAt: true, version: true, instrumentVersion: true, assessorId: true },
  instrument: { select: { content: true } },
  dimensions: { select: { dimension: true, version: true, changedAt: true } },
  organisation: {
    select: {
      name: true,
      addresses: { where: { isCurrent: true }, select: { slug: true } },
    },
  },
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

/** Papers that stand verified in a case now, by id. */
async function verifiedPapers(actor: Actor, organisationId: string): Promise<Set<string>> {
  const standing = await findStanding(actor, organisationId);
  const used = (standing?.items ?? []).flatMap(({ factsUsed }) => factsUsed);
  return new Set(
    used.flatMap((fact) => (fact.kind === "paper" && fact.verifiedByRole ? [fact.documentId] : [])),
  );
}

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

async function viewOf(actor: Actor, row: Row, at: Date): Promise<RoundView> {
  const { instrument, answers, evidence, dimensions, ...round } = row;
  const verified = await verifiedPapers(actor, row.organisationId);
  const today = dayIn("WIB", at);
  const asPaper = (one: (typeof evidence)[number]): Paper => ({
    isVerified: one.isConfirmed ?? verified.has(one.documentId),
    isInForce: one.document.state === "current" && !hasEnded(one.document.endsOn, today),
    date: one.document.issuedOn?.toISOString().slice(0, 10) ?? null,
    isFromOutside: one.isFromOutside,
  });
  const answered = (levelOf: (one: (typeof answers)[number]) => number | null): Answers =>
    Object.fromEntries(
      answers.map((one) => {
        const level = levelOf(one) as Level | null;
        const papers = evidence.filter(({ indicator }) => indicator === one.indicator).map(asPaper);
        return [
          one.indicator,
          level === null
            ? { kind: "not_relevant" as const, reason: one.reason ?? one.assessorReason ?? "" }
            : { kind: "level" as const, level, papers },
        ];
      }),
    );
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
    answers: answered(({ level }) => level),
    judged: answered(({ judgedAt, assessorLevel, level }) => (judgedAt ? assessorLevel : level)),
    isJudged: answers.length > 0 && answers.every(({ judgedAt }) => judgedAt !== null),
  };
}

const hasEnded = (endsOn: Date | null, today: string) =>
  endsOn !== null && endsOn.toISOString().slice(0, 10) < today;
