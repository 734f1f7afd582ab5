import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { FACETS } from "@/domain/facets";
import { type Answer, askedFacets, type Counts, type Engine, PER_PAGE, type Row } from "../engine";

const folder = path.resolve(".data/bench/xapian");
const driver = path.join(import.meta.dirname, "xapian_driver.py");
const BATCH = 1_000;
/** The system's own Python has the package of the distribution; another may come first in the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];
const python = () =>
  PYTHONS.find((command) => spawnSync(command, ["-c", "import xapian"]).status === 0);

let program: ChildProcessByStdio<Writable, Readable, null> | null = null;
let answers: AsyncIterator<string> | null = null;

async function tell<Reply>(what: string, rest: object = {}): Promise<Reply> {
  program!.stdin.write(`${JSON.stringify({ do: what, ...rest })}\n`);
  const { value, done } = await answers!.next();
  if (done) throw new Error("The driver of Xapian has ended");
  return JSON.parse(value as string) as Reply;
}

/** Xapian through Python, one question at a time: BM25, boolean terms as filters, values counted by its spies. */
export const xapian: Engine = {
  name: "Xapian",
  facets: FACETS.length,
  upTo: Infinity,
  concurrent: false,
  isHere: () => python() !== undefined,
  async load(rows, from, to) {
    if (!program) {
      program = spawn(python()!, [driver, folder], { stdio: ["pipe", "pipe", "inherit"] });
      answers = createInterface(program.stdout)[Symbol.asyncIterator]();
      await tell("facets", { facets: FACETS });
    }
    let batch: Row[] = [];
    const write = async () => {
      await tell("add", { rows: batch });
      batch = [];
    };
    for (const row of rows(from, to)) if (batch.push(row) === BATCH) await write();
    if (batch.length > 0) await write();
    await tell("commit");
  },
  async ask({ q, selection, sort, page }) {
    const found = await tell<{
      total: number;
      numbers: number[];
      counts: Record<string, Record<string, number>>;
    }>("ask", {
      ...{ q, selection, sort, first: (page - 1) * PER_PAGE, per_page: PER_PAGE },
      counted: askedFacets(selection),
    });
    const counts: Counts = Object.fromEntries(
      Object.entries(found.counts).map(([facet, own]) => [facet, new Map(Object.entries(own))]),
    );
    return { total: found.total, numbers: found.numbers, counts } satisfies Answer;
  },
  bytes: () => tell<number>("bytes"),
  async close() {
    program?.kill();
    rmSync(folder, { recursive: true, force: true });
  },
};
