import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { queryParts } from "@/domain/search-text";
import { bodyWithin, type OwnAgency } from "@/lib/agency";
import { db, type Prisma } from "@/lib/db";

const PER_PAGE = 20;

/**
 * The packages of an agency, those it works on first: of its KLPD in SiRUP, and written by hand. What is
 * written by hand for one unit is seen by that unit and by whoever plans for all of it.
 */
export async function listAgencyPackages(
  actor: Actor,
  agency: OwnAgency,
  { q, page }: { q: string; page: number },
) {
  const body = bodyWithin(actor, agency.id);
  if (!may(actor, "preparation/see-work", body)) return null;
  const words = queryParts(q).map(({ word }) => word);
  const own: Prisma.PackageWhereInput[] = [
    {
      agencyId: agency.id,
      ...(body.unitId && { works: { some: { agencyId: agency.id, unitId: body.unitId } } }),
    },
    ...(agency.klpdCode ? [{ klpdCode: agency.klpdCode, source: "sirup" as const }] : []),
  ];
  const where: Prisma.PackageWhereInput = {
    OR: own,
    ...(words.length > 0 && { words: { hasEvery: words } }),
  };
  const [total, rows] = await Promise.all([
    db.package.count({ where }),
    db.package.findMany({
      where,
      orderBy: [
        { works: { _count: "desc" } },
        { budgetYear: "desc" },
        { announcedOn: { sort: "desc", nulls: "last" } },
        { id: "desc" },
      ],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        ...{ id: true, name: true, budgetYear: true, ceiling: true, state: true, source: true },
        satker: { select: { name: true } },
        works: { where: { agencyId: agency.id }, select: { id: true, unitId: true } },
        _count: { select: { interests: { where: { withdrawnAt: null } } } },
      },
    }),
  ]);
  const packages = rows.map(({ works, ...one }) => {
    const work = works[0];
    const isSeen = work && (body.unitId === null || work.unitId === body.unitId);
    return {
      ...one,
      workId: isSeen ? work.id : null,
      mayBegin: !work && may(actor, "preparation/begin-work", body),
    };
  });
  return { total, packages, pages: Math.max(1, Math.ceil(total / PER_PAGE)), body };
}

/** Units of an agency that are not closed, for choosing one. */
export const listUnits = (_actor: Actor, agency: Pick<OwnAgency, "id">) =>
  db.agencyUnit.findMany({
    where: { agencyId: agency.id, archivedAt: null },
    orderBy: { name: "asc" },
    take: 500,
    select: { id: true, name: true },
  });

/**
 * Places a package of an agency may be in: inside its own, or the provinces where it is of the whole
 * country; and what lies inside those that are chosen, down to districts.
 */
export async function listWorkPlaces(
  _actor: Actor,
  { regionCode }: Pick<OwnAgency, "regionCode">,
  chosen: readonly string[],
) {
  const own = chosen.filter((code) => regionCode === null || code.startsWith(regionCode));
  const inside = { parentCode: { in: own } };
  const regions = await db.region.findMany({
    where: {
      OR: [
        ...(regionCode ? [{ code: regionCode }, { parentCode: regionCode }] : []),
        ...(regionCode ? [] : [{ level: "province" as const }]),
        ...[inside, { code: { in: [...chosen] } }],
      ],
    },
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  return regions.map(({ code, name }) => ({ value: code, label: name }));
}
