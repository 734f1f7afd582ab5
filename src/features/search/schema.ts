import { z } from "zod";
import {
  type Facet,
  FACETS,
  NOTHING_SELECTED,
  RECENT_ANY,
  RECENT_TYPE_III,
  type Selection,
} from "@/domain/facets";
import { type Cursor, parseCursor, type Sort, SORTS } from "@/domain/search-order";

export const PER_PAGE = 20;
export const LAST_PAGE = 100;
const MOST_PER_PAGE = 100;
const LONGEST_QUERY = 200;
const MOST_VALUES = 50;

export type Search = {
  q: string;
  selection: Selection;
  /** Only what was changed after this instant. */
  modifiedAfter: Date | null;
  sort: Sort;
  page: number;
  perPage: number;
  after: Cursor | null;
};

export const EVERYTHING: Search = {
  ...{ q: "", selection: NOTHING_SELECTED, modifiedAfter: null },
  ...{ sort: "relevance", page: 1, perPage: PER_PAGE, after: null },
};

/** What Next hands a page, and what URLSearchParams hold: a name with one value or several. */
export type Parameters = Record<string, string | string[] | undefined>;

/** Not part of a search: whether its page shows the map. */
export const MAP_PARAMETER = "peta";

export const fromUrl = (url: URLSearchParams): Parameters =>
  Object.fromEntries([...new Set(url.keys())].map((name) => [name, url.getAll(name)]));

const lastOf = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.at(-1) : value;

/** Repeated parameters and comma lists are the same; empty values and repeats fall away. */
const listOf = (value: string | string[] | undefined) => [
  ...new Set([value ?? []].flat().flatMap((one) => one.split(",").map((part) => part.trim()))),
];

const facetValue = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** Codes are compared without regard to case: `service=riset` finds RISET. */
function canonical(facet: Facet, value: string): string {
  const small = value.toLowerCase();
  const isWorkKind = facet === "service" || (facet === "recent" && !RECENT_WORDS.includes(small));
  return isWorkKind ? value.toUpperCase() : small;
}
const RECENT_WORDS: string[] = [RECENT_ANY, RECENT_TYPE_III];

const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

const queryText = z.string().transform((text) =>
  text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim(),
);

export type ParameterProblem = {
  parameter: string;
  problem:
    | "not-a-code"
    | "not-a-number"
    | "not-a-sort"
    | "not-an-instant"
    | "not-a-cursor"
    | "too-long"
    | "too-many"
    | "unknown-parameter";
};

const OWN = ["q", "sort", "page", "per_page", "cursor", "modified_after"];
const KNOWN = new Set<string>([...OWN, ...FACETS]);

/**
 * Reads a search from a URL. Whatever is wrong falls back and is named in `problems`: the page
 * searches all the same, the API refuses.
 */
export function readSearch(parameters: Parameters): {
  search: Search;
  problems: ParameterProblem[];
} {
  const problems: ParameterProblem[] = [];
  const blame = (parameter: string, problem: ParameterProblem["problem"]) =>
    problems.push({ parameter, problem });

  for (const name of Object.keys(parameters))
    if (!KNOWN.has(name)) blame(name, "unknown-parameter");

  const text = queryText.parse(lastOf(parameters.q) ?? "");
  if (text.length > LONGEST_QUERY) blame("q", "too-long");

  const selection = Object.fromEntries(
    FACETS.map((facet) => {
      const asked = listOf(parameters[facet]).filter((value) => value !== "");
      const values = asked.filter((value) => facetValue.safeParse(value).success);
      if (values.length < asked.length) blame(facet, "not-a-code");
      if (values.length > MOST_VALUES) blame(facet, "too-many");
      return [facet, values.slice(0, MOST_VALUES).map((value) => canonical(facet, value))];
    }),
  ) as Selection;

  const whole = (name: string, most: number, otherwise: number) => {
    const typed = lastOf(parameters[name]);
    if (typed === undefined || typed === "") return otherwise;
    const parsed = z.coerce.number().int().min(1).max(most).safeParse(typed);
    if (!parsed.success) blame(name, "not-a-number");
    return parsed.data ?? otherwise;
  };

  const typedSort = lastOf(parameters.sort);
  const askedSort = SORTS.find((sort) => sort === typedSort);
  if (typedSort && !askedSort) blame("sort", "not-a-sort");

  const typedInstant = lastOf(parameters.modified_after);
  const modifiedAfter = instant.safeParse(typedInstant);
  if (typedInstant && !modifiedAfter.success) blame("modified_after", "not-an-instant");

  const typedCursor = lastOf(parameters.cursor);
  const cursor = typedCursor ? parseCursor(typedCursor) : null;
  const isOther = cursor && askedSort && cursor.sort !== askedSort;
  if (typedCursor && (!cursor || isOther)) blame("cursor", "not-a-cursor");

  const search = {
    q: text.slice(0, LONGEST_QUERY),
    selection,
    modifiedAfter: modifiedAfter.success ? new Date(modifiedAfter.data) : null,
    sort: askedSort ?? cursor?.sort ?? "relevance",
    page: whole("page", LAST_PAGE, 1),
    perPage: whole("per_page", MOST_PER_PAGE, PER_PAGE),
    after: isOther ? null : cursor,
  };
  return { search, problems };
}

/** The same search as a query string: facets in fixed order, nothing that is the default. */
export function searchQuery({
  q,
  selection,
  modifiedAfter,
  sort,
  page,
}: Omit<Search, "perPage" | "after">): string {
  const url = new URLSearchParams();
  if (q) url.set("q", q);
  for (const facet of FACETS) for (const value of selection[facet]) url.append(facet, value);
  if (modifiedAfter) url.set("modified_after", modifiedAfter.toISOString());
  if (sort !== "relevance") url.set("sort", sort);
  if (page > 1) url.set("page", String(page));
  const text = url.toString();
  return text ? `?${text}` : "";
}

/** Of the same search, what a feed asks for: it has one order and no pages. */
export const feedQuery = ({ q, selection, modifiedAfter }: Search): string =>
  searchQuery({ q, selection, modifiedAfter, sort: "relevance", page: 1 });
