import { create, insertMultiple, search, type AnyOrama } from "@orama/orama";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { type Facet, FACETS } from "@/domain/facets";
import {
  type Answer,
  countsBy,
  type Counts,
  type Engine,
  passes,
  PER_PAGE,
  type Query,
  type Row,
  textOf,
  valuesOf,
} from "../engine";

type Kept = { number: number; name: string; listed: number; values: string[] };
const kept: Kept[] = [];
const keep = (row: Row) =>
  (kept[row.number] ??= {
    ...{ number: row.number, name: row.name, listed: Number(row.listedAt) },
    values: valuesOf(row),
  });

/** Filters, counts and pages what an index without facets found, in its order. */
function answerOf(found: Iterable<number>, { selection, sort, page }: Query): Answer {
  const rows: Kept[] = [];
  const counts = new Map<string, number>();
  for (const number of found) {
    const row = kept[number]!;
    if (!passes(row.values, selection)) continue;
    rows.push(row);
    for (const value of row.values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (sort === "newest") rows.sort((a, b) => b.listed - a.listed);
  if (sort === "name") rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  const first = (page - 1) * PER_PAGE;
  return {
    total: rows.length,
    numbers: rows.slice(first, first + PER_PAGE).map(({ number }) => number),
    counts: countsBy(counts),
  };
}

function* everyone() {
  for (let number = 0; number < kept.length; number++) yield number;
}

const LARGEST = 60_000;
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** Memory is what the process takes more after loading than before. */
function inMemory(
  name: string,
  facets: number,
  add: (rows: Iterable<Row>) => Promise<void> | void,
  ask: (query: Query) => Promise<Answer> | Answer,
): Engine {
  let bytes = 0;
  return {
    ...{ name, facets, upTo: LARGEST, concurrent: false },
    async load(rows, from, to) {
      for (const row of rows(from, to)) keep(row);
      const before = heap();
      await add(rows(from, to));
      bytes += Math.max(0, heap() - before);
    },
    ask: async (query) => ask(query),
    bytes: async () => bytes,
    close: async () => {},
  };
}

const mini = new MiniSearch({ idField: "number", fields: ["name", "text"] });
const miniSearch = inMemory(
  "MiniSearch",
  FACETS.length,
  (rows) => {
    for (const row of rows) mini.add({ number: row.number, name: row.name, text: textOf(row) });
  },
  (query) => {
    if (!query.q) return answerOf(everyone(), query);
    const options = { combineWith: "AND", boost: { name: 3 }, prefix: true } as const;
    let found = mini.search(query.q, options);
    if (found.length === 0) found = mini.search(query.q, { ...options, fuzzy: 0.2 });
    return answerOf(
      found.map(({ id }) => id as number),
      query,
    );
  },
);

const flex = new Index({ tokenize: "forward" });
const flexSearch = inMemory(
  "FlexSearch",
  FACETS.length,
  (rows) => {
    for (const row of rows) flex.add(row.number, `${row.name} ${textOf(row)}`);
  },
  (query) =>
    answerOf(query.q ? (flex.search(query.q, { limit: LARGEST }) as number[]) : everyone(), query),
);

const lists = Object.fromEntries(FACETS.map((facet) => [facet, "enum[]" as const]));
const orama = create({
  schema: { number: "number", name: "string", text: "string", listed: "number", ...lists },
}) as AnyOrama;
const oramaSearch = inMemory(
  "Orama",
  FACETS.length,
  async (rows) => {
    const documents = [...rows].map((row) => ({
      ...{ id: String(row.number), number: row.number, name: row.name, text: textOf(row) },
      listed: Number(row.listedAt),
      ...Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          row.projection.facets.filter(([of]) => of === facet).map(([, value]) => value),
        ]),
      ),
    }));
    await insertMultiple(orama, documents, 2_000);
  },
  async ({ q, selection, sort, page }) => {
    const chosen = Object.entries(selection).filter(([, values]) => values.length > 0);
    const found = await search(orama, {
      ...{ term: q, properties: ["name", "text"], boost: { name: 3 }, threshold: 0, tolerance: 0 },
      ...{ limit: PER_PAGE, offset: (page - 1) * PER_PAGE },
      ...(chosen.length > 0 && {
        where: Object.fromEntries(
          chosen.map(([facet, values]) => [facet, { containsAny: values }]),
        ),
      }),
      ...(sort === "newest" && { sortBy: { property: "listed", order: "DESC" } }),
      ...(sort === "name" && { sortBy: { property: "name", order: "ASC" } }),
      facets: Object.fromEntries(FACETS.map((facet) => [facet, {}])),
    } as Parameters<typeof search>[1]);
    const counts: Counts = {};
    for (const [facet, { values }] of Object.entries(found.facets ?? {}))
      counts[facet as Facet] = new Map(Object.entries(values as Record<string, number>));
    return { total: found.count, numbers: found.hits.map(({ id }) => Number(id)), counts };
  },
);

export const inMemoryEngines = [miniSearch, flexSearch, oramaSearch];
