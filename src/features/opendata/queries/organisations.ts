import "server-only";
import { listCards } from "@/features/search/queries/cards";
import { keepKnownValues, searchDirectory } from "@/features/search/queries/directory";
import { nameFacetValues } from "@/features/search/queries/facet-names";
import { IS_LISTED } from "@/features/search/queries/listed";
import type { Actor } from "@/domain/actor";
import { FACETS } from "@/domain/facets";
import { formatCursor } from "@/domain/search-order";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { OrganisationDetail, OrganisationList } from "../schema";
import { asSummary, listDetails } from "./details";

type Search = Parameters<typeof searchDirectory>[1];

/** A page of the directory as open data; `corrected` and `approximate` as the schema says. */
export async function listOrganisations(
  actor: Actor,
  search: Search,
  at: Date,
): Promise<OrganisationList> {
  const found = await searchDirectory(actor, search, at);
  const [cards, labelOf] = await Promise.all([
    listCards(actor, found.ids, at),
    nameFacetValues(actor, found.facets, "id"),
  ]);
  return {
    data: cards.map((card) => asSummary(actor, card)),
    total: found.total,
    approximate: false,
    page: search.page,
    per_page: search.perPage,
    cursor: found.next && formatCursor(found.next),
    corrected: found.corrected,
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        found.facets[facet]
          .map(({ value, count }) => ({ value, label: labelOf(facet, value), count }))
          .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
      ]),
    ),
  };
}

/** Selected values that do not exist, by facet: the API refuses them by name. */
export async function findUnknownValues(actor: Actor, { selection }: Search) {
  const known = await keepKnownValues(actor, selection);
  return FACETS.flatMap((facet) =>
    selection[facet]
      .filter((value) => !known[facet].includes(value))
      .map((value) => ({ facet, value })),
  );
}

/** One organisation by its current slug or its public id, or null. */
export async function findOrganisation(
  actor: Actor,
  id: string,
  at: Date = clock(),
): Promise<OrganisationDetail | null> {
  const row = await db.organisation.findFirst({
    where: {
      ...IS_LISTED,
      OR: [{ publicId: id }, { addresses: { some: { slug: id, isCurrent: true } } }],
    },
    select: { id: true },
  });
  const [detail] = row ? await listDetails(actor, [row.id], at) : [];
  return detail ?? null;
}

/** Whether the database answers, and how many organisations are listed. */
export const countListed = (_actor: Actor) => db.organisation.count({ where: IS_LISTED });
