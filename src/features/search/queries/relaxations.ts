import "server-only";
import type { Actor } from "@/domain/actor";
import { type Facet, FACETS, NOTHING_SELECTED } from "@/domain/facets";
import { isLiteral } from "@/domain/search-text";
import { type Search, searchQuery } from "../schema";
import { searchDirectory } from "./directory";

/** A search that asks less, how many it finds, and what it was read as when words were put right. */
export type Relaxation = Looser & { total: number; corrected: string | null };
type Looser = {
  kind: "unquoted" | "words" | "facet" | "modified" | "onlyWords" | "onlyFacet" | "everything";
  /** The facet that is given up, or kept alone. */
  facet: Facet | null;
  search: Search;
};

const MOST = 8;

/**
 * What to give up when a search finds nothing: each word as a whole, each facet with all its values,
 * everything. When giving up one thing is not enough: what each finds alone. Only what finds
 * somebody; facets that give most come first. Anyone may ask.
 */
export async function listRelaxations(
  actor: Actor,
  search: Search,
  at: Date,
): Promise<Relaxation[]> {
  const count = async (loose: Looser[]) => {
    const counted = loose.map(async (one) => {
      const { total, corrected } = await searchDirectory(actor, { ...one.search, perPage: 1 }, at);
      return { ...one, total, corrected };
    });
    return (await Promise.all(counted)).filter(({ total }) => total > 0);
  };
  const found = await count(looserThan(search));
  if (found.every(({ kind }) => kind === "everything"))
    found.unshift(...(await count(alone(search))));
  const of = (...kinds: Looser["kind"][]) => found.filter(({ kind }) => kinds.includes(kind));
  const facets = of("facet", "onlyFacet").sort((a, b) => b.total - a.total);
  const some = [...of("unquoted", "words", "onlyWords"), ...facets, ...of("modified")];
  return [...some.slice(0, MOST - 1), ...of("everything")];
}

/** The words without filters, and each filter without anything else. */
function alone(asked: Search): Looser[] {
  const { q, selection } = asked;
  const nothing = { q: "", selection: NOTHING_SELECTED, modifiedAfter: null, page: 1, after: null };
  const words = { kind: "onlyWords" as const, facet: null, search: { ...asked, ...nothing, q } };
  const facets = FACETS.filter((facet) => selection[facet].length > 0).map((facet) => ({
    ...{ kind: "onlyFacet" as const, facet },
    search: {
      ...{ ...asked, ...nothing },
      selection: { ...NOTHING_SELECTED, [facet]: selection[facet] },
    },
  }));
  return q ? [words, ...facets] : facets;
}

/** Every search but the asked one, each once. */
function looserThan(asked: Search): Looser[] {
  const search: Search = { ...asked, page: 1, after: null };
  const { q, selection, modifiedAfter } = search;
  const nothing = { q: "", selection: NOTHING_SELECTED, modifiedAfter: null };
  const to = (kind: Looser["kind"], changed: Partial<Search>, facet: Facet | null = null) => ({
    ...{ kind, facet, search: { ...search, ...changed } },
  });
  const all = [
    ...(isLiteral(q) ? [to("unquoted", { q: q.trim().slice(1, -1).trim() })] : []),
    ...(q ? [to("words", { q: "" })] : []),
    ...FACETS.filter((facet) => selection[facet].length > 0).map((facet) =>
      to("facet", { selection: { ...selection, [facet]: [] } }, facet),
    ),
    ...(modifiedAfter ? [to("modified", { modifiedAfter: null })] : []),
    to("everything", nothing),
  ];
  const seen = new Set([searchQuery(search)]);
  return all.filter((one) => {
    const address = searchQuery(one.search);
    return !seen.has(address) && seen.add(address);
  });
}
