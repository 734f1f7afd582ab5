import { type Facet, FACETS, INSIDE, type Selection } from "@/domain/facets";
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
export type Row = {
  number: number;
  name: string;
  /** What peers index beside the name. */
  text: string;
  /** When it was listed, in milliseconds. */
  listed: number;
  /** Its facet values as single words ("issue=desa"), in which engines can count. */
  values: string[];
};

export type Engine = {
  name: string;
  /** How many of the 13 facets it counts. */
  facets: number;
  /** The largest directory it is tried with. */
  upTo: number;
  /** Whether it is installed here. */
  isHere?(): boolean;
  /** Adds rows `from` up to `to`, in order. `rows` may be asked again, and ends in an error when loading takes too long. */
  load(rows: (from: number, to: number) => Generator<Row>, from: number, to: number): Promise<void>;
  ask(query: Query): Promise<Answer>;
  /** On disk, or in memory where it lives there. */
  bytes(): Promise<number>;
  /** Whether eight may ask at once to any use. */
  concurrent: boolean;
  close(): Promise<void>;
};

export const PER_PAGE = 20;

export const rowOf = (one: Invented, { facets }: Projection): Row => ({
  ...{ number: one.number, name: one.name, listed: Number(one.listedAt) },
  text: [
    ...[one.acronym, ...one.formerNames, one.mission, one.districtName],
    ...one.services.map(({ description }) => description),
    ...one.experiences.flatMap(({ title, client }) => [title, client]),
  ]
    .filter(Boolean)
    .join(" "),
  values: facets.map(([facet, value]) => `${facet}=${value}`),
});

/** The words of a query as peers without a normalisation of their own are given them. */
export const typedWords = (q: string): string[] => q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The facets that are counted for a selection: those inside others only when the one above is chosen. */
export const askedFacets = (selection: Selection): Facet[] =>
  FACETS.filter((facet) => {
    const above = INSIDE[facet];
    return !above || selection[above].length > 0 || selection[facet].length > 0;
  });

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
