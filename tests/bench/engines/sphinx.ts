import { execFile, spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import mysql from "mysql2/promise";
import { type Facet, FACETS, SINGLE_VALUED } from "@/domain/facets";
import { askedFacets, type Counts, type Engine, PER_PAGE, typedWords } from "../engine";

const folder = path.resolve(".data/bench/sphinx");
const isSingle = (facet: Facet) => (SINGLE_VALUED as readonly Facet[]).includes(facet);
const numbers = new Map<string, number>();
const names: string[] = [];
const numberOf = (value: string) => {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, names.length);
  return names.push(value) - 1;
};
let server: ChildProcess | null = null;
process.once("exit", () => server?.kill());
let pool: mysql.Pool | null = null;

/** Sphinx with its own facets: attributes in memory, everything of a search in one request. */
export const sphinx: Engine = {
  name: "Sphinx",
  facets: FACETS.length,
  upTo: Infinity,
  concurrent: true,
  isHere: () =>
    spawnSync("indexer", ["--help"]).status !== null &&
    spawnSync("searchd", ["--help"]).status !== null,
  async load(rows, _from, to) {
    await stop();
    mkdirSync(folder, { recursive: true });
    // Sorting by a text is slow, so each row is given its place among the names.
    const order = [...rows(0, to)].map(({ number, name }) => ({ number, name }));
    order.sort((a, b) => (a.name < b.name ? -1 : 1));
    const byName = new Int32Array(to);
    for (const [at, { number }] of order.entries()) byName[number] = at;
    const file = openSync(path.join(folder, "rows.tsv"), "w");
    for (const { number, name, text, listed, values } of rows(0, to)) {
      const own = (facet: Facet) =>
        values.filter((value) => value.startsWith(`${facet}=`)).map(numberOf);
      const cells = [
        ...[
          number + 1,
          name,
          text.replace(/\s+/g, " "),
          Math.round(listed / 1_000),
          byName[number],
        ],
        ...FACETS.map((facet) => own(facet).join(",")),
      ];
      writeSync(file, `${cells.join("\t")}\n`);
    }
    closeSync(file);
    const port = await freePort();
    const settings = path.join(folder, "sphinx.conf");
    writeFileSync(settings, settingsOf(port));
    await promisify(execFile)("indexer", ["--config", settings, "--all", "--quiet"]);
    server = spawn("searchd", ["--config", settings, "--nodetach"], { stdio: "ignore" });
    pool = mysql.createPool({
      host: "127.0.0.1",
      port,
      connectionLimit: 8,
      multipleStatements: true,
    });
    for (let attempt = 0; ; attempt++) {
      if (await pool.query("SELECT id FROM bench LIMIT 1").catch(() => null)) return;
      if (attempt === 100) throw new Error("searchd does not answer");
      await setTimeout(100);
    }
  },
  async ask({ q, selection, sort, page }) {
    const words = typedWords(q);
    const conditions = Object.entries(selection)
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]) => {
        const list = values.map((value) => numberOf(`${facet}=${value}`)).join(", ");
        return `${facet}_v IN (${list})`;
      });
    const match = words.map((word, at) => (at === words.length - 1 ? `${word}*` : word)).join(" ");
    if (match) conditions.unshift(`MATCH('${match}')`);
    const order = {
      newest: "listed DESC",
      name: "by_name ASC",
      relevance: match ? "weight() DESC, id ASC" : "id ASC",
    };
    const facets = askedFacets(selection);
    const [sets] = await pool!.query<mysql.RowDataPacket[][]>(
      `SELECT id FROM bench ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
       ORDER BY ${order[sort]} LIMIT ${(page - 1) * PER_PAGE}, ${PER_PAGE}
       OPTION max_matches = 10000, field_weights = (name = 3)
       ${facets.map((facet) => `FACET ${facet}_v ORDER BY COUNT(*) DESC LIMIT 10000`).join(" ")}`,
    );
    const counts: Counts = {};
    for (const [at, facet] of facets.entries())
      counts[facet] = new Map(
        sets[at + 1]!.map((row) => [
          names[Number(row[`${facet}_v`])]!.slice(facet.length + 1),
          Number(row["count(*)"]),
        ]),
      );
    // Everybody has one standing.
    const total = [...(counts.standing?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    return { total, numbers: sets[0]!.map((row) => Number(row.id) - 1), counts };
  },
  bytes: async () =>
    readdirSync(folder)
      .filter((name) => name.startsWith("bench."))
      .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0),
  close: stop,
};

async function stop() {
  await pool?.end().catch(() => {});
  pool = null;
  if (!server) return;
  const ended = new Promise((done) => server!.once("exit", done));
  server.kill();
  await ended;
  server = null;
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  const address = listener.address();
  await new Promise((done) => listener.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

/** Values are attributes of their own name: `value` and others are words of its language. */
const settingsOf = (port: number) => `
source bench {
  type = tsvpipe
  tsvpipe_command = cat "${folder}/rows.tsv"
  tsvpipe_field = name
  tsvpipe_field = text
  tsvpipe_attr_uint = listed
  tsvpipe_attr_uint = by_name
${FACETS.map((facet) => `  tsvpipe_attr_${isSingle(facet) ? "uint" : "multi"} = ${facet}_v`).join("\n")}
}
index bench {
  source = bench
  path = ${folder}/bench
  dict = keywords
  min_prefix_len = 2
}
indexer {
  mem_limit = 256M
}
searchd {
  listen = 127.0.0.1:${port}:mysql41
  pid_file = ${folder}/searchd.pid
  log = ${folder}/searchd.log
  binlog_path =
  workers = threads
  max_children = 20
  max_batch_queries = 40
}
`;
