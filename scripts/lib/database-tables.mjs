import { createHash } from "node:crypto";
import { to as copyTo } from "pg-copy-streams";

/** Rows that belong to one run of the machinery: waiting jobs are made again, limits start at zero. */
const NOT_OURS = ["graphile_worker", "limits"];
const OURS = `n.nspname !~ '^(pg_|information_schema$)' AND n.nspname <> ALL ($1)
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** How values are written as text; both sides must say the same for hashes to agree. */
export const PLAIN_TEXT = `
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, MDY'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL synchronize_seqscans = off;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;`;

/** Every table of the application, with the columns that hold something of their own. */
export async function tables(client) {
  const { rows } = await client.query(
    `SELECT n.nspname AS schema, c.relname AS name, c.oid::int8,
       array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND a.attgenerated = '' AND ${OURS}
     GROUP BY 1, 2, 3 ORDER BY 1, 2`,
    [NOT_OURS],
  );
  return rows;
}

export const quoted = (client, { schema, name }) =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;

export const withColumns = (client, table) =>
  `${quoted(client, table)} (${table.columns.map((name) => client.escapeIdentifier(name)).join(", ")})`;

/** Sorts tables so that each comes after those it refers to. */
export async function inReferenceOrder(client, found) {
  const { rows } = await client.query(
    "SELECT conrelid::int8 AS from, confrelid::int8 AS to FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid",
  );
  const needs = new Map(found.map(({ oid }) => [oid, new Set()]));
  for (const { from, to } of rows) if (needs.has(to)) needs.get(from)?.add(to);
  const ordered = [];
  let waiting = found;
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ oid }) => oid));
    const free = waiting.filter(({ oid }) => [...needs.get(oid)].every((each) => placed.has(each)));
    if (free.length === 0) {
      const names = waiting.map(({ name }) => name).join(", ");
      throw new Error(`These tables refer to each other in a circle: ${names}`);
    }
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}

export async function sequences(client) {
  const { rows } = await client.query(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND ${OURS} ORDER BY 1, 2`,
    [NOT_OURS],
  );
  const read = (each) => client.query(`SELECT last_value, is_called FROM ${quoted(client, each)}`);
  const found = [];
  for (const each of rows) found.push({ ...each, ...(await read(each)).rows[0] });
  return found;
}

/** Streams a table's rows as text into `write`; gives their number and hash. */
export async function readRows(client, table, write = async () => {}) {
  const stream = client.query(copyTo(`COPY ${withColumns(client, table)} TO STDOUT`));
  const hash = createHash("sha256");
  for await (const chunk of stream) {
    hash.update(chunk);
    await write(chunk);
  }
  return { rows: stream.rowCount, sha256: hash.digest("hex") };
}
