import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, facetBit, NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { ringStart } from "@/domain/ring";
import { type Alternatives, tsqueryText } from "@/domain/search-text";
import { db, empty, join, type Sql, sql } from "@/lib/db";
import type { Cursor, Search } from "../schema";
import { understandQuery } from "./words";

export type FacetCount = { value: string; count: number };
export type Found = {
  total: number;
  /** Organisation ids of the page, in order. */
  ids: string[];
  /** What was searched instead, when a word of the query stands nowhere but a near one does. */
  corrected: string | null;
  /** Where the page after this one begins; null at the end. */
  next: Cursor | null;
  /** Every value with at least one row, or selected; in no particular order. */
  facets: Record<Facet, FacetCount[]>;
};

/**
 * One page of the directory with its total and all facet counts, from one snapshot. The count of a
 * value is the total of the same search with that facet's selection replaced by the value. Anyone
 * may ask: only listed organisations have a search document. `at`: civil time; its day turns the ring.
 */
export async function searchDirectory(actor: Actor, search: Search, at: Date): Promise<Found> {
  const { selection, page, perPage, after } = search;
  const { parts, corrected } = await understandQuery(actor, search.q);
  // Something was typed, but nothing in it can be found ("!!!"): no result, rather than everything.
  const hopeless = search.q !== "" && parts.length === 0;
  const selected = await facetNumbers(selection);
  const start = after?.start ?? ringStart(at);
  const offset = after ? 0 : (page - 1) * perPage;

  const [row] = await db.$queryRaw<Answer[]>`
    WITH matched AS MATERIALIZED (
      SELECT d.spin, d.organisation_id, d.facets, (d.spin < ${start})::int AS wrapped,
             ${tierOf(parts)} AS tier,
             ${failsOf(selected)} AS fails
      FROM search_document d
      ${parts.length > 0 ? sql`JOIN search_text t ON t.spin = d.spin` : empty}
      WHERE ${hopeless ? sql`false` : parts.length > 0 ? sql`t.vector @@ ${tsquery(parts, "")}` : sql`true`}
    ), page AS (
      SELECT organisation_id AS id, tier, wrapped, spin
      FROM matched
      WHERE fails = 0 ${after ? sql`AND (tier, wrapped, spin) > (${after.tier}::int, ${after.wrapped}::int, ${after.spin}::int)` : empty}
      ORDER BY tier, wrapped, spin LIMIT ${perPage + 1} OFFSET ${offset}
    ), counted AS (
      SELECT v.facet, v.value, count(*)::int AS count
      FROM matched m
      CROSS JOIN LATERAL unnest(m.facets) AS number
      JOIN search_facet_value v USING (number)
      WHERE m.fails & ~(${bitOf}) = 0
      GROUP BY v.facet, v.value
    )
    SELECT (SELECT count(*)::int FROM matched WHERE fails = 0) AS total,
           (SELECT json_agg(page ORDER BY tier, wrapped, spin) FROM page) AS page,
           (SELECT json_agg(counted) FROM counted) AS counts`;

  // One row more than the page holds tells whether another page follows.
  const rows = (row?.page ?? []).slice(0, perPage);
  const last = rows.at(-1);
  const more = last && (row?.page?.length ?? 0) > perPage;
  return {
    total: row?.total ?? 0,
    ids: rows.map(({ id }) => id),
    corrected,
    next: more ? { start, tier: last.tier, wrapped: last.wrapped, spin: last.spin } : null,
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, countsOf(facet, row?.counts ?? [], selection[facet])]),
    ) as Record<Facet, FacetCount[]>,
  };
}

const EVERYTHING = { q: "", selection: NOTHING_SELECTED, page: 1, perPage: 1, after: null };

/** The directory without a search: what the home page and its map show. */
export const countByProvince = async (actor: Actor, at: Date): Promise<FacetCount[]> =>
  (await searchDirectory(actor, EVERYTHING, at)).facets.province;

/** Which of the selected values exist at all: a link with a mistyped code still searches. */
export async function keepKnownValues(_actor: Actor, selection: Selection): Promise<Selection> {
  const known = await facetNumbers(selection);
  return Object.fromEntries(
    FACETS.map((facet) => [facet, selection[facet].filter((value) => known[facet].has(value))]),
  ) as Selection;
}

/** Names of facet values in both languages; forms and `unknown` are named by the messages. */
export async function nameFacetValues(_actor: Actor, facets: Record<Facet, FacetCount[]>) {
  const codes = (facet: Facet) => facets[facet].map(({ value }) => value);
  const [regions, issues, workKinds] = await Promise.all([
    db.region.findMany({
      where: { code: { in: [...codes("province"), ...codes("regency")] } },
      select: { code: true, name: true },
    }),
    db.issue.findMany({ where: { code: { in: codes("issue") } } }),
    db.workKind.findMany({ where: { code: { in: codes("service") } } }),
  ]);
  const terms = (rows: { code: string; labelId: string; labelEn: string }[]) =>
    new Map(rows.map(({ code, labelId, labelEn }) => [code, { id: labelId, en: labelEn }]));
  const places = new Map(regions.map(({ code, name }) => [code, { id: name, en: name }]));
  return { province: places, regency: places, issue: terms(issues), service: terms(workKinds) };
}
export type FacetNames = Awaited<ReturnType<typeof nameFacetValues>>;

type PageRow = Omit<Cursor, "start"> & { id: string };
type Answer = { total: number; page: PageRow[] | null; counts: FacetRow[] | null };
type FacetRow = { facet: string; value: string; count: number };

function countsOf(facet: Facet, rows: FacetRow[], selected: string[]): FacetCount[] {
  const counted = rows.filter((row) => row.facet === facet);
  const missing = selected.filter((value) => !counted.some((row) => row.value === value));
  return [
    ...counted.map(({ value, count }) => ({ value, count })),
    ...missing.map((value) => ({ value, count: 0 })),
  ];
}

async function facetNumbers(selection: Selection): Promise<Record<Facet, Map<string, number>>> {
  const wanted = FACETS.filter((facet) => selection[facet].length > 0);
  const rows =
    wanted.length === 0
      ? []
      : await db.searchFacetValue.findMany({
          where: { OR: wanted.map((facet) => ({ facet, value: { in: selection[facet] } })) },
        });
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      new Map(rows.filter((row) => row.facet === facet).map((row) => [row.value, row.number])),
    ]),
  ) as Record<Facet, Map<string, number>>;
}

/** Bit i is set where a row misses the selection of facet i; values of one facet widen. */
function failsOf(selected: Record<Facet, Map<string, number>>): Sql {
  const bits = FACETS.filter((facet) => selected[facet].size > 0).map(
    (facet) =>
      sql`(CASE WHEN d.facets && ${[...selected[facet].values()]}::smallint[] THEN 0 ELSE ${facetBit(facet)}::int END)`,
  );
  return bits.length > 0 ? join(bits, " | ") : sql`0`;
}

const bitOf = sql`CASE v.facet ${join(
  FACETS.map((facet) => sql`WHEN ${facet} THEN ${facetBit(facet)}::int`),
  " ",
)} ELSE 0 END`;

/** Where the words were all found: 0 name or acronym, 1 services and fields, 2 experience, 3 the rest. */
const tierOf = (parts: Alternatives[]): Sql =>
  parts.length === 0
    ? sql`0`
    : sql`CASE WHEN t.vector @@ ${tsquery(parts, "A")} THEN 0
               WHEN t.vector @@ ${tsquery(parts, "AB")} THEN 1
               WHEN t.vector @@ ${tsquery(parts, "ABC")} THEN 2 ELSE 3 END`;

const tsquery = (parts: Alternatives[], weights: string): Sql =>
  sql`${tsqueryText(parts, weights)}::tsquery`;
