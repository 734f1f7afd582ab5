// npm run audit:verify [-- --head FILE]: whether the audit trail is as it was sealed.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run audit:verify", "src/audit.ts");
