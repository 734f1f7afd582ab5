import { readFileSync } from "node:fs";
import { verifyTrail } from "@/features/audit/queries/verify";
import { SYSTEM } from "@/domain/actor";

// npm run audit:verify: the operators' way to know that nobody has rewritten the audit trail.

const USAGE = `npm run audit:verify                   computes the chain anew, against all published heads
npm run audit:verify -- --head FILE    also against a head kept elsewhere: what
                                       /.well-known/audit-head.json answered on some day`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The signed part of a kept answer, which may also be alone in the file. */
function headIn(file: string): string {
  const text = readFileSync(file, "utf8").trim();
  return text.startsWith("{") ? String((JSON.parse(text) as { jws?: unknown }).jws) : text;
}

async function main([option, file]: string[]): Promise<number> {
  if (option !== undefined && (option !== "--head" || !file)) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const found = await verifyTrail(SYSTEM, {
    outside: file ? [headIn(file)] : [],
    progress: (place) => {
      if (place % 20_000n === 0n && place > 0n) say(`  ${place} seals`);
    },
  });
  if (!found) throw new Error("not-allowed");
  const { seals, unsealed, heads, wrong } = found;
  say(`${seals} seals computed anew, ${heads} heads compared, ${unsealed} events not yet sealed.`);
  say(wrong ?? "ok: every event is as it was sealed.");
  return wrong ? 1 : 0;
}

process.exit(await main(process.argv.slice(2)));
