import "server-only";
import type { Actor } from "@/domain/actor";
import { FACETS } from "@/domain/facets";
import { db, type Prisma, type Sql, sql } from "@/lib/db";
import type { Search } from "../schema";
import { facetKeys } from "./facet-keys";
import { searchStatement } from "./statement";
import { understandQuery } from "./words";

const MOST = 50;
/** Of a search, only so many of the newest matches are looked through for confirmed ones. */
const LOOKED_THROUGH = 5_000;

/**
 * What of a search was listed last, newest first, 50 at most: only organisations that have
 * confirmed their listing. Anyone may ask. Page, order and cursor of the search play no part.
 * `corrected`: what was searched instead, as in the directory.
 */
export async function listNewest(actor: Actor, search: Search) {
  const { ids, corrected } = await newestIds(actor, search);
  const rows = await db.organisation.findMany({
    where: { id: { in: ids }, listing: "published" },
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
  const chosen = FACETS.filter((facet) => selection[facet].length > 0);
  if (!q && !modifiedAfter && chosen.length === 0) {
    return { ids: await idsOf(NEWEST_OF_ALL), corrected: null };
  }
  const [keys, { parts, approvals, corrected }] = await Promise.all([
    facetKeys(actor),
    understandQuery(actor, q),
  ]);
  const saysNothing = q !== "" && parts.length === 0 && approvals.length === 0;
  if (saysNothing || parts.some((part) => part.keys.every((tier) => tier.length === 0))) {
    return { ids: [], corrected };
  }
  const found = searchStatement(actor, {
    ...{ parts: parts.map((part) => part.keys), approvals, modifiedAfter },
    chosen: new Map(
      // No posting has the key -1: a value that does not exist matches nothing.
      chosen.map((facet) => [facet, selection[facet].map((value) => keys[facet].get(value) ?? -1)]),
    ),
    ...{ offered: new Map(), sort: "newest", start: 0, after: null },
    ...{ offset: 0, limit: LOOKED_THROUGH },
  });
  return { ids: await idsOf(confirmedOf(found)), corrected };
}

const idsOf = async (statement: Sql) =>
  (await db.$queryRaw<{ id: string }[]>(statement)).map(({ id }) => id);

const NEWEST_OF_ALL = sql`
  SELECT o.id FROM search_document d JOIN organisation o ON o.id = d.organisation_id
  WHERE o.listing = 'published' ORDER BY d.listed_at DESC, d.spin LIMIT ${MOST}::int`;

const confirmedOf = (found: Sql) => sql`
  SELECT o.id FROM (${found}) found
  CROSS JOIN LATERAL json_to_recordset(found.page) AS row(id uuid, listed_at timestamptz, spin int)
  JOIN organisation o ON o.id = row.id AND o.listing = 'published'
  ORDER BY row.listed_at DESC, row.spin LIMIT ${MOST}::int`;
