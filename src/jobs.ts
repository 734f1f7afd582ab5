import { parseArgs } from "node:util";
import { followDemoClock } from "@/lib/demo-clock";
import { errorFacts } from "@/lib/log";
import { JOBS, LOOPS } from "./job-table";

// npm run jobs: what the worker does by the clock, once and at once, for operators and after an outage.

const USAGE = `npm run jobs -- --list                 every job, when it runs by itself (UTC)
npm run jobs -- --once [NAME …]        does whatever is due, each job once (or those named)`;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const column = (name: string) => name.padEnd(18);

/** Counts of a result, as "judged 12, changed 1"; a refusal by its reason. */
function told(result: object | null): string {
  const value = result && "value" in result ? result.value : result;
  const pairs = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, count]) => count !== null,
  );
  return pairs.map(([name, count]) => `${name} ${String(count)}`).join(", ") || "nothing to do";
}

async function once(name: string): Promise<boolean> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`.padStart(8);
  try {
    const work = LOOPS[name] ? LOOPS[name].work : JOBS[name]!.work;
    const result = await work(new AbortController().signal);
    const refused = result !== null && "ok" in result && result.ok === false;
    say(`${column(name)} ${refused ? "REFUSED" : "ok"} ${seconds()}  ${told(result)}`);
    return !refused;
  } catch (error) {
    say(`${column(name)} FAILED ${seconds()}  ${JSON.stringify(errorFacts(error))}`);
    return false;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { once: { type: "boolean" }, list: { type: "boolean" } },
    allowPositionals: true,
    strict: false,
  });
  const known = [...Object.keys(JOBS), ...Object.keys(LOOPS)];
  const unknown = positionals.filter((name) => !known.includes(name));
  if (values.list) {
    for (const [name, { crontab }] of Object.entries(JOBS)) say(`${column(name)} ${crontab}`);
    for (const [name, { pauseMs }] of Object.entries(LOOPS))
      say(`${column(name)} every ${pauseMs / 1_000} s`);
    return 0;
  }
  if (!values.once || unknown.length > 0) {
    if (unknown.length > 0) process.stderr.write(`There is no job ${unknown.join(", ")}.\n`);
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  await followDemoClock();
  let failed = 0;
  for (const name of positionals.length > 0 ? positionals : known)
    failed += (await once(name)) ? 0 : 1;
  say(failed === 0 ? "All done." : `${failed} not done.`);
  return failed === 0 ? 0 : 1;
}

process.exit(await main());
