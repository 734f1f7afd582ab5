import "server-only";
import type { Actor } from "@/domain/actor";
import type { Presence } from "@/domain/regional-gaps";
import { db, join, sql, type Sql, type Tx } from "@/lib/db";
import { isListedRow } from "@/lib/listed";
import { isFilled } from "./filled";
import type { ReportRegion } from "./region";

/** Organisations with their office here, those that name the place as a place of work, and either. */
export type Counts = { seated: number; working: number; here: number };
export type Counted = Counts & { value: string };

/** What is counted, by code; a value that nobody has is not in the list. */
const COUNTED = [
  ...(["standing", "listing", "kind", "mark", "lacks"] as const),
  ...(["issue", "work", "target"] as const),
] as const;
type CountedOf = (typeof COUNTED)[number];
type RegionalCounts = { total: Counts } & Record<CountedOf, Counted[]>;

export type RegionalNumbers = RegionalCounts & {
  /** Of a regency or city: the same of its province, to see what is near. */
  province: RegionalCounts | null;
  /** Every regency and city of the province that has any, by code. */
  places: Counted[];
  /** In which of them each field, kind of work and target group is found. */
  presence: Presence[];
};

/**
 * The numbers of a region, all of one moment. Only listed organisations count, each once. Who works in a
 * district works in its regency and province, as in the directory; who names a province only is not
 * counted in each of its regencies.
 */
export async function countRegion(actor: Actor, region: ReportRegion): Promise<RegionalNumbers> {
  const province = region.parent?.code ?? region.code;
  return db.$transaction(
    async (tx) => ({
      ...(await countsOf(tx, region.code)),
      province: region.parent ? await countsOf(tx, province) : null,
      ...(await placesOf(tx, actor, province)),
    }),
    { isolationLevel: "RepeatableRead" },
  );
}

/** The place and all in it: an index finds the work areas by code, whatever the database's collation. */
const inside = (code: string) => sql`
  inside AS MATERIALIZED (
    SELECT code FROM region
    WHERE code = ${code} OR parent_code = ${code}
      OR parent_code IN (SELECT code FROM region WHERE parent_code = ${code})
  )`;

async function countsOf(tx: Tx, code: string): Promise<RegionalCounts> {
  const seat = code.length === 2 ? sql`province_code = ${code}` : sql`regency_code = ${code}`;
  const counts = sql`count(*) FILTER (WHERE seated)::int AS seated,
    count(*) FILTER (WHERE working)::int AS working, count(*)::int AS here`;
  const of = (what: CountedOf, value: Sql, from: Sql) =>
    sql`SELECT ${what}::text AS of, ${value} AS value, ${counts} FROM ${from} GROUP BY 2`;
  const terms = (what: CountedOf, table: Sql, value: Sql) =>
    of(what, value, sql`here JOIN ${table} t ON t.organisation_id = here.id`);
  const parts = [
    sql`SELECT 'total' AS of, '' AS value, ${counts} FROM here`,
    of("standing", sql`standing::text`, sql`here`),
    of("listing", sql`listing::text`, sql`here`),
    of("kind", sql`coalesce(kind::text, 'unknown')`, sql`here`),
    of("mark", sql`'profile'`, sql`here WHERE filled`),
    of("mark", sql`'documents'`, sql`here WHERE standing = 'complete'`),
    of("mark", sql`'record'`, sql`here WHERE recorded`),
    terms("lacks", sql`organisation_standing`, sql`t.lacks_only`),
    terms("issue", sql`organisation_issue`, sql`t.issue_code`),
    terms("work", sql`organisation_work_kind`, sql`t.work_kind_code`),
    terms("target", sql`organisation_target_group`, sql`t.target_group_code`),
  ];
  const rows = await tx.$queryRaw<(Counted & { of: CountedOf | "total" })[]>(sql`
    WITH ${inside(code)}, found AS (
      SELECT id, bool_or(seated) AS seated, bool_or(working) AS working
      FROM (
        SELECT id, true AS seated, false AS working FROM organisation WHERE ${seat}
        UNION ALL
        SELECT organisation_id, false, true FROM organisation_work_area
        WHERE region_code IN (SELECT code FROM inside)
      ) either GROUP BY id
    ), here AS MATERIALIZED (
      SELECT o.id, o.kind, o.standing, o.listing, found.seated, found.working,
        ${isFilled} AS filled,
        EXISTS (SELECT FROM experience e WHERE e.organisation_id = o.id
          AND e.provenance IN ('verified', 'agency', 'government')) AS recorded
      FROM found JOIN organisation o ON o.id = found.id
      WHERE ${isListedRow}
    )
    ${join(parts, " UNION ALL ")}`);
  const valued = (what: CountedOf) =>
    rows.flatMap(({ of: one, ...row }) => (one === what && row.value !== null ? [row] : []));
  const total = rows.find(({ of: one }) => one === "total");
  return {
    total: total
      ? { seated: total.seated, working: total.working, here: total.here }
      : { seated: 0, working: 0, here: 0 },
    ...(Object.fromEntries(COUNTED.map((what) => [what, valued(what)])) as Record<
      CountedOf,
      Counted[]
    >),
  };
}

async function placesOf(tx: Tx, _actor: Actor, province: string) {
  const terms = (what: Presence["of"], table: Sql, value: Sql) =>
    sql`SELECT place, ${what}::text AS of, ${value} AS value, 0 AS seated, 0 AS working,
        count(*)::int AS here
      FROM pairs JOIN ${table} t ON t.organisation_id = pairs.id GROUP BY 1, 3`;
  const rows = await tx.$queryRaw<(Counted & { place: string; of: Presence["of"] | "place" })[]>(
    sql`
    WITH ${inside(province)}, pairs AS MATERIALIZED (
      SELECT id, place, bool_or(seated) AS seated, bool_or(working) AS working
      FROM (
        SELECT o.id, o.regency_code AS place, true AS seated, false AS working
        FROM organisation o
        WHERE o.province_code = ${province} AND o.regency_code IS NOT NULL AND ${isListedRow}
        UNION ALL
        SELECT o.id, left(a.region_code, 5), false, true
        FROM organisation_work_area a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.region_code IN (SELECT code FROM inside WHERE length(code) >= 5) AND ${isListedRow}
      ) each GROUP BY id, place
    )
    SELECT place, 'place' AS of, place AS value, count(*) FILTER (WHERE seated)::int AS seated,
      count(*) FILTER (WHERE working)::int AS working, count(*)::int AS here
    FROM pairs GROUP BY 1
    UNION ALL ${terms("issue", sql`organisation_issue`, sql`t.issue_code`)}
    UNION ALL ${terms("work", sql`organisation_work_kind`, sql`t.work_kind_code`)}
    UNION ALL ${terms("target", sql`organisation_target_group`, sql`t.target_group_code`)}`,
  );
  return {
    places: rows
      .filter(({ of }) => of === "place")
      .map(({ value, seated, working, here }) => ({ value, seated, working, here })),
    presence: rows.flatMap(({ of, place, value, here }) =>
      of === "place" ? [] : [{ of, place, value, count: here }],
    ),
  };
}
