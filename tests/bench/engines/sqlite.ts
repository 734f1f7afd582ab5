import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { FACETS } from "@/domain/facets";
import { countsBy, type Engine, PER_PAGE, typedWords } from "../engine";

const folder = mkdtempSync(path.join(tmpdir(), "simpul-bench-"));
const db = new sqlite.Database(path.join(folder, "bench.sqlite"));
const quoted = (word: string) => `"${word.replace(/"/g, "")}"`;
const text = (value: string) => `'${value.replace(/'/g, "''")}'`;

/** SQLite with FTS5 (in WebAssembly, so that nothing must be compiled), facets in a table of pairs. */
export const sqliteFts: Engine = {
  name: "SQLite FTS5 (wasm)",
  facets: FACETS.length,
  upTo: Infinity,
  concurrent: false,
  async load(rows, from, to) {
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(name, text, content='', prefix='3 4');
      CREATE TABLE IF NOT EXISTS document (number INTEGER PRIMARY KEY, name TEXT, listed INTEGER);
      CREATE TABLE IF NOT EXISTS facet (value TEXT, number INTEGER, PRIMARY KEY (value, number)) WITHOUT ROWID;
      BEGIN`);
    const word = db.prepare("INSERT INTO words (rowid, name, text) VALUES (?, ?, ?)");
    const document = db.prepare("INSERT INTO document VALUES (?, ?, ?)");
    const facet = db.prepare("INSERT OR IGNORE INTO facet VALUES (?, ?)");
    for (const row of rows(from, to)) {
      word.run([row.number, row.name, row.text]);
      document.run([row.number, row.name, row.listed]);
      for (const value of row.values) facet.run([value, row.number]);
    }
    for (const statement of [word, document, facet]) statement.finalize();
    db.exec("COMMIT; CREATE INDEX IF NOT EXISTS by_number ON facet (number); ANALYZE");
  },
  async ask({ q, selection, sort, page }) {
    const words = typedWords(q);
    const match = words
      .map((word, at) => `${quoted(word)}${at === words.length - 1 ? "*" : ""}`)
      .join(" ");
    const conditions = Object.entries(selection)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => {
        const list = values.map((value) => text(`${name}=${value}`)).join(", ");
        return `number IN (SELECT number FROM facet WHERE value IN (${list}))`;
      });
    db.exec("DROP TABLE IF EXISTS temp.matched");
    const order =
      sort === "newest" ? "listed DESC" : sort === "name" ? "name" : match ? "rank" : "number";
    const from = match
      ? `(SELECT rowid AS number, rank FROM words WHERE words MATCH ${text(match)}) JOIN document USING (number)`
      : "(SELECT *, 0 AS rank FROM document)";
    db.exec(`CREATE TEMP TABLE matched AS SELECT number, name, listed, rank FROM ${from}
      ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}`);
    const total = Number(db.get("SELECT count(*) AS total FROM matched")?.total ?? 0);
    const rows = db.all(
      `SELECT number FROM matched ORDER BY ${order} LIMIT ${PER_PAGE} OFFSET ${(page - 1) * PER_PAGE}`,
    );
    const counted = db.all(
      "SELECT value, count(*) AS count FROM matched JOIN facet USING (number) GROUP BY value",
    );
    return {
      total,
      numbers: rows.map((row) => Number(row.number)),
      counts: countsBy(counted.map((row) => [String(row.value), Number(row.count)])),
    };
  },
  async bytes() {
    const pages = Number(db.get("PRAGMA page_count")?.page_count ?? 0);
    return pages * Number(db.get("PRAGMA page_size")?.page_size ?? 0);
  },
  async close() {
    db.close();
    rmSync(folder, { recursive: true });
  },
};
