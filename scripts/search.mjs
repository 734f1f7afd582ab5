// npm run search:rebuild | search:check: the index of the directory.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run search", "src/search.ts");
