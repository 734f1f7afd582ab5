// npm run audit:verify [-- --head FILE]: whether the audit trail is as it was sealed.
import { generateClient } from "./lib/build.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { databaseSettings } from "./lib/prepare.mjs";
import { run } from "./lib/processes.mjs";
import { typescriptProgram } from "./lib/project.mjs";

await lifetime(async ({ signal, onEnd }) => {
  const env = { ...(await databaseSettings(onEnd)), LOG_LEVEL: "silent" };
  await generateClient(env, signal);
  const program = [...typescriptProgram("src/audit.ts"), ...process.argv.slice(2)];
  await run("npm run audit:verify", program, { env, signal, show: true });
});
