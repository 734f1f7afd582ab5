import { setTimeout } from "node:timers/promises";
import { recompute } from "./over-http";

// npx tsx tests/recompute/main.ts [https://address]: judges all organisations of an installation anew.

const address = process.argv[2] ?? "http://localhost:3000";

async function get(path: string): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1${path}`);
  if (answer.status === 429) {
    await setTimeout(1_000 * Number(answer.headers.get("retry-after") ?? 5));
    return get(path);
  }
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const { asked, agreed, differing } = await recompute(get);
process.stdout.write(`${agreed} of ${asked} agree\n${differing.map((one) => `${one}\n`).join("")}`);
process.exit(asked > 0 && agreed === asked ? 0 : 1);
