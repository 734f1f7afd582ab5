import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, facetBit, NOTHING_SELECTED, type Selection } from "@/domain/facets";
import { LISTED } from "@/domain/organisation";
import { ringStart } from "@/domain/ring";
import { type Alternatives, queryParts } from "@/domain/search-text";
import { db, empty, join, type OrganisationSelect, type Sql, sql } from "@/lib/db";
import type { Search } from "./schema";

export type FacetCount = { value: string; count: number };
export type Found = {
  total: number;
  /** Organisation ids of the page, in order. */
  ids: string[];
  /** Every value with at least one row, or selected; in no particular order. */
  facets: Record<Facet, FacetCount[]>;
};

/**
 * One page of the directory with its total and all facet counts, from one snapshot. The count of a
 * value is the total of the same search with that facet's selection replaced by the value. Anyone
 * may ask: only listed organisations have a search document. `at`: civil time; its day turns the ring.
 */
export async function searchDirectory(_actor: Actor, search: Search, at: Date): Promise<Found> {
  const { selection, page, perPage } = search;
  const parts = queryParts(search.q);
  // Something was typed, but nothing in it can be found ("!!!"): no result, rather than everything.
  const hopeless = search.q !== "" && parts.length === 0;
  const selected = await facetNumbers(selection);
  const start = ringStart(at);

  const [row] = await db.$queryRaw<
    { total: number; ids: string[] | null; counts: FacetRow[] | null }[]
  >`
    WITH matched AS MATERIALIZED (
      SELECT d.spin, d.organisation_id, d.facets,
             ${tierOf(parts)} AS tier,
             ${failsOf(selected)} AS fails
      FROM search_document d
      ${parts.length > 0 ? sql`JOIN search_text t ON t.spin = d.spin` : empty}
      WHERE ${hopeless ? sql`false` : parts.length > 0 ? sql`t.vector @@ ${tsquery(parts, "")}` : sql`true`}
    ), page AS (
      SELECT organisation_id, row_number() OVER (ORDER BY tier, spin < ${start}, spin) AS place
      FROM matched WHERE fails = 0
      ORDER BY place LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
    ), counted AS (
      SELECT v.facet, v.value, count(*)::int AS count
      FROM matched m
      CROSS JOIN LATERAL unnest(m.facets) AS number
      JOIN search_facet_value v USING (number)
      WHERE m.fails & ~(${bitOf}) = 0
      GROUP BY v.facet, v.value
    )
    SELECT (SELECT count(*)::int FROM matched WHERE fails = 0) AS total,
           (SELECT json_agg(organisation_id ORDER BY place) FROM page) AS ids,
           (SELECT json_agg(counted) FROM counted) AS counts`;

  return {
    total: row?.total ?? 0,
    ids: row?.ids ?? [],
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, countsOf(facet, row?.counts ?? [], selection[facet])]),
    ) as Record<Facet, FacetCount[]>,
  };
}

/** The directory without a search: what the home page and its map show. */
export const countByProvince = async (actor: Actor, at: Date): Promise<FacetCount[]> =>
  (await searchDirectory(actor, { q: "", selection: NOTHING_SELECTED, page: 1, perPage: 1 }, at))
    .facets.province;

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

/** What a result card, the map's table and the API's list say of each organisation, in the order asked. */
export async function listCards(_actor: Actor, ids: string[]) {
  const rows = await db.organisation.findMany({
    where: { id: { in: ids }, listing: { in: [...LISTED] } },
    select: CARD,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
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
  isDemo: true,
  foundingYear: true,
  mission: true,
  missionEn: true,
  street: true,
  changedAt: true,
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
} satisfies OrganisationSelect;

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

function tsquery(parts: Alternatives[], weights: string): Sql {
  const word = (text: string) => `'${text.replace(/['\\]/g, "")}'${weights && `:${weights}`}`;
  const text = parts
    .map((part) => `(${part.map((phrase) => phrase.map(word).join(" <-> ")).join(" | ")})`)
    .join(" & ");
  return sql`${text}::tsquery`;
}
