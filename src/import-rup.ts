import { bringInPackages } from "@/features/packages/commands/bring-in-packages";
import { receivePackages } from "@/features/packages/commands/receive-packages";
import { findImport } from "@/features/packages/queries/imports";
import { SYSTEM } from "@/domain/actor";
import { readTable } from "@/lib/table-file";

// npm run import:rup -- FILE: packages of every KLPD from a file of SiRUP.

const USAGE = `npm run import:rup -- FILE.json|FILE.csv
Brings in announced Swakelola packages of type III: a JSON array, {"data": […]}, or CSV. Running it
twice changes nothing; after a stop it goes on.
`;
const REFUSALS = {
  "not-allowed": "Only the console may do this.",
  "table-empty": "The file is empty.",
  "table-broken": "The file is neither JSON nor CSV in UTF-8, or it ends in the middle.",
  "table-large": "A JSON file may have 400 MB at most. Divide it, or use CSV, which has no limit.",
} as const;

async function main([file]: string[]): Promise<number> {
  if (!file) return fail(USAGE);
  const received = await receivePackages(SYSTEM, { rows: readTable(file) });
  if (!received.ok) return fail(`${REFUSALS[received.reason]}\n`);
  const say = (done: number, of: number) => process.stdout.write(`  ${done} of ${of} packages\n`);
  await bringInPackages(SYSTEM, { say });
  const found = await findImport(SYSTEM, received.value.importId);
  if (!found) return 1;
  const { rows, kept, repeated, bad, leftOut, added, updated, unchanged, ended } = found;
  const others = Object.entries(leftOut).map(([why, count]) => `${why} ${count}`);
  process.stdout.write(
    `${rows} rows: ${kept} packages (${added} new, ${updated} changed, ${unchanged} as before)\n` +
      `repeated ${repeated}, left out: ${others.join(", ")}; no longer announced: ${ended}\n` +
      `bad rows: ${bad}\n`,
  );
  for (const { row, problems } of found.badRows)
    process.stdout.write(
      `  row ${row}: ${problems.map(({ field, fault }) => `${field} ${fault}`).join(", ")}\n`,
    );
  return 0;
}

function fail(words: string): number {
  process.stderr.write(words);
  return 1;
}

process.exit(await main(process.argv.slice(2)));
