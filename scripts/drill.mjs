// npm run drill: does to a scratch installation what will happen to a real one, and times how it
// comes back. Ends by itself and leaves nothing running.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Drilled, get } from "./lib/drilled.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { birthOf, freePort, until } from "./lib/processes.mjs";
import { dataFolder } from "./lib/project.mjs";
import { Refusal, say } from "./lib/words.mjs";

const VISITORS = 16;
const folder = path.join(dataFolder, "drill");

function insist(fact, otherwise) {
  if (!fact) throw new Error(otherwise);
}

const kill9 = (pid) => process.kill(pid, "SIGKILL");

async function recovers(one, changed, patience = 30_000) {
  insist(
    await until(async () => changed() && (await one.healthy()), patience, 50),
    "did not recover",
  );
}

const words = (html) => html.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, " ").trim();

function judge({ status, text, fault }) {
  if (fault) return fault;
  if (status === 200) return "";
  if (![500, 503].includes(status)) return `answer ${status}`;
  return words(text).length > 20 ? "" : `answer ${status} without words`;
}

/** Visitors who ask for one page after the other until `isOver`. */
async function load(one, isOver) {
  const answers = [];
  const visit = async (_, n) => {
    while (!isOver()) {
      const answer = await get(one.address + (n % 2 ? "/" : "/oms"));
      answers.push({ at: Date.now(), ...answer, complaint: judge(answer) });
    }
  };
  await Promise.all(Array.from({ length: VISITORS }, visit));
  return answers;
}

async function databaseKilledUnderLoad(one) {
  const end = Date.now() + 12_000;
  const visits = load(one, () => Date.now() > end);
  await until(() => false, 3_000);
  const struck = Date.now();
  const before = one.app;
  kill9(one.server.pid());
  const answers = await visits;
  const bad = answers.find(({ complaint }) => complaint);
  insist(!bad, `a visitor got: ${bad?.complaint}`);
  const failed = answers.filter(({ status }) => status !== 200);
  const healed = Math.max(0, ...failed.map(({ at }) => at - struck));
  insist(healed < 7_000, "answers did not heal");
  insist(one.app === before, "the app had to be started again");
  return `${answers.length} answers, ${failed.length} error pages, the last after ${healed} ms`;
}

async function startedTwice(one) {
  const second = one.launch();
  insist((await second.ended) === 1, "the second did not exit with 1");
  insist(/already running.*http/s.test(second.output), "it does not say what runs, and where");
  insist(await one.healthy(), "the first was hurt");
}

async function portTaken(one) {
  const other = new Drilled(path.join(folder, "other"), new URL(one.address).port);
  const began = Date.now();
  const starter = other.launch();
  insist((await starter.ended) === 1, "it did not exit with 1");
  insist(starter.output.includes(`Port ${other.env.PORT} on`), "it does not name the port");
  insist(Date.now() - began < 3_000, "it took too long to say so");
}

async function starterKilled(one) {
  const programs = one.census().filter(({ pid }) => [one.app, one.worker].includes(pid));
  kill9(one.starter.pid);
  const began = Date.now();
  insist(await until(() => one.left(programs).length === 0, 5_000, 50), "app or worker lives on");
  const gone = Date.now() - began;
  insist(one.server.pid(), "the database server was to be left for the next start");
  const starter = await one.start();
  insist(starter.output.includes("took over"), "the next start did not take the server over");
  return `app and worker gone after ${gone} ms`;
}

async function everythingKilled(one) {
  const all = one.census();
  const server = one.server.pid();
  for (const { pid } of all) if (birthOf(pid)) kill9(pid);
  insist(await until(() => one.left(all).length === 0, 5_000), "kill -9 left something");
  // A pid file that names a living process which is something else, as after a restart.
  const stale = { pid: process.pid, born: "1", command: "start", address: one.address };
  writeFileSync(path.join(one.folder, "running-all.json"), JSON.stringify(stale));
  insist(server && !one.server.pid(), "the pid file of the server is believed");
  await one.start();
}

/** A signal ends everything in order, and answers already begun come whole. */
const signalled = (signal) => async (one) => {
  const all = one.census();
  let code;
  const visits = load(one, () => code !== undefined);
  await until(() => false, 2_000);
  const struck = Date.now();
  one.starter.kill(signal);
  code = await one.starter.ended;
  const took = Date.now() - struck;
  const answers = await visits;
  insist(code === 0, `exit code ${code}`);
  const cut = answers.find(({ complaint, refused }) => complaint && !refused);
  insist(!cut, `an answer was cut: ${cut?.complaint}`);
  insist(one.left(all).length === 0, `left running: ${one.left(all).join(" | ")}`);
  const whole = answers.filter(({ at, status }) => at >= struck && status === 200);
  return `all ended after ${took} ms, ${whole.length} answers finished meanwhile`;
};

async function npmKilled(one) {
  const npm = await one.start("npm", ["start"]);
  const all = one.census();
  kill9(npm.pid);
  insist(
    await until(() => one.left(all).length === 0, 15_000),
    `left: ${one.left(all).join(" | ")}`,
  );
}

const again = (drill) => async (one) => {
  await one.start();
  return drill(one);
};

async function killed(one, which) {
  const before = one[which];
  kill9(before);
  await recovers(one, () => one[which] && one[which] !== before);
}

async function workerKilled(one) {
  await killed(one, "worker");
  const next = one.worker;
  await until(() => false, 3_000);
  insist(one.worker === next, "the new worker did not stay");
}

async function databaseKilled(one) {
  const before = one.server.pid();
  kill9(before);
  await recovers(one, () => one.server.pid() && one.server.pid() !== before);
}

const DRILLS = [
  ["first start", async (one) => void (await one.start())],
  ["kill -9 app", (one) => killed(one, "app")],
  ["kill -9 worker", workerKilled],
  ["kill -9 Postgres", databaseKilled],
  ["kill -9 Postgres under load", databaseKilledUnderLoad],
  ["started twice", startedTwice],
  ["port taken", portTaken],
  ["kill -9 starter, next start", starterKilled],
  ["kill -9 everything, next start", everythingKilled],
  ["SIGTERM under load", signalled("SIGTERM")],
  ["SIGINT after a start", again(signalled("SIGINT"))],
  ["SIGHUP after a start", again(signalled("SIGHUP"))],
  ["kill -9 npm after npm start", npmKilled],
];

await lifetime(
  async ({ signal, onEnd }) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    onEnd(() => rmSync(folder, { recursive: true, force: true }));
    const one = new Drilled(folder, await freePort());
    onEnd(() => one.destroy());
    let failures = 0;
    for (const [name, drill] of DRILLS) {
      if (failures > 0 && name === DRILLS[1][0]) break; // without a first start, nothing to drill
      signal.throwIfAborted();
      const began = performance.now();
      let result;
      try {
        result = `ok      ${(await drill(one)) ?? ""}`;
      } catch (error) {
        failures += 1;
        result = `FAILED  ${error.message}`;
      }
      const took = ((performance.now() - began) / 1000).toFixed(1);
      say(`  ${name.padEnd(32)} ${took.padStart(6)} s  ${result}`);
    }
    if (failures > 0) throw new Refusal(`${failures} of ${DRILLS.length} drills failed.`);
    say(`\nAll ${DRILLS.length} drills passed.`);
  },
  { interrupted: 130 },
);
