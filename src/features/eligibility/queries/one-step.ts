import "server-only";
import type { Actor } from "@/domain/actor";
import type { Answer } from "@/domain/eligibility/answer";
import { LISTED } from "@/domain/organisation";
import { type Act, may } from "@/domain/permissions";
import { bodyWithin } from "@/lib/agency";
import { db, type Prisma } from "@/lib/db";
import type { OneStepFilter } from "../schema";
import { keptItems } from "./standing";

const PER_PAGE = 20;

/**
 * What somebody may look into: `region` is a province or a regency by its code, null the whole country.
 * `unplaced`: an agency of a place, of which nobody has written down which.
 */
export type OneStepScope =
  | { of: "platform"; region: null }
  | { of: "agency"; slug: string; name: string; region: string | null; unplaced: boolean };

/**
 * The scope of the platform (`slug` null) or of an agency; null for whoever may not look into it. A
 * role in one unit of an agency is enough.
 */
export async function findOneStepScope(
  actor: Actor,
  slug: string | null,
  act: Act = "eligibility/see-one-step",
): Promise<OneStepScope | null> {
  if (slug === null) return may(actor, act) ? { of: "platform", region: null } : null;
  const agency = await db.agency.findUnique({
    where: { slug },
    select: { id: true, name: true, kind: true, regionCode: true, state: true },
  });
  if (!agency || agency.state !== "confirmed") return null;
  if (!may(actor, act, bodyWithin(actor, agency.id))) return null;
  const { name, kind, regionCode: region } = agency;
  const isNational = kind === "ministry" || kind === "institution";
  return { of: "agency", slug, name, region, unplaced: region === null && !isNational };
}

export type OneStepRow = {
  id: string;
  publicId: string;
  name: string;
  slug: string;
  province: string | null;
  regency: string | null;
  /** The answer to the one item that is not met. */
  answer: Answer;
};

const ROW = {
  ...{ organisationId: true, lacksOnly: true, items: true },
  organisation: {
    select: {
      ...{ publicId: true, name: true },
      addresses: { where: { isCurrent: true }, select: { slug: true } },
      province: { select: { name: true } },
      regency: { select: { name: true } },
    },
  },
} satisfies Prisma.OrganisationStandingSelect;

/** A page of the listed organisations that lack one standing item, by name, and how many lack which. */
export async function listOneStep(
  _actor: Actor,
  scope: OneStepScope,
  { butir, wilayah, halaman }: OneStepFilter,
) {
  const where = whereOf(scope, { butir, wilayah });
  const [rows, counts] = await Promise.all([
    db.organisationStanding.findMany({
      where,
      orderBy: [{ organisation: { document: { sortName: "asc" } } }, { organisationId: "asc" }],
      skip: (halaman - 1) * PER_PAGE,
      take: PER_PAGE,
      select: ROW,
    }),
    db.organisationStanding.groupBy({
      by: ["lacksOnly"],
      where: whereOf(scope, { wilayah }),
      orderBy: { lacksOnly: "asc" },
      _count: true,
    }),
  ]);
  const byItem = counts.map(({ lacksOnly, _count }) => ({ item: lacksOnly ?? "", count: _count }));
  const total = byItem
    .filter(({ item }) => butir === undefined || item === butir)
    .reduce((sum, { count }) => sum + count, 0);
  return {
    rows: rows.flatMap(asRow),
    byItem,
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
  };
}

/** All of them, a batch at a time; of a scope that was found for the asker. */
export async function* eachOneStep(
  _actor: Actor,
  scope: OneStepScope,
  filter: Pick<OneStepFilter, "butir" | "wilayah">,
  batch = 500,
): AsyncGenerator<OneStepRow[]> {
  let after: string | null = null;
  for (;;) {
    const rows: Prisma.OrganisationStandingGetPayload<{ select: typeof ROW }>[] =
      await db.organisationStanding.findMany({
        where: { ...whereOf(scope, filter), ...(after && { organisationId: { gt: after } }) },
        orderBy: { organisationId: "asc" },
        take: batch,
        select: ROW,
      });
    if (rows.length > 0) yield rows.flatMap(asRow);
    if (rows.length < batch) return;
    after = rows.at(-1)!.organisationId;
  }
}

/** The places one may choose among: provinces of the country, regencies of a province. */
export const listPlacesWithin = async (_actor: Actor, { region }: OneStepScope) =>
  region !== null && region.length > 2
    ? []
    : db.region.findMany({
        where: region === null ? { level: "province" } : { parentCode: region, level: "regency" },
        orderBy: { code: "asc" },
        select: { code: true, name: true },
      });

function whereOf(
  scope: OneStepScope,
  { butir, wilayah }: Pick<OneStepFilter, "butir" | "wilayah">,
): Prisma.OrganisationStandingWhereInput {
  const places = [scope.region, wilayah].flatMap((code) => (code ? [placeOf(code)] : []));
  return {
    lacksOnly: butir ?? { not: null },
    organisation: { listing: { in: [...LISTED] }, AND: places },
    ...(scope.of === "agency" && scope.unplaced && { organisationId: { in: [] } }),
  };
}

const placeOf = (code: string) =>
  code.length === 2 ? { provinceCode: code } : { regencyCode: code };

function asRow(row: Prisma.OrganisationStandingGetPayload<{ select: typeof ROW }>): OneStepRow[] {
  const { organisationId: id, lacksOnly, organisation } = row;
  const answer = keptItems.parse(row.items).items.find(({ code }) => code === lacksOnly);
  if (!answer) return [];
  const { publicId, name, addresses, province, regency } = organisation;
  return [
    {
      ...{ id, publicId, name, answer, slug: addresses[0]?.slug ?? publicId },
      ...{ province: province?.name ?? null, regency: regency?.name ?? null },
    },
  ];
}
