// npm run bench [-- --full] [-- --only ENGINE,…]: how fast the search is beside others. Exit 1 when a goal fails.
import path from "node:path";
import { generateClient } from "./lib/build.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { run } from "./lib/processes.mjs";
import { dataFolder, typescriptProgram } from "./lib/project.mjs";
import { testServer, testSettings } from "./lib/test-databases.mjs";

await lifetime(async ({ signal, onEnd }) => {
  const server = await testServer(path.join(dataFolder, "bench"), onEnd);
  const url = await server.clone(await server.reference(signal));
  const env = { ...testSettings(url), LOG_LEVEL: "silent", DATABASE_POOL: "10" };
  await generateClient(env, signal);
  // Memory of peers that live in the process is read after a collection.
  const program = [
    "--expose-gc",
    ...typescriptProgram("tests/bench/main.ts"),
    ...process.argv.slice(2),
  ];
  await run("npm run bench", program, { env, signal, show: true });
});
