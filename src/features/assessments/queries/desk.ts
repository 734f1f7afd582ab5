import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { isAffiliated } from "@/lib/affiliation";
import { db } from "@/lib/db";

const PER_PAGE = 20;

/** Assessments that were sent, those that wait first and the longest waiting before; for the desk. */
export async function listAssessments(actor: Actor, { q, page }: { q: string; page: number }) {
  if (!may(actor, "assessments/see-assessments")) return null;
  const where = {
    state: { in: ["submitted" as const, "in_review" as const, "final" as const] },
    ...(q && { organisation: { name: { contains: q, mode: "insensitive" as const } } }),
  };
  const [total, rounds] = await Promise.all([
    db.assessmentRound.count({ where }),
    db.assessmentRound.findMany({
      where,
      orderBy: [{ state: "asc" }, { submittedAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ id: true, state: true, submittedAt: true, finalAt: true, assessorId: true },
        organisation: { select: { name: true } },
      },
    }),
  ]);
  return { total, rounds, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** Titles of papers that answers point to, for who may look at the round. */
export const nameEvidence = (_actor: Actor, ids: string[]) =>
  db.document.findMany({
    where: { id: { in: ids } },
    select: { id: true, type: true, title: true, number: true, issuedOn: true, endsOn: true },
  });

/** Whether a person may take an assessment into the own hands: nobody who is tied to the organisation. */
export const isTied = async (actor: Actor, organisationId: string): Promise<boolean> =>
  actor.kind !== "person" || (await isAffiliated(db, actor.id, organisationId));
