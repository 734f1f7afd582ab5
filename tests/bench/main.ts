import { mkdirSync, writeFileSync } from "node:fs";
import { compactSearch } from "@/features/search/commands/compact-search";
import { SYSTEM } from "@/domain/actor";
import { projectionOf } from "@/domain/search-projection";
import { db } from "@/lib/db";
import { invent } from "./corpus";
import type { Engine, Query, Row } from "./engine";
import { contains } from "./engines/contains";
import { inMemoryEngines } from "./engines/in-memory";
import { askSimpul, simpul } from "./engines/simpul";
import { sqliteFts } from "./engines/sqlite";
import { textbook } from "./engines/textbook";
import { goalsOf, type Quality } from "./goals";
import { AT, indexBytes, load, numberOf } from "./load";
import { begin, type Measured, throughput, tryOut, turn } from "./measure";
import { postgres } from "./postgres";
import { queryLog } from "./queries";
import { Recount, sameCounts } from "./recount";
import { type Result, summaryOf, tableOf } from "./report";

const FULL = process.argv.includes("--full");
const SIZES = FULL ? [6_000, 60_000, 600_000] : [6_000, 60_000];
const ROUNDS = 2;
const TURN_MS = FULL ? 20_000 : 6_000;
const asked = process.argv.indexOf("--only");
const only = asked < 0 ? [""] : (process.argv[asked + 1] ?? "").toLowerCase().split(",");
const engines: Engine[] = [simpul, textbook, contains, sqliteFts, ...inMemoryEngines].filter(
  ({ name }) => only.some((part) => name.toLowerCase().includes(part)),
);

const began = performance.now();
const say = (line: string) =>
  void process.stdout.write(
    `${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}\n`,
  );

function* rows(from: number, to: number): Generator<Row> {
  for (let number = from; number < to; number++) {
    const one = invent(number);
    yield { ...one, projection: projectionOf(one, AT) };
  }
}

/** Totals and counts of the whole log against a count one by one, and whether targets are found. */
async function checkQuality(log: Query[], recount: Recount): Promise<Quality> {
  const quality: Quality = { agree: 0, asked: 0, typos: 0, unique: 0, uniqueFound: 0, wrong: [] };
  for (const query of log) {
    const found = await askSimpul(query);
    const answer = await simpul.ask(query);
    const expected = recount.count(found.words, query);
    quality.asked++;
    if (answer.total === expected.total && sameCounts(answer.counts, expected.counts))
      quality.agree++;
    else
      quality.wrong.push(
        `${query.class} “${query.q}”: ${answer.total} instead of ${expected.total}`,
      );
    const isFound = query.target !== null && found.ids.map(numberOf).includes(query.target);
    if (query.class === "typo") {
      if (isFound) quality.typos++;
      else quality.wrong.push(`“${query.q}” → “${found.corrected}” does not find ${query.target}`);
    }
    if (query.class !== "name" && query.class !== "acronym") continue;
    if (recount.same(query.class, query.q) !== 1) continue;
    quality.unique++;
    if (isFound) quality.uniqueFound++;
    else quality.wrong.push(`${query.class} “${query.q}” does not find ${query.target}`);
  }
  return quality;
}

async function main(): Promise<number> {
  const log = queryLog();
  const recount = new Recount();
  await recount.learnLabels();
  const results: Result[] = [];
  const given = new Map<Engine, boolean>(engines.map((engine) => [engine, false]));
  let [before, ok] = [0, true];
  for (const size of SIZES) {
    say(`${size} organisations`);
    const index = await load(
      before,
      size,
      (done) => done % 20_000 === 0 && say(`  ${done} written`),
    );
    await compactSearch(SYSTEM);
    await postgres.query("VACUUM (ANALYZE)");
    for (const row of rows(before, size)) recount.add(row);
    const running: Measured[] = [];
    for (const engine of engines) {
      if (size > engine.upTo || given.get(engine)) continue;
      const start = performance.now();
      await engine.load(rows, before, size);
      const measured = begin(engine, log);
      await tryOut(measured);
      running.push(measured);
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      say(
        `  ${engine.name} loaded in ${seconds} s${measured.stopped ? `, too slow (${measured.stopped})` : ""}`,
      );
    }
    for (let round = 1; round <= ROUNDS; round++) {
      // In turns, so that a slow minute of the machine is everybody's.
      for (const measured of running)
        if (round === 1 || !measured.stopped) await turn(measured, TURN_MS);
      say(`  round ${round} of ${ROUNDS}`);
    }
    const quality = await checkQuality(log, recount);
    say(`  ${quality.agree} of ${quality.asked} answers agree with a recount`);
    for (const line of quality.wrong.slice(0, 10)) say(`    ${line}`);
    for (const measured of running) {
      const { engine } = measured;
      const some = measured.stopped
        ? []
        : log.filter((_query, at) => engine === simpul || at % 4 === 0);
      const clients = engine.concurrent ? [1, 8] : [1];
      const speeds: number[] = [];
      for (const count of clients)
        speeds.push(some.length ? await throughput(engine, some, count) : Number.NaN);
      results.push(summaryOf(measured, size, speeds, await engine.bytes()));
      if (measured.stopped) given.set(engine, true);
    }
    const bytes = await indexBytes();
    process.stdout.write(`\n${tableOf(results, size, index, bytes)}\n\n`);
    if (size > 60_000) break;
    for (const { goal, value, met } of goalsOf(results, size, index, bytes, quality)) {
      say(`  ${met ? "met   " : "FAILED"}  ${goal}: ${value}`);
      ok &&= met;
    }
    before = size;
  }
  mkdirSync(".data/bench", { recursive: true });
  writeFileSync(
    ".data/bench/result.json",
    `${JSON.stringify({ sizes: SIZES, results }, null, 2)}\n`,
  );
  say(`${ok ? "All goals are met." : "A goal is not met."} Numbers: .data/bench/result.json`);
  for (const engine of engines) await engine.close();
  await Promise.all([db.$disconnect(), postgres.end()]);
  return ok ? 0 : 1;
}

process.exit(await main());
