import { mkdirSync, writeFileSync } from "node:fs";
import { compactSearch } from "@/features/search/commands/compact-search";
import { SYSTEM } from "@/domain/actor";
import { db } from "@/lib/db";
import { type Engine, type Query, rowOf } from "./engine";
import { inMemoryEngines } from "./engines/apart";
import { contains } from "./engines/contains";
import { simpul } from "./engines/simpul";
import { sphinx } from "./engines/sphinx";
import { sqliteFts } from "./engines/sqlite";
import { textbook } from "./engines/textbook";
import { xapian } from "./engines/xapian";
import { goalsOf } from "./goals";
import { indexBytes, load } from "./load";
import { begin, type Measured, throughput, tooSlow, tryOut, turn } from "./measure";
import { postgres } from "./postgres";
import { checkQuality } from "./quality";
import { queryLog } from "./queries";
import { Recount } from "./recount";
import { type Result, summaryOf, tableOf } from "./report";
import { LoadsTooLong, Rows, until } from "./rows";

const FOLDER = ".data/bench";
const FULL = process.argv.includes("--full");
const PROMISED = 60_000;
const SIZES = FULL ? [6_000, PROMISED, 600_000] : [6_000, PROMISED];
const ROUNDS = 2;
/** What a peer may take to load, and an engine for its turn and for its clients, at a size. */
const limitsOf = (size: number) =>
  size > PROMISED
    ? { load: 150_000, turn: 10_000, clients: 8_000 }
    : { load: 40_000, turn: 3_000, clients: 2_000 };
const asked = process.argv.indexOf("--only");
const only = asked < 0 ? [""] : (process.argv[asked + 1] ?? "").toLowerCase().split(",");
const PEERS = [textbook, contains, sqliteFts, sphinx, xapian, ...inMemoryEngines];

const began = performance.now();
const say = (line: string) =>
  void process.stdout.write(
    `${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`,
  );

/** The engines that were asked for and are installed. */
function present(): Engine[] {
  const wanted = [simpul, ...PEERS].filter(({ name }) =>
    only.some((part) => name.toLowerCase().includes(part)),
  );
  const here = wanted.filter((engine) => engine.isHere?.() ?? true);
  const missing = wanted.filter((engine) => !here.includes(engine)).map(({ name }) => name);
  if (missing.length > 0) say(`Not installed, left out: ${missing.join(", ")}`);
  return here;
}

/** Gives an engine its rows and asks it a query of each class. */
async function prepare(
  engine: Engine,
  log: Query[],
  rows: Rows,
  from: number,
  to: number,
): Promise<Measured> {
  const start = performance.now();
  const measured = begin(engine, log);
  const seconds = () => ((performance.now() - start) / 1_000).toFixed(1);
  try {
    const deadline = start + limitsOf(to).load;
    await engine.load((first, last) => until(deadline, rows.read(first, last)), from, to);
    say(`  ${engine.name} loaded in ${seconds()} s`);
    await tryOut(measured);
  } catch (error) {
    if (!(error instanceof LoadsTooLong)) throw error;
    measured.stopped = "loading";
    say(`  ${engine.name} is not loaded after ${seconds()} s and left out`);
  }
  return measured;
}

async function measure(measured: Measured, log: Query[], size: number): Promise<Result> {
  const { engine } = measured;
  measured.stopped = tooSlow(measured);
  if (measured.stopped && measured.stopped !== "loading")
    say(`  ${engine.name} is too slow for a larger directory (${measured.stopped})`);
  const some = measured.stopped
    ? []
    : log.filter((_query, at) => engine === simpul || at % 4 === 0);
  const speeds: number[] = [];
  for (const clients of engine.concurrent ? [1, 8] : [1])
    speeds.push(
      some.length ? await throughput(engine, some, clients, limitsOf(size).clients) : Number.NaN,
    );
  const bytes = measured.stopped === "loading" ? Number.NaN : await engine.bytes();
  return summaryOf(measured, size, speeds, bytes);
}

async function main(): Promise<number> {
  const engines = present();
  const log = queryLog();
  const recount = new Recount();
  await recount.learnLabels();
  const rows = new Rows(FOLDER);
  const results: Result[] = [];
  // Engines that are asked no more.
  const given = new Set<Engine>();
  let [before, ok] = [0, true];
  for (const size of SIZES) {
    say(`${size} organisations`);
    const index = await load(before, size, (written) => {
      rows.write(written.map(({ one, projection }) => rowOf(one, projection)));
      for (const { one, projection } of written) recount.add(one, projection);
    });
    say("  written");
    await compactSearch(SYSTEM);
    await postgres.query("VACUUM (ANALYZE)");
    say("  compacted");
    const running: Measured[] = [];
    for (const engine of engines)
      if (size <= engine.upTo && !given.has(engine))
        running.push(await prepare(engine, log, rows, before, size));
    for (let round = 1; round <= ROUNDS; round++) {
      // In turns, so that a slow minute of the machine is everybody's.
      for (const measured of running)
        if (measured.stopped !== "loading" && (round === 1 || !measured.stopped))
          await turn(measured, limitsOf(size).turn);
      say(`  round ${round} of ${ROUNDS}`);
    }
    const quality = await checkQuality(log, recount);
    say(`  ${quality.agree} of ${quality.asked} answers agree with a recount`);
    for (const line of quality.wrong.slice(0, 10)) say(`    ${line}`);
    for (const measured of running) {
      results.push(await measure(measured, log, size));
      if (!measured.stopped && size < measured.engine.upTo) continue;
      given.add(measured.engine);
      if (measured.engine !== simpul) await measured.engine.close();
    }
    const bytes = await indexBytes();
    process.stdout.write(`\n${tableOf(results, size, index, bytes)}\n\n`);
    if (size > PROMISED) break;
    for (const { goal, value, met } of goalsOf(results, size, index, bytes, quality)) {
      say(`  ${met ? "met   " : "FAILED"}  ${goal}: ${value}`);
      ok &&= met;
    }
    before = size;
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/result.json`, `${JSON.stringify({ sizes: SIZES, results }, null, 2)}\n`);
  say(`${ok ? "All goals are met." : "A goal is not met."} Numbers: ${FOLDER}/result.json`);
  rows.close();
  for (const engine of engines) if (!given.has(engine)) await engine.close();
  await Promise.all([db.$disconnect(), postgres.end()]);
  return ok ? 0 : 1;
}

process.exit(await main());
