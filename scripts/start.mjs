// npm start: database, migrations, seed, build when something changed, then app and worker.
import { appProgram, build } from "./lib/build.mjs";
import { keepRunning } from "./lib/keep-running.mjs";
import { asked, lifetime } from "./lib/lifetime.mjs";
import { prepareClient, prepareDatabase, reserve, workerProgram } from "./lib/prepare.mjs";
import { launch, together, until } from "./lib/processes.mjs";
import { quietTools } from "./lib/project.mjs";
import { plan } from "./lib/settings.mjs";
import { Refusal, say, seconds, step } from "./lib/words.mjs";

const buildSettings = { ...process.env, ...quietTools };
const PATIENCE = 60_000;

async function healthy(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

async function waitForApp({ host, port }, failed) {
  const name = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const url = `http://${name.includes(":") ? `[${name}]` : name}:${port}/api/health`;
  const answered = await Promise.race([failed, until(() => healthy(url), PATIENCE)]);
  if (!answered) throw new Refusal(`The app does not answer at ${url}.`);
}

function whatToTry({ address, demo }) {
  say(`\nSimpul runs at ${address} (stop: Ctrl-C)`);
  if (!demo) return;
  say("This is a demonstration with invented organisations. Try:");
  for (const page of ["/", "/oms", "/api/v1/openapi.json"]) say(`  ${new URL(page, address)}`);
}

await lifetime(async ({ signal, onEnd }) => {
  const began = performance.now();
  const wanted = plan(process.argv[2]);
  await reserve(wanted, "start", onEnd);
  await prepareClient(signal);
  // The build asks no database and takes longest at a first start.
  const [env] = await together(
    () => prepareDatabase(wanted, "production", { signal, onEnd }),
    () => wanted.role !== "worker" && step("build", () => build(buildSettings, signal)),
  );
  signal.throwIfAborted();

  const runs = [];
  onEnd(() => Promise.all(runs.map((program) => program.stop())));
  if (wanted.role !== "worker") {
    runs.push(keepRunning("app", () => launch(appProgram, { env })));
    await step("app", () => Promise.race([waitForApp(wanted, runs[0].failed), asked(signal)]));
  }
  signal.throwIfAborted();
  if (wanted.role !== "app") {
    runs.push(keepRunning("worker", () => launch(workerProgram, { env })));
  }
  for (const program of runs) program.trust();
  if (wanted.role === "worker") say(`\nThe Simpul worker runs (stop: Ctrl-C)`);
  else whatToTry(wanted);
  say(`Ready after ${seconds(began)}.`);
  await asked(signal);
  say("Stopping.");
});
