import { create, insertMultiple, search, type AnyOrama } from "@orama/orama";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { type Facet, FACETS } from "@/domain/facets";
import {
  type Answer,
  countsBy,
  type Counts,
  passes,
  PER_PAGE,
  type Query,
  type Row,
} from "../engine";
import type { Asked } from "./apart";

type Kept = { number: number; name: string; listed: number; values: string[] };
const kept: Kept[] = [];
const keep = (row: Row) =>
  (kept[row.number] ??= {
    ...{ number: row.number, name: row.name, listed: row.listed, values: row.values },
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

/** A library in this process: adds rows, answers. */
type Library = {
  add: (rows: Row[]) => Promise<void> | void;
  ask: (query: Query) => Promise<Answer> | Answer;
};

const mini = new MiniSearch({ idField: "number", fields: ["name", "text"] });
const miniSearch: Library = {
  add: (rows) => {
    for (const row of rows) mini.add({ number: row.number, name: row.name, text: row.text });
  },
  ask: (query) => {
    if (!query.q) return answerOf(everyone(), query);
    const options = { combineWith: "AND", boost: { name: 3 }, prefix: true } as const;
    let found = mini.search(query.q, options);
    if (found.length === 0) found = mini.search(query.q, { ...options, fuzzy: 0.2 });
    return answerOf(
      found.map(({ id }) => id as number),
      query,
    );
  },
};

const flex = new Index({ tokenize: "forward" });
const flexSearch: Library = {
  add: (rows) => {
    for (const row of rows) flex.add(row.number, `${row.name} ${row.text}`);
  },
  ask: (query) =>
    answerOf(
      query.q ? (flex.search(query.q, { limit: kept.length }) as number[]) : everyone(),
      query,
    ),
};

const lists = Object.fromEntries(FACETS.map((facet) => [facet, "enum[]" as const]));
const orama = create({
  schema: { number: "number", name: "string", text: "string", listed: "number", ...lists },
  // Nobody sorts by these, and keeping them in order takes longer than the rest.
  sort: { unsortableProperties: ["text", "number"] },
}) as AnyOrama;
const oramaSearch: Library = {
  add: async (rows) => {
    const documents = rows.map(({ number, name, text, listed, values }) => {
      const own = (facet: Facet) =>
        values.flatMap((value) =>
          value.startsWith(`${facet}=`) ? [value.slice(facet.length + 1)] : [],
        );
      const facets = Object.fromEntries(FACETS.map((facet) => [facet, own(facet)]));
      return { id: String(number), number, name, text, listed, ...facets };
    });
    await insertMultiple(orama, documents, documents.length);
  },
  ask: async ({ q, selection, sort, page }) => {
    const chosen = Object.entries(selection).filter(([, values]) => values.length > 0);
    const found = await search(orama, {
      // With properties and no term it would look up every word there is.
      ...(q && { term: q, properties: ["name", "text"], boost: { name: 3 }, threshold: 0 }),
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
};

const LIBRARIES: Record<string, Library> = {
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  Orama: oramaSearch,
};

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** Answers the messages of apart.ts, one after the other. */
function serve(library: Library) {
  const empty = heap();
  process.on("message", (message: Asked) => {
    void (async () => {
      if (message.do === "bytes") return heap() - empty;
      if (message.do === "ask") return library.ask(message.query);
      // What the libraries cannot filter and count is kept beside them.
      if (library !== oramaSearch) for (const row of message.rows) keep(row);
      await library.add(message.rows);
      return null;
    })().then((answer) => process.send!(answer));
  });
}
serve(LIBRARIES[process.argv[2]!]!);
