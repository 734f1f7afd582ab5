// npm run admin -- --email ADDRESS: a link to become the first platform admin.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run admin", "src/admin.ts");
