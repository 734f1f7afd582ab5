import "server-only";
import type { Actor } from "@/domain/actor";
import { FACETS } from "@/domain/facets";
import { db, type Prisma, type Sql, sql } from "@/lib/db";
import type { Search } from "../schema";
import { chosenKeys } from "./facet-keys";
import { searchStatement } from "./statement";
import { findsNothing, understandQuery } from "./words";

const MOST = 50;
/** Of the newest, so many are looked through for confirmed ones at first. */
const FIRST_LOOK = 300;

/**
 * What of a search was listed last, newest first, 50 at most: only organisations that have
 * confirmed their listing and that somebody else has vouched for. Anyone may ask. Page, order and
 * cursor of the search play no part.
 * `corrected`: what was searched instead, as in the directory.
 */
export async function listNewest(actor: Actor, search: Search) {
  const { ids, corrected } = await newestIds(actor, search);
  const rows = await db.organisation.findMany({
    where: { id: { in: ids }, listing: "published", confirmedAt: { not: null } },
    select: NEWLY_LISTED,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { corrected, organisations: ids.flatMap((id) => byId.get(id) ?? []) };
}
export type NewlyListed = Awaited<ReturnType<typeof listNewest>>["organisations"][number];

const NEWLY_LISTED = {
  ...{ id: true, publicId: true, name: true, acronym: true, standing: true, isDemo: true },
  ...{ mission: true, missionEn: true, listedAt: true },
  province: { select: { name: true } },
  regency: { select: { name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
  issues: { select: { issue: true }, orderBy: { issue: { position: "asc" } } },
} satisfies Prisma.OrganisationSelect;

async function newestIds(actor: Actor, search: Search) {
  const { q, selection, modifiedAfter } = search;
  if (!q && !modifiedAfter && FACETS.every((facet) => selection[facet].length === 0)) {
    return { ids: await newestOfAll(), corrected: null };
  }
  const [chosen, understood] = await Promise.all([
    chosenKeys(actor, selection),
    understandQuery(actor, q),
  ]);
  const { parts, approvals, corrected } = understood;
  if (findsNothing(actor, q, understood)) return { ids: [], corrected };
  const newest = (limit: number, onlyConfirmed: boolean) =>
    searchStatement(actor, {
      ...{ parts: parts.map((part) => part.keys), approvals, modifiedAfter, onlyConfirmed, chosen },
      ...{ offered: new Map(), sort: "newest", start: 0, after: null },
      ...{ offset: 0, limit },
    });
  const { total, ids } = await confirmedAmong(newest(FIRST_LOOK, false));
  if (ids.length === MOST || total <= FIRST_LOOK) return { ids, corrected };
  // Few among many imports: then to know all who have confirmed is worth its time.
  return { ids: (await confirmedAmong(newest(MOST, true))).ids, corrected };
}

/** The confirmed organisations among the matches, and how many matches there are. */
async function confirmedAmong(matches: Sql): Promise<{ total: number; ids: string[] }> {
  const [row] = await db.$queryRaw<{ total: number; ids: string[] }[]>`
    SELECT found.total, ARRAY(
      SELECT o.id FROM json_to_recordset(found.page) AS row(id uuid, listed_at timestamptz, spin int)
      JOIN organisation o ON o.id = row.id AND o.listing = 'published' AND o.confirmed_at IS NOT NULL
      ORDER BY row.listed_at DESC, row.spin LIMIT ${MOST}::int
    )::text[] AS ids FROM (${matches}) found`;
  return row ?? { total: 0, ids: [] };
}

/** Few confirmed ones behind many imports are looked for from the other side. */
async function newestOfAll(): Promise<string[]> {
  const ids = await idsOf(sql`
    SELECT o.id FROM (
      SELECT organisation_id, listed_at, spin FROM search_document
      ORDER BY listed_at DESC, spin LIMIT ${FIRST_LOOK}::int
    ) d JOIN organisation o ON o.id = d.organisation_id AND o.listing = 'published' AND o.confirmed_at IS NOT NULL
    ORDER BY d.listed_at DESC, d.spin LIMIT ${MOST}::int`);
  if (ids.length === MOST) return ids;
  return idsOf(sql`
    WITH confirmed AS MATERIALIZED (SELECT id FROM organisation WHERE listing = 'published' AND confirmed_at IS NOT NULL)
    SELECT c.id FROM confirmed c JOIN search_document d ON d.organisation_id = c.id
    ORDER BY d.listed_at DESC, d.spin LIMIT ${MOST}::int`);
}

const idsOf = async (statement: Sql) =>
  (await db.$queryRaw<{ id: string }[]>(statement)).map(({ id }) => id);
