import type { Facet, Selection } from "@/domain/facets";
import type { Projection } from "@/domain/search-projection";
import type { Sort } from "@/domain/search-order";
import type { Invented } from "./corpus";

export const CLASSES = [
  "empty",
  "one facet",
  "several values",
  "three facets",
  "rare word",
  "common word",
  "two words",
  "typo",
  "name",
  "acronym",
  "beginning",
  "page 100",
] as const;
export type QueryClass = (typeof CLASSES)[number];

export type Query = {
  class: QueryClass;
  q: string;
  selection: Selection;
  sort: Sort;
  page: number;
  /** The organisation somebody looks for. */
  target: number | null;
};

export type Counts = Partial<Record<Facet, Map<string, number>>>;
export type Answer = { total: number; numbers: number[]; counts: Counts };

/** What an engine is given of an organisation. */
export type Row = Invented & { projection: Projection };

export type Engine = {
  name: string;
  /** How many of the 13 facets it counts. */
  facets: number;
  /** The largest directory it is tried with. */
  upTo: number;
  /** Adds rows `from` up to `to`, in order; `rows` makes them again each time it is asked. */
  load(rows: (from: number, to: number) => Generator<Row>, from: number, to: number): Promise<void>;
  ask(query: Query): Promise<Answer>;
  /** On disk, or in memory where it lives there. */
  bytes(): Promise<number>;
  /** Whether eight may ask at once to any use. */
  concurrent: boolean;
  close(): Promise<void>;
};

export const PER_PAGE = 20;

/** The text of an organisation as peers index it, beside its name. */
export const textOf = (row: Row): string =>
  [
    ...[row.acronym, ...row.formerNames, row.mission, row.districtName],
    ...row.services.map(({ description }) => description),
    ...row.experiences.flatMap(({ title, client }) => [title, client]),
  ]
    .filter(Boolean)
    .join(" ");

/** The facet values of a row as single words ("issue=desa"), in which engines can count. */
export const valuesOf = (row: Row): string[] =>
  row.projection.facets.map(([facet, value]) => `${facet}=${value}`);

/** Counts of such words, by facet. */
export function countsBy(values: Iterable<[string, number]>): Counts {
  const counts: Counts = {};
  for (const [word, count] of values) {
    const at = word.indexOf("=");
    (counts[word.slice(0, at) as Facet] ??= new Map()).set(word.slice(at + 1), count);
  }
  return counts;
}

/** Whether a row of these values passes the choices: values of one facet widen, facets narrow. */
export const passes = (values: string[], selection: Selection): boolean =>
  Object.entries(selection).every(
    ([facet, chosen]) =>
      chosen.length === 0 || chosen.some((value) => values.includes(`${facet}=${value}`)),
  );
