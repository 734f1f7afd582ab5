import { generateClient } from "./build.mjs";
import { lifetime } from "./lifetime.mjs";
import { databaseSettings } from "./prepare.mjs";
import { run } from "./processes.mjs";
import { typescriptProgram } from "./project.mjs";

/** A command of the operator's console: a program of src on this installation's database. */
export const consoleCommand = (name, file) =>
  lifetime(async ({ signal, onEnd }) => {
    const env = { ...(await databaseSettings(onEnd)), LOG_LEVEL: "silent" };
    await generateClient(env, signal);
    const program = [...typescriptProgram(file), ...process.argv.slice(2)];
    await run(name, program, { env, signal, show: true });
  });
