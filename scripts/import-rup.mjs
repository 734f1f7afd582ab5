// npm run import:rup -- FILE: announced packages of Swakelola Tipe III from a file of SiRUP.
import { consoleCommand } from "./lib/console.mjs";

await consoleCommand("npm run import:rup", "src/import-rup.ts");
