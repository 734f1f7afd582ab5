import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { seedDemo } from "./demo/seed";
import { seedReference } from "./reference/seed";

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Reference data always; invented organisations only where they are asked for. */
async function main() {
  say(`Reference data: ${await seedReference()}`);
  if (env.SIMPUL_DEMO) say(`Demo data: ${await seedDemo(say)}`);
}

await main().finally(() => db.$disconnect());
