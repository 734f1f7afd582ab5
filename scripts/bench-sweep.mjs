// npm run bench:sweep [-- COUNT]: how long a night's sweep over COUNT organisations takes, and how much memory.
import path from "node:path";
import { generateClient } from "./lib/build.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { run } from "./lib/processes.mjs";
import { dataFolder, typescriptProgram } from "./lib/project.mjs";
import { testServer, testSettings } from "./lib/test-databases.mjs";

await lifetime(async ({ signal, onEnd }) => {
  const server = await testServer(path.join(dataFolder, "bench"), onEnd);
  const url = await server.clone(await server.reference(signal));
  const env = { ...testSettings(url), LOG_LEVEL: "silent" };
  await generateClient(env, signal);
  const program = [...typescriptProgram("tests/bench/sweep.ts"), ...process.argv.slice(2)];
  await run("npm run bench:sweep", program, { env, signal, show: true });
});
