import { z } from "zod";
import { type Facet, FACETS, type Selection } from "@/domain/facets";

export const PER_PAGE = 20;
export const LAST_PAGE = 100;
const MOST_PER_PAGE = 100;
const LONGEST_QUERY = 200;
const MOST_VALUES = 50;

/** A place in the order of results: the ring as it stood on the day of the first page, and the last row seen. */
export type Cursor = { start: number; tier: number; wrapped: number; spin: number };

export type Search = {
  q: string;
  selection: Selection;
  page: number;
  perPage: number;
  after: Cursor | null;
};

/** What Next hands a page, and what URLSearchParams hold: a name with one value or several. */
export type Parameters = Record<string, string | string[] | undefined>;

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
const canonical = (facet: Facet, value: string) =>
  facet === "service" ? value.toUpperCase() : value.toLowerCase();

const queryText = z.string().transform((text) =>
  text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim(),
);

export type ParameterProblem = {
  parameter: string;
  problem:
    "not-a-code" | "not-a-number" | "not-a-cursor" | "too-long" | "too-many" | "unknown-parameter";
};

const KNOWN = new Set<string>(["q", "page", "per_page", "cursor", ...FACETS]);

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

  const typedCursor = lastOf(parameters.cursor);
  const cursor = typedCursor ? parseCursor(typedCursor) : null;
  if (typedCursor && !cursor) blame("cursor", "not-a-cursor");

  const search = {
    q: text.slice(0, LONGEST_QUERY),
    selection,
    page: whole("page", LAST_PAGE, 1),
    perPage: whole("per_page", MOST_PER_PAGE, PER_PAGE),
    after: cursor,
  };
  return { search, problems };
}

const cursorText = ({ start, tier, wrapped, spin }: Cursor) =>
  [1, start, tier, wrapped, spin].join(".");

export const formatCursor = (cursor: Cursor) =>
  Buffer.from(cursorText(cursor)).toString("base64url");

function parseCursor(typed: string): Cursor | null {
  const text = Buffer.from(typed.slice(0, 100), "base64url").toString();
  const match = /^1\.(\d{1,10})\.([0-3])\.([01])\.(\d{1,10})$/.exec(text);
  if (!match) return null;
  const [start = 0, tier = 0, wrapped = 0, spin = 0] = match.slice(1).map(Number);
  return Math.max(start, spin) < 2 ** 31 ? { start, tier, wrapped, spin } : null;
}

/** The same search as a query string: facets in fixed order, nothing that is the default. */
export function searchQuery({
  q,
  selection,
  page,
}: Pick<Search, "q" | "selection" | "page">): string {
  const url = new URLSearchParams();
  if (q) url.set("q", q);
  for (const facet of FACETS) for (const value of selection[facet]) url.append(facet, value);
  if (page > 1) url.set("page", String(page));
  const text = url.toString();
  return text ? `?${text}` : "";
}
