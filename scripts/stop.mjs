// npm run stop: ends what runs on this data folder, and a database server that a killed start left.
import { embeddedServer } from "./lib/prepare.mjs";
import { birthOf, until } from "./lib/processes.mjs";
import { dataFolder } from "./lib/project.mjs";
import { ROLES, runningOn } from "./lib/run-lock.mjs";
import { say } from "./lib/words.mjs";

const others = ROLES.map((role) => runningOn(dataFolder, role)).filter(Boolean);
for (const other of others) {
  process.kill(other.pid, "SIGTERM");
  const ended = await until(() => birthOf(other.pid) !== other.born, 30_000);
  say(ended ? "Stopped." : `Process ${other.pid} is still stopping.`);
  if (!ended) process.exitCode = 1;
}
if (others.length === 0) {
  const left = !process.env.DATABASE_URL && embeddedServer().stop();
  say(left ? "Stopped the database server that was left running." : "Nothing was running.");
}
