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
  ...{ finalAt: true, version: true, instrumentVersion: true },
  instrument: { select: { content: true } },
  dimensions: { select: { dimension: true, version: true, changedAt: true } },
  answers: { select: { indicator: true, level: true, reason: true, note: true } },
  evidence: {
    select: {
      ...{ indicator: true, documentId: true, isConfirmed: true, isFromOutside: true },
      document: { select: { state: true, endsOn: true, issuedOn: true } },
    },
  },
} satisfies Prisma.AssessmentRoundSelect;
type Row = Prisma.AssessmentRoundGetPayload<{ select: typeof ROUND }>;

export type RoundView = Omit<Row, "instrument" | "answers" | "evidence" | "dimensions"> & {
  content: Instrument;
  /** By indicator: what was said, and the papers pointed to. */
  said: Map<string, { level: Level | null; reason: string | null; note: string | null }>;
  papers: Map<string, string[]>;
  versions: Map<string, number>;
  answers: Answers;
};

/** Papers that stand verified in a case now, by id. */
async function verifiedPapers(actor: Actor, organisationId: string): Promise<Set<string>> {
  const standing = await findStanding(actor, organisationId);
  const used = (standing?.items ?? []).flatMap(({ factsUsed }) => factsUsed);
  return new Set(
    used.flatMap((fact) => (fact.kind === "paper" && fact.verifiedByRole ? [fact.documentId] : [])),
  );
}

/** The open round of an organisation, for whoever may look into its workspace; null when there is none. */
export async function findOpenRound(
  actor: Actor,
  organisationId: string,
  at: Date,
): Promise<RoundView | null> {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "assessments/see-own", body)) return null;
  const row = await db.assessmentRound.findFirst({
    where: { organisationId, state: { in: ["draft", "submitted", "in_review"] } },
    select: ROUND,
  });
  if (!row) return null;
  const { instrument, answers, evidence, dimensions, ...round } = row;
  const verified = await verifiedPapers(actor, organisationId);
  const today = dayIn("WIB", at);
  const asPaper = (one: (typeof evidence)[number]): Paper => ({
    isVerified: one.isConfirmed ?? verified.has(one.documentId),
    isInForce: one.document.state === "current" && !hasEnded(one.document.endsOn, today),
    date: one.document.issuedOn?.toISOString().slice(0, 10) ?? null,
    isFromOutside: one.isFromOutside,
  });
  return {
    ...round,
    content: instrumentSchema.parse(instrument.content),
    said: new Map(
      answers.map(({ indicator, level, reason, note }) => [
        indicator,
        { level: level as Level | null, reason, note },
      ]),
    ),
    papers: new Map(
      answers.map(({ indicator }) => [
        indicator,
        evidence.filter((one) => one.indicator === indicator).map((one) => one.documentId),
      ]),
    ),
    versions: new Map(dimensions.map(({ dimension, version }) => [dimension, version])),
    answers: Object.fromEntries(
      answers.map(({ indicator, level, reason }) => [
        indicator,
        level === null
          ? { kind: "not_relevant" as const, reason: reason ?? "" }
          : {
              kind: "level" as const,
              level: level as Level,
              papers: evidence.filter((one) => one.indicator === indicator).map(asPaper),
            },
      ]),
    ),
  };
}

const hasEnded = (endsOn: Date | null, today: string) =>
  endsOn !== null && endsOn.toISOString().slice(0, 10) < today;
