// npm run keys [-- rotate]: the keys that sign letters of proof.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run keys", "src/keys.ts");
