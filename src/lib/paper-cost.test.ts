import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPdf, aStream } from "@tests/builders/papers";

const folder = mkdtempSync(path.join(tmpdir(), "simpul-cost-"));
const root = path.resolve(import.meta.dirname, "../..");

// In a process of its own, so that nothing but this work is measured. VmHWM: the most it ever held.
const PROGRAM = `
  const { readFileSync } = await import("node:fs");
  const { examinePaper } = await import("./src/lib/paper-content.ts");
  const most = () => {
    try {
      return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1e3;
    } catch {
      return process.resourceUsage().maxRSS / 1e3;
    }
  };
  const before = process.memoryUsage().rss / 1e6;
  const costs = {};
  for (const file of process.argv.slice(1)) {
    const began = performance.now();
    let wait = 0, last = began;
    const beat = () => {
      wait = Math.max(wait, performance.now() - last);
      last = performance.now();
    };
    const pulse = setInterval(beat, 5);
    const found = await examinePaper(file);
    beat();
    clearInterval(pulse);
    costs[file] = {
      answer: found.ok ? "taken" : found.reason,
      seconds: (performance.now() - began) / 1e3,
      wait: wait / 1e3,
    };
  }
  console.log(JSON.stringify({ costs, megabytes: most() - before }));
`;

const often = (text: string) => text.repeat(9_900_000 / text.length);
const packed = (content: string, entries: string) =>
  aStream(deflateSync(Buffer.from(content)), `/Type /ObjStm /Filter /FlateDecode ${entries}`);
const bomb = packed(" ".repeat(4e6), "/N 0 /First 0");
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item);
const ends = `${many(99_999, 0)
  .map((_, at) => `7 ${at * 2}`)
  .join(" ")} `;

const HOSTILE: [string, () => Buffer, string][] = [
  ["names with escapes", () => aPdf([`[${often("/#41#41")}]`]), "taken"],
  ["numbers", () => aPdf([`[${often("1 ")}]`]), "taken"],
  ["entries", () => aPdf([`<< ${often("/Type /Page ")} >>`]), "taken"],
  ["brackets", () => aPdf([often("[")]), "pdf-broken"],
  ["small objects", () => aPdf([often("1\nendobj 1 0 obj ")]), "pdf-broken"],
  ["words that hide objects", () => aPdf([aStream(often("obj "))]), "taken"],
  ["the same behind comments", () => aPdf([aStream(often("%\n%\n%\nobj\n"))]), "taken"],
  ["streams that do not end", () => aPdf([often("<</Length 1>>stream ")]), "pdf-broken"],
  ["bombs of 4 MB", () => aPdf(many(900, bomb)), "pdf-broken"],
  ["a bomb of 500 MB", () => aPdf([packed(" ".repeat(5e8), "/N 0 /First 0")]), "pdf-broken"],
  [
    "packed names",
    () => aPdf(many(7, packed(`1 0 [${"/A ".repeat(1.3e6)}]`, "/N 1 /First 4"))),
    "taken",
  ],
  [
    "packed small objects",
    () => aPdf([packed(`${ends}${"1 ".repeat(99_999)}`, `/N 99999 /First ${ends.length}`)]),
    "taken",
  ],
];

type Cost = { answer: string; seconds: number; wait: number };
let told: { costs: Record<string, Cost>; megabytes: number };
const fileOf = (name: string) => path.join(folder, name);

beforeAll(async () => {
  for (const [name, make] of HOSTILE) writeFileSync(fileOf(name), make());
  const node = ["--import", "tsx", "--conditions=react-server", "--input-type=module"];
  const args = [...node, "-e", PROGRAM, ...HOSTILE.map(([name]) => fileOf(name))];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  told = JSON.parse(stdout);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(HOSTILE)("10 MB of %s take less than 5 s, and let others in", (name, _, answer) => {
  const cost = told.costs[fileOf(name)]!;
  expect(cost.answer).toBe(answer);
  expect(cost.seconds).toBeLessThan(5);
  expect(cost.wait).toBeLessThan(1);
});

test("all of them, one after another, take less than 150 MB of memory", () => {
  expect(told.megabytes).toBeLessThan(150);
});
