// npm run jobs -- --list | --once [NAME …]: what the worker does by the clock, now and once.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run jobs", "src/jobs.ts");
