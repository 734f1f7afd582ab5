import path from "node:path";
import { generateClient } from "./build.mjs";
import { ensureDatabase, migrate, requireVersion, seed } from "./database.mjs";
import { EmbeddedPostgres } from "./embedded-postgres.mjs";
import { keepServing } from "./keep-running.mjs";
import { dataFolder, quietTools, typescriptProgram } from "./project.mjs";
import { portIsFree } from "./processes.mjs";
import { release, take } from "./run-lock.mjs";
import { childSettings, plan } from "./settings.mjs";
import { Refusal, step } from "./words.mjs";

export const embeddedServer = () => new EmbeddedPostgres(path.join(dataFolder, "postgres"));

/** Refuses before anything slow: when this folder already runs, or the port belongs to another. */
export async function reserve(wanted, command, onEnd) {
  // The embedded server serves one starter; on a server of its own, app and worker may be two.
  const role = wanted.external ? wanted.role : "all";
  const other = take(dataFolder, role, { command, address: wanted.address });
  if (other) {
    throw new Refusal(
      `Simpul is already running (${other.command}) at ${other.address}, process ${other.pid}.\n` +
        "Stop it with Ctrl-C there, or with npm run stop.",
    );
  }
  onEnd(() => release(dataFolder, role));
  if (wanted.role !== "worker" && !(await portIsFree(wanted.port, wanted.host))) {
    throw new Refusal(
      `Port ${wanted.port} on ${wanted.host} is taken by another program.\n` +
        `Choose another one: PORT=${wanted.port + 1} npm ${command === "start" ? "start" : `run ${command}`}`,
    );
  }
}

export const prepareClient = (signal) =>
  step("database client", () => generateClient({ ...process.env, ...quietTools }, signal));

/** A database that is up, migrated and seeded; gives the settings for everything that uses it. */
export async function prepareDatabase(wanted, mode, { signal, onEnd }) {
  let url = process.env.DATABASE_URL;
  await step("database", async () => {
    if (wanted.external) return requireVersion(url);
    const server = embeddedServer();
    onEnd(() => server.stop());
    const note = await server.start();
    await ensureDatabase(server.url("postgres"), "simpul");
    onEnd(keepServing(server));
    url = server.url("simpul");
    return note;
  });
  const env = childSettings(wanted, url, mode);
  await step("migrations", () => migrate(env, signal));
  await step("seed", () => seed(env, signal));
  return env;
}

/** Settings for a command that needs the database for a moment; ours is started for that time. */
export async function databaseSettings(onEnd) {
  const wanted = plan();
  let url = process.env.DATABASE_URL;
  if (!wanted.external) {
    const server = embeddedServer();
    if (!server.pid()) onEnd(() => server.stop());
    await server.start();
    await ensureDatabase(server.url("postgres"), "simpul");
    url = server.url("simpul");
  }
  return childSettings(wanted, url, "development");
}

export const workerProgram = typescriptProgram("src/worker.ts");
