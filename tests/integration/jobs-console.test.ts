import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { JOBS, LOOPS } from "@/job-table";
import { db } from "@/lib/db";
import { writeVerified } from "@tests/builders/verified-corpus";
import { typescriptProgram } from "../../scripts/lib/project.mjs";

const NAMES = [...Object.keys(JOBS), ...Object.keys(LOOPS)];

/** `npm run jobs -- …`, on this file's database. */
const jobs = (...words: string[]) =>
  new Promise<{ code: unknown; lines: string[]; said: string }>((answer) => {
    const env = { ...process.env, NODE_ENV: "development", LOG_LEVEL: "silent" } as const;
    execFile(
      process.execPath,
      [...typescriptProgram("src/jobs.ts"), ...words],
      { env: { ...env, SIMPUL_NOW: "2026-12-20T03:00:00Z" } },
      (error, stdout, stderr) =>
        answer({
          code: error?.code ?? 0,
          lines: stdout.trimEnd().split("\n"),
          said: stderr,
        }),
    );
  });

test("--once does all that is due, each job once, with a line for each; then nothing is due", async () => {
  await writeVerified(5);
  const first = await jobs("--once");
  expect(first.lines.map((line) => line.split(/\s+/).slice(0, 2).join(" "))).toEqual([
    ...NAMES.map((name) => `${name} ok`),
    "All done.",
  ]);
  expect(first.code).toBe(0);
  expect(first.lines.find((line) => line.startsWith("sweep-standings"))).toMatch(
    /judged \d, changed \d, failed 0$/,
  );
  expect(await db.organisation.count({ where: { standing: "nearly_complete" } })).toBe(5);
  const second = await jobs("--once", "refresh-search", "sweep-standings");
  expect(second.lines.map((line) => line.replace(/ {2,}[\d.]+ s/, ""))).toEqual([
    expect.stringMatching(/^refresh-search +ok +refreshed 0$/),
    expect.stringMatching(/^sweep-standings +ok +judged 0, changed 0, failed 0$/),
    "All done.",
  ]);
}, 60_000);

test("--list names every job; anything else is refused with what can be said", async () => {
  const { lines } = await jobs("--list");
  expect(lines.map((line) => line.split(" ")[0])).toEqual(NAMES);
  for (const words of [[], ["--once", "sweep-nothing"]]) {
    const { code, said } = await jobs(...words);
    expect(code).toBe(1);
    expect(said).toContain("npm run jobs -- --once");
  }
}, 60_000);
