import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { db } from "@/lib/db";
import { aPerson } from "@tests/builders/person";
import { writeVerified } from "@tests/builders/verified-corpus";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

// npm run bench:sweep [-- COUNT]: a night's sweep, a day's ends and their reminders over a directory in
// which everybody's papers were verified. Time and the most memory the process ever held.

const NOW = "2026-12-20T03:00:00Z";
const say = (line: string) => void process.stdout.write(`${line}\n`);
const MB = 1_024;

/** The most memory a process has held so far, in MB; Linux only. */
function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / MB);
}

async function measure(job: string): Promise<void> {
  const child = spawn(process.execPath, [...typescriptProgram("src/jobs.ts"), "--once", job], {
    env: { ...process.env, NODE_ENV: "development", SIMPUL_NOW: NOW, LOG_LEVEL: "silent" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, peakOf(child.pid!));
    } catch {
      // It has just ended.
    }
  }, 200);
  await once(child, "exit");
  clearInterval(watch);
  say(`  at most ${peak} MB`);
}

const count = Number(process.argv[2] ?? 10_000);
const { id } = await aPerson(db);
let began = performance.now();
await writeVerified(count, id);
say(`${count} organisations written in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
for (const job of ["sweep-standings", "sweep-standings", "remind-of-ends", "refresh-search"]) {
  began = performance.now();
  await measure(job);
  say(`  ${((performance.now() - began) / 1_000).toFixed(1)} s with its start`);
}
say(`${await db.standingChange.count()} lines of history, ${await db.outboxMail.count()} mails`);
process.exit(0);
