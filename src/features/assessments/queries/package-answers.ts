import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { indicatorsOf, instrumentSchema, LEVELS } from "@/domain/assessment/instrument";
import { may } from "@/domain/permissions";
import { db } from "@/lib/db";
import { instrumentAt } from "@/lib/instrument";

/** The shape of `package_answer.answers`. */
const kept = z.array(
  z.object({ indicator: z.string(), level: z.literal(LEVELS), note: z.string() }),
);
const MOST_ANSWERING = 200;

/** What an organisation is asked for a package, what it said, and what it says in general; for its people. */
export async function findPackageAnswers(
  actor: Actor,
  organisationId: string,
  packageId: string,
  at: Date,
) {
  const body = { type: "organisation", id: organisationId } as const;
  if (!may(actor, "assessments/see-own", body)) return null;
  const instrument = await instrumentAt(db, at);
  if (!instrument) return null;
  const where = { packageId_organisationId: { packageId, organisationId } };
  const [row, interest, round] = await Promise.all([
    db.packageAnswer.findUnique({ where }),
    db.packageInterest.findUnique({ where, select: { withdrawnAt: true } }),
    db.assessmentRound.findFirst({
      where: { organisationId, state: "final" },
      orderBy: { finalAt: "desc" },
      select: { answers: { select: { indicator: true, level: true } } },
    }),
  ]);
  return {
    indicators: indicatorsOf(instrument.content).filter((one) => one.package_dependent),
    isInterested: interest !== null && interest.withdrawnAt === null,
    version: row?.version ?? 0,
    changedAt: row?.changedAt ?? null,
    said: new Map(kept.parse(row?.answers ?? []).map((one) => [one.indicator, one])),
    general: new Map(round?.answers.map(({ indicator, level }) => [indicator, level])),
  };
}
export type PackageAnswers = NonNullable<Awaited<ReturnType<typeof findPackageAnswers>>>;

/** Who answered for a package that the agency works on, by name; null for who may not see its work. */
export async function listPackageAnswers(actor: Actor, agencyId: string, packageId: string) {
  const body = { type: "agency", id: agencyId, unitId: null } as const;
  if (!may(actor, "preparation/see-work", body)) return null;
  const rows = await db.packageAnswer.findMany({
    where: {
      ...{ packageId, package: { works: { some: { agencyId } } } },
      organisation: { listing: "published" },
    },
    orderBy: { organisation: { name: "asc" } },
    take: MOST_ANSWERING,
    select: {
      ...{ answers: true, changedAt: true, instrument: { select: { content: true } } },
      organisation: {
        select: {
          name: true,
          addresses: { where: { isCurrent: true }, select: { slug: true } },
        },
      },
    },
  });
  return rows.map(({ answers, changedAt, instrument, organisation }) => {
    const content = indicatorsOf(instrumentSchema.parse(instrument.content));
    return {
      ...{ name: organisation.name, slug: organisation.addresses[0]?.slug ?? "", changedAt },
      answers: kept.parse(answers).flatMap(({ indicator, level, note }) => {
        const of = content.find(({ code }) => code === indicator);
        return of ? [{ indicator: of, level, note }] : [];
      }),
    };
  });
}
