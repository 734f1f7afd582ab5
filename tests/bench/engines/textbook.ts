import { FACETS } from "@/domain/facets";
import { postgres } from "../postgres";
import { countsBy, type Engine, PER_PAGE, type Row, typedWords } from "../engine";

const BATCH = 2_000;
const numbers = new Map<string, number>();
const names: string[] = [];
const numberOf = (value: string) => {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, names.length);
  names.push(value);
  return names.length - 1;
};

/** Full-text search as the manual shows it: a tsvector, ts_rank, facets unnested and counted. */
export const textbook: Engine = {
  name: "Postgres textbook",
  facets: FACETS.length,
  upTo: Infinity,
  concurrent: true,
  async load(rows, from, to) {
    await postgres.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    await postgres.query(`
      CREATE TABLE IF NOT EXISTS bench_document (
        number int PRIMARY KEY, name text NOT NULL, listed_at timestamptz NOT NULL,
        facets smallint[] NOT NULL, vector tsvector NOT NULL)`);
    let batch: Row[] = [];
    const write = async () => {
      await postgres.query(
        `INSERT INTO bench_document
         SELECT number, name, listed_at, facets::smallint[],
                setweight(to_tsvector('simple', name), 'A') || to_tsvector('simple', text)
         FROM unnest($1::int[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
           AS row(number, name, listed_at, facets, text)`,
        [
          batch.map((row) => row.number),
          batch.map((row) => row.name),
          batch.map((row) => new Date(row.listed)),
          batch.map((row) => `{${row.values.map(numberOf).join(",")}}`),
          batch.map((row) => row.text),
        ],
      );
      batch = [];
    };
    for (const row of rows(from, to)) if (batch.push(row) === BATCH) await write();
    if (batch.length > 0) await write();
    for (const [index, on] of Object.entries(INDEXES))
      await postgres.query(`CREATE INDEX IF NOT EXISTS ${index} ON bench_document ${on}`);
    await postgres.query("VACUUM (ANALYZE) bench_document");
  },
  async ask({ q, selection, sort, page }) {
    const words = typedWords(q);
    const chosen = Object.entries(selection).filter(([, values]) => values.length > 0);
    const facets = chosen.map(([facet, values]) =>
      values.map((value) => numberOf(`${facet}=${value}`)),
    );
    const find = async (condition: string, rank: string, text: string | null) => {
      const values: unknown[] = text === null ? [] : [text];
      const conditions = condition ? [condition] : [];
      for (const each of facets) conditions.push(`facets && $${values.push(each)}::smallint[]`);
      const order = { newest: "listed_at DESC", name: "name", relevance: "rank DESC, number" }[
        sort
      ];
      const { rows } = await postgres.query<Found>(
        `WITH matched AS MATERIALIZED (
           SELECT number, name, listed_at, facets, ${rank} AS rank FROM bench_document
           ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
         )
         SELECT (SELECT count(*)::int FROM matched) AS total,
           (SELECT json_agg(number) FROM (
              SELECT number FROM matched ORDER BY ${order} LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}
            ) page) AS numbers,
           (SELECT json_object_agg(value, count) FROM (
              SELECT value, count(*) FROM matched, unnest(facets) AS value GROUP BY value
            ) counted) AS counts`,
        values,
      );
      return rows[0]!;
    };
    const query = words
      .map((word, at) => (at === words.length - 1 ? `${word}:*` : word))
      .join(" & ");
    const vector = "to_tsquery('simple', $1)";
    let row = query
      ? await find(`vector @@ ${vector}`, `ts_rank(vector, ${vector})`, query)
      : await find("", "0", null);
    if (query && row.total === 0)
      row = await find("$1 <% name", "word_similarity($1, name)", words.join(" "));
    const counts = Object.entries(row.counts ?? {});
    return {
      total: row.total,
      numbers: row.numbers ?? [],
      counts: countsBy(counts.map(([value, count]) => [names[Number(value)]!, count])),
    };
  },
  async bytes() {
    const { rows } = await postgres.query<{ bytes: number }>(
      "SELECT pg_total_relation_size('bench_document')::float8 AS bytes",
    );
    return rows[0]!.bytes;
  },
  close: async () => {},
};

const INDEXES = {
  bench_vector: "USING gin (vector)",
  bench_facets: "USING gin (facets)",
  bench_name: "USING gin (name gin_trgm_ops)",
  bench_sort: "(name)",
  bench_listed: "(listed_at)",
};
type Found = { total: number; numbers: number[] | null; counts: Record<string, number> | null };
