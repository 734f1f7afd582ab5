import "server-only";
import type { Actor } from "@/domain/actor";
import { CEILING_BANDS, PACKAGE_FACETS, type PackageFacet } from "@/domain/package";
import { queryParts } from "@/domain/search-text";
import { db, empty, join, type Prisma, type Sql, sql } from "@/lib/db";
import type { PackageOrder, PackageSearch } from "../schema";

export const PER_PAGE = 20;
/** Values of a facet that are counted and shown. */
const MOST_VALUES = 60;

export const CARD = {
  ...{ id: true, budgetYear: true, rupCode: true, state: true, name: true, description: true },
  ...{ volume: true, ceiling: true, startsOn: true, endsOn: true, announcedOn: true },
  ...{ issueCodes: true, workKindCodes: true, targetGroupCodes: true, regionCodes: true },
  ...{ organiser: true, isDemo: true, changedAt: true },
  klpd: { select: { code: true, name: true, kind: true } },
  satker: { select: { name: true } },
} satisfies Prisma.PackageSelect;
export type PackageCard = Prisma.PackageGetPayload<{ select: typeof CARD }>;
export type PackageCounts = Record<PackageFacet, { value: string; count: number }[]>;

/** What everybody sees: announced by SiRUP. */
const SHOWN = sql`p.source = 'sirup' AND p.state = 'announced'`;

const HOLDS: Record<PackageFacet, (values: string[]) => Sql> = {
  year: (values) => sql`p.budget_year = ANY(${values.map(Number)}::smallint[])`,
  province: (values) => sql`p.region_codes && ${values}::text[]`,
  klpd: (values) => sql`k.kind::text = ANY(${values}::text[])`,
  issue: (values) => sql`p.issue_codes && ${values}::text[]`,
  work: (values) => sql`p.work_kind_codes && ${values}::text[]`,
  value: (values) => sql`${BAND} = ANY(${values}::text[])`,
};
/** The band a ceiling is in. */
const BAND = sql`CASE ${join(
  CEILING_BANDS.map(({ code, to }) =>
    to === null ? sql`ELSE ${code}` : sql`WHEN p.ceiling < ${to} THEN ${code}`,
  ),
  " ",
)} END`;

const VALUES: Record<PackageFacet, { from: Sql; value: Sql }> = {
  year: { from: empty, value: sql`p.budget_year::text` },
  province: {
    from: sql`CROSS JOIN LATERAL unnest(p.region_codes) AS each`,
    value: sql`substr(each, 1, 2)`,
  },
  klpd: { from: empty, value: sql`k.kind::text` },
  issue: { from: sql`CROSS JOIN LATERAL unnest(p.issue_codes) AS each`, value: sql`each` },
  work: { from: sql`CROSS JOIN LATERAL unnest(p.work_kind_codes) AS each`, value: sql`each` },
  value: { from: empty, value: BAND },
};

function conditions({ q, chosen }: PackageSearch, but: PackageFacet | null): Sql {
  const words = queryParts(q).map(({ word }) => word);
  const parts = [
    SHOWN,
    ...(words.length > 0 ? [sql`p.words @> ${words}::text[]`] : []),
    ...PACKAGE_FACETS.filter((facet) => facet !== but && chosen[facet].length > 0).map((facet) =>
      HOLDS[facet](chosen[facet]),
    ),
  ];
  return join(parts, " AND ");
}

const ORDER: Record<PackageOrder, Sql> = {
  newest: sql`p.announced_on DESC NULLS LAST, p.id DESC`,
  ceiling: sql`p.ceiling DESC, p.id DESC`,
  ends: sql`p.ends_on ASC NULLS LAST, p.id DESC`,
};
const FROM = sql`FROM package p LEFT JOIN klpd k ON k.code = p.klpd_code`;

/** A page of the announced packages and how many there are, newest first unless asked otherwise. */
export async function listPackages(_actor: Actor, search: PackageSearch, perPage = PER_PAGE) {
  const where = conditions(search, null);
  const [[all], ids] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${FROM} WHERE ${where}`,
    db.$queryRaw<{ id: string }[]>`
      SELECT p.id ${FROM} WHERE ${where} ORDER BY ${ORDER[search.order]}
      LIMIT ${perPage} OFFSET ${(search.page - 1) * perPage}`,
  ]);
  const total = all?.total ?? 0;
  const packages = await cardsOf(ids.map(({ id }) => id));
  return { total, packages, pages: Math.max(1, Math.ceil(total / perPage)) };
}

/** Packages by their ids, in that order. */
async function cardsOf(ids: string[]): Promise<PackageCard[]> {
  const rows = await db.package.findMany({ where: { id: { in: ids } }, select: CARD });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many of a search each value of each facet has, as if nothing of that facet were chosen. */
export async function countPackages(_actor: Actor, search: PackageSearch): Promise<PackageCounts> {
  const lists = await Promise.all(
    PACKAGE_FACETS.map(async (facet) => {
      const { from, value } = VALUES[facet];
      const counts = await db.$queryRaw<{ value: string; count: number }[]>`
        SELECT ${value} AS value, count(DISTINCT p.id)::int AS count ${FROM} ${from}
        WHERE ${conditions(search, facet)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`;
      return [facet, counts.filter((one) => one.value !== null)] as const;
    }),
  );
  return Object.fromEntries(lists) as PackageCounts;
}
