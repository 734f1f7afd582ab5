import "server-only";
import type { Actor } from "@/domain/actor";
import { LISTED } from "@/domain/organisation";
import { clock } from "@/lib/clock";
import { db, type Prisma } from "@/lib/db";
import { DECIDED, decidedMeasure } from "@/lib/decided-measure";

/** As many as a report names; whoever needs more takes the directory or the open data. */
export const MOST_NAMED = 500;

const NAMED = {
  ...{ publicId: true, name: true, kind: true, standing: true, listing: true },
  ...{ provinceCode: true, regencyCode: true },
  province: { select: { name: true } },
  regency: { select: { name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  issues: {
    select: { issue: { select: { labelId: true, labelEn: true } } },
    orderBy: { issue: { position: "asc" } },
  },
  measures: DECIDED,
} satisfies Prisma.OrganisationSelect;

/** The listed organisations with their office in a region, or that work there, by name; 500 at most. */
export async function listHere(_actor: Actor, code: string, at: Date = clock()) {
  const seat = code.length === 2 ? { provinceCode: code } : { regencyCode: code };
  const rows = await db.organisation.findMany({
    where: {
      listing: { in: [...LISTED] },
      OR: [
        seat,
        {
          workAreas: {
            some: {
              region: {
                OR: [{ code }, { parentCode: code }, { parent: { parentCode: code } }],
              },
            },
          },
        },
      ],
    },
    select: NAMED,
    orderBy: [{ document: { sortName: "asc" } }, { publicId: "asc" }],
    take: MOST_NAMED,
  });
  return rows.map(({ measures, provinceCode, regencyCode, ...row }) => ({
    ...row,
    slug: row.addresses[0]?.slug ?? row.publicId,
    isSeated: (code.length === 2 ? provinceCode : regencyCode) === code,
    measure: decidedMeasure(measures, at),
  }));
}
export type NamedHere = Awaited<ReturnType<typeof listHere>>[number];
