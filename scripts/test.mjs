// npm test [-- static|unit|architecture|integration|operations|e2e [FILTER]]
// Everything a change must pass, cheapest first. The last line counts it.
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { appProgram, build, generateClient } from "./lib/build.mjs";
import { chromium } from "./lib/chromium.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { schemaDifference } from "./lib/migrations.mjs";
import { workerProgram } from "./lib/prepare.mjs";
import { end, freePort, launch, run, together, until } from "./lib/processes.mjs";
import { dataFolder, quietTools, root, tools } from "./lib/project.mjs";
import { release, take } from "./lib/run-lock.mjs";
import { testServer, testSettings } from "./lib/test-databases.mjs";
import { Refusal, say, step } from "./lib/words.mjs";

const PROJECTS = ["unit", "architecture", "integration", "operations"];
const folder = path.join(dataFolder, "test");
const totals = { passed: 0, failed: 0, skipped: 0 };

function closingLine() {
  const skipped = totals.skipped ? `, ${totals.skipped} skipped` : "";
  say(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
}

function count({ passed, failed, skipped }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  if (failed > 0) throw new Refusal(`${failed} failed.`);
  return `${passed} passed`;
}

/** A step that counts as one test: it passes or fails whole. */
async function check(name, work) {
  try {
    await step(name, work);
    totals.passed += 1;
  } catch (error) {
    totals.failed += 1;
    throw error;
  }
}

async function statics(env, database, signal) {
  const tool =
    (name, ...args) =>
    () =>
      check(name, async () => void (await run(name, args, { env, signal })));
  const cache = (name) => path.join("node_modules/.cache", name);
  const lint = [tools.eslint, ".", "--max-warnings", "0", "--cache", "--cache-strategy", "content"];
  const format = [tools.prettier, "--check", ".", "--cache", "--log-level", "warn"];
  await check(
    "types of pages",
    async () => void (await run("next typegen", [tools.next, "typegen"], { env, signal })),
  );
  const drift = () =>
    check("migration drift", async () => {
      const { admin, prefix } = await database();
      const settings = { ...testSettings(admin), SIMPUL_SHADOW_PREFIX: prefix };
      const sql = await schemaDifference(settings, signal);
      if (sql) throw new Refusal(`The migrations do not make this schema. Missing:\n\n${sql}`);
    });
  const others = [
    tool("types", tools.tsc, "--noEmit"),
    tool("format", ...format, "--cache-location", cache("simpul/prettier.json")),
    tool("directions", tools.depcruise, "src", "tests"),
    tool("dead code", tools.knip),
    tool("lockfile", path.join(root, "scripts/check-lock.mjs")),
    drift,
  ];
  // What reads every file with all its types takes about as long as all the others in a row.
  await together(
    tool("lint", ...lint, "--cache-location", cache("simpul/eslint.json")),
    async () => {
      for (const other of others) await other();
    },
  );
}

const reportFile = (name) => path.join(folder, `${name}.json`);

/** Runs a test runner and reads its report, which is there also when tests failed. */
async function runner(name, args, env, signal) {
  rmSync(reportFile(name), { force: true });
  let broken;
  try {
    await run(name, args, { env, signal, show: true });
  } catch (error) {
    if (signal.aborted || !existsSync(reportFile(name))) throw error;
    broken = error;
  }
  return { report: JSON.parse(readFileSync(reportFile(name), "utf8")), broken };
}

async function vitest(projects, filter, env, signal) {
  const chosen = projects.map((project) => `--project=${project}`);
  const reports = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile("vitest")}`,
  ];
  const args = [tools.vitest, "run", "--passWithNoTests", ...chosen, ...reports, ...filter];
  const { report, broken } = await runner("vitest", args, env, signal);
  // A file that cannot be loaded, or an error between tests, fails without a failed test.
  const failed = report.numFailedTests || (report.success && !broken ? 0 : 1);
  return count({ passed: report.numPassedTests, failed, skipped: report.numPendingTests });
}

const logTail = (name) => readFileSync(path.join(folder, `${name}.log`), "utf8").slice(-3000);

async function serve(database, signal, onEnd) {
  const port = await freePort();
  const on = await database();
  const settings = testSettings(await on.clone(await on.demo(signal)), port);
  const env = {
    ...settings,
    NODE_ENV: "production",
    SIMPUL_DEMO: "1",
    SIMPUL_DATA_DIR: folder,
    // tests/e2e/review.spec.ts sees a case that was drawn.
    SECOND_REVIEW_PERCENT: "100",
    // tests/e2e/external.spec.ts starts the sign-in service that listens here.
    OIDC_ISSUER: `http://localhost:${await freePort()}`,
    OIDC_CLIENT_ID: "simpul",
    OIDC_CLIENT_SECRET: "for-tests-only",
    OIDC_NAME: "Layanan Uji",
  };
  const start = (name, args) => {
    const child = launch(args, { env, out: openSync(path.join(folder, `${name}.log`), "w") });
    onEnd(() => end(child));
    return child;
  };
  const app = start("app", appProgram);
  const answers = () =>
    app.exitCode !== null ||
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      (r) => r.ok,
      () => false,
    );
  if (!(await until(answers, 60_000)) || app.exitCode !== null) {
    throw new Refusal(`The app does not start.\n${logTail("app")}`);
  }
  start("worker", workerProgram);
  return env;
}

async function browser(filter, database, signal, onEnd) {
  const env = await serve(database, signal, onEnd);
  const shared = {
    ...env,
    CHROMIUM_PATH: await chromium(signal),
    SIMPUL_TEST_REPORT: reportFile("playwright"),
  };
  // Whoever asks for some tests does not want those that usually come before.
  const alone = filter.length > 0 ? ["--no-deps"] : [];
  const args = [tools.playwright, "test", ...alone, ...filter];
  const { report, broken } = await runner("playwright", args, shared, signal);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected || (broken ? 1 : 0);
  if (failed > 0) say(`The end of the app's log:\n${logTail("app")}`);
  // The runner has named them, with what went wrong at first.
  if (flaky > 0) say(`${flaky} passed only at the second try: a race to be found.`);
  return count({ passed: expected + flaky, failed, skipped });
}

async function everything({ signal, onEnd }) {
  const [part = "all", ...filter] = process.argv.slice(2);
  const chosen = (...names) => part === "all" || names.includes(part);
  if (!["all", "static", "e2e", ...PROJECTS].includes(part)) {
    throw new Refusal(`Say one of: static, ${PROJECTS.join(", ")}, e2e`);
  }
  mkdirSync(folder, { recursive: true });
  const other = take(folder, "all", { command: "npm test", address: "" });
  if (other) throw new Refusal(`Tests already run here, process ${other.pid}.`);
  onEnd(() => release(folder, "all"));

  const env = { ...process.env, ...quietTools, NODE_ENV: "test" };
  let server;
  const database = () => (server ??= testServer(path.join(folder, "postgres"), onEnd));

  await step("database client", () => generateClient(env, signal));
  if (chosen("static")) await statics(env, database, signal);
  const projects = PROJECTS.filter((project) => chosen(project));
  const isNeeded = (...names) => projects.some((project) => names.includes(project));
  let given;
  async function makeDatabases() {
    const on = await database();
    given = {
      SIMPUL_TEST_SERVER: on.admin,
      SIMPUL_TEST_PREFIX: on.prefix,
      SIMPUL_TEST_TEMPLATE: await on.reference(signal),
      ...((chosen("e2e") || isNeeded("operations")) && { SIMPUL_TEST_DEMO: await on.demo(signal) }),
    };
  }
  // Each of the two keeps one core busy.
  await together(
    ...(chosen("e2e") ? [() => check("build", () => build(env, signal))] : []),
    ...(chosen("e2e") || isNeeded("integration", "operations")
      ? [() => step("databases", makeDatabases)]
      : []),
  );
  if (projects.length > 0) {
    await step("tests", () => vitest(projects, filter, { ...env, ...given }, signal));
  }
  if (chosen("e2e")) {
    await step("browser tests", () => browser(filter, database, signal, onEnd));
  }
  if (totals.passed === 0) throw new Refusal("No test ran.");
}

await lifetime(
  async (life) => {
    life.onEnd(closingLine);
    try {
      await everything(life);
    } catch (error) {
      totals.failed ||= 1; // what stops the run counts, also where it is no test
      throw error;
    }
  },
  { interrupted: 130 },
);
