// npm run import -- FILE: organisations from a list that an office keeps.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run import", "src/import.ts");
