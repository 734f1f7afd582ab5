import "server-only";
import type { Actor } from "@/domain/actor";
import { beginningOf } from "@/domain/beginnings";
import { LISTED } from "@/domain/organisation";
import { isLiteral } from "@/domain/search-text";
import { db, type Prisma, type Sql, sql } from "@/lib/db";
import type { Search } from "../schema";
import { type SuggestedValue, suggestValues } from "./suggestions-values";

/** `values` first: one of them may stand for many organisations. */
export type Suggestions = { values: SuggestedValue[]; organisations: SuggestedOrganisation[] };

/**
 * What somebody may mean who typed the words of a search: values of facets and listed organisations
 * whose name is, or begins with, all of it; `most` in all, with room for both. Nothing for a query in
 * quotation marks. Anyone may ask.
 */
export async function suggest(actor: Actor, search: Search, most: number): Promise<Suggestions> {
  const { ofNames, ofOrganisations } = isLiteral(search.q)
    ? beginningOf("")
    : beginningOf(search.q);
  const [values, organisations] = await Promise.all([
    suggestValues(actor, ofNames, search, most),
    organisationsBegunBy(actor, ofOrganisations, most),
  ]);
  const room = Math.max(Math.ceil(most / 2), most - organisations.length);
  const shown = values.slice(0, room);
  return { values: shown, organisations: organisations.slice(0, most - shown.length) };
}

const SUGGESTED = {
  ...{ id: true, publicId: true, name: true, acronym: true },
  ...{ standing: true, listing: true, isDemo: true },
  province: { select: { code: true, name: true } },
  regency: { select: { code: true, name: true } },
  addresses: { where: { isCurrent: true }, select: { slug: true } },
} satisfies Prisma.OrganisationSelect;
export type SuggestedOrganisation = Prisma.OrganisationGetPayload<{ select: typeof SUGGESTED }>;

/** By name, as a list of names is sorted. */
async function organisationsBegunBy(
  actor: Actor,
  beginning: string,
  most: number,
): Promise<SuggestedOrganisation[]> {
  if (beginning === "") return [];
  const ids = await db.$queryRaw<{ id: string }[]>(namesBegunBy(actor, beginning, most));
  const rows = await db.organisation.findMany({
    where: { id: { in: ids.map(({ id }) => id) }, listing: { in: [...LISTED] } },
    select: SUGGESTED,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/** A range, which the index answers: names are compared byte by byte. */
export const namesBegunBy = (_actor: Actor, beginning: string, most: number): Sql => sql`
  SELECT organisation_id AS id FROM search_document
  WHERE sort_name >= ${beginning} AND sort_name < ${`${beginning}\u{10FFFF}`}
  ORDER BY sort_name, spin LIMIT ${most}::int`;
