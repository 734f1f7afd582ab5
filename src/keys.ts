import { rotateKeys } from "@/features/letters/commands/rotate-keys";
import { listLetterKeys } from "@/features/letters/queries/keys";
import { SYSTEM } from "@/domain/actor";

// npm run keys: the keys of letters; npm run keys -- rotate: sign with a new one from now on.

const USAGE =
  "npm run keys            lists the keys that sign letters\nnpm run keys -- rotate  signs with a new one from now on\n";

async function main([verb]: string[]): Promise<number> {
  if (verb !== undefined && verb !== "rotate") {
    process.stderr.write(USAGE);
    return 1;
  }
  if (verb === "rotate") {
    const result = await rotateKeys(SYSTEM);
    if (!result.ok) return 1;
  }
  for (const { kid, retired_at: retired, status } of await listLetterKeys(SYSTEM)) {
    const state = retired ? `signed until ${retired}` : "signs";
    process.stdout.write(`${kid}  ${state}${status ? `  (${status})` : ""}\n`);
  }
  return 0;
}

process.exit(await main(process.argv.slice(2)));
