// npm run dev: database, migrations, seed, then the development server and the worker, both of
// which start again when a source changes.
import { keepRunning } from "./lib/keep-running.mjs";
import { asked, lifetime } from "./lib/lifetime.mjs";
import { prepareClient, prepareDatabase, reserve, workerProgram } from "./lib/prepare.mjs";
import { launch } from "./lib/processes.mjs";
import { tools } from "./lib/project.mjs";
import { plan } from "./lib/settings.mjs";

await lifetime(async ({ signal, onEnd }) => {
  const wanted = plan();
  await reserve(wanted, "dev", onEnd);
  await prepareClient(signal);
  const env = await prepareDatabase(wanted, "development", { signal, onEnd });
  // Next compares rewrites with the name it listens on, and calls the loopback address localhost.
  const name = env.HOST === "127.0.0.1" ? "localhost" : env.HOST;
  const next = [tools.next, "dev", "--port", env.PORT, "--hostname", name];
  const runs = [
    keepRunning("development server", () => launch(next, { env })),
    keepRunning("worker", () => launch(["--watch", ...workerProgram], { env })),
  ];
  onEnd(() => Promise.all(runs.map((program) => program.stop())));
  for (const program of runs) program.trust();
  await asked(signal);
});
