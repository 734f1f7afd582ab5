import "server-only";
import type { Actor } from "@/domain/actor";
import { isConfirmedByOthers, marksOf } from "@/domain/marks";
import { LISTED } from "@/domain/organisation";
import { fillOf } from "@/domain/profile-fill";
import { clock } from "@/lib/clock";
import { db, type Prisma, type Tx } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";

/**
 * What a result card, the map's table and the API's list say of each organisation, in the order asked.
 * `reader`: a transaction to read in, when all must be of one moment.
 */
export async function listCards(_actor: Actor, ids: string[], at: Date = clock(), reader: Tx = db) {
  const rows = await reader.organisation.findMany({
    where: { id: { in: ids }, listing: { in: [...LISTED] } },
    select: CARD,
  });
  const byId = new Map(
    rows.map(({ measures, ...row }) => [
      row.id,
      { ...row, marks: marksOf(markFacts(row)), measure: decidedMeasure(measures, at) },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type Card = Awaited<ReturnType<typeof listCards>>[number];

const CARD = {
  id: true,
  publicId: true,
  name: true,
  acronym: true,
  kind: true,
  legalForm: true,
  listing: true,
  standing: true,
  measures: DECIDED,
  evaluation: { select: { verifiedUntil: true } },
  isDemo: true,
  foundingYear: true,
  mission: true,
  missionEn: true,
  street: true,
  changedAt: true,
  confirmedAt: true,
  province: { select: { code: true, name: true } },
  regency: { select: { code: true, name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  legal: { select: { deedNumber: true, approvalNumber: true, npwpMask: true } },
  sections: { where: { answer: "none" }, select: { section: true } },
  issues: { select: { issue: true }, orderBy: { issue: { position: "asc" } } },
  workKinds: { select: { workKind: true }, orderBy: { workKind: { position: "asc" } } },
  contacts: { select: { channel: true } },
  people: { select: { group: true } },
  experiences: { select: { provenance: true } },
  _count: { select: { targetGroups: true, workAreas: true, finances: true } },
} satisfies Prisma.OrganisationSelect;

type CardRow = Omit<Prisma.OrganisationGetPayload<{ select: typeof CARD }>, "measures">;

const markFacts = (row: CardRow) => ({
  fillPercent: fillOf({
    ...row,
    counts: {
      issues: row.issues.length,
      targetGroups: row._count.targetGroups,
      services: row.workKinds.length,
      workAreas: row._count.workAreas,
      experiences: row.experiences.length,
      finances: row._count.finances,
    },
    answeredNone: row.sections.map(({ section }) => section),
  }).percent,
  standing: row.standing,
  confirmedWorks: row.experiences.filter((work) => isConfirmedByOthers(work.provenance)).length,
});
