// npm run lighthouse [-- ADDRESS]: measures a running Simpul (npm start first) as a phone sees it.
// Five runs a page, medians; exit code 1 when a category is below 95.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "./lib/chromium.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { Refusal, say } from "./lib/words.mjs";

const RUNS = 5;
const LOWEST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run";

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The page of the first organisation in the directory. */
async function oneProfile(address) {
  const page = await fetch(new URL("/oms", address)).catch(() => null);
  if (!page?.ok) throw new Refusal(`Nothing answers at ${address}. Run npm start first.`);
  const link = /href="(\/oms\/[^"?#/]+)"/.exec(await page.text());
  if (!link) throw new Refusal(`${address}/oms shows no organisation.`);
  return link[1];
}

/** Chromium sometimes loses its own trace: such a run says nothing of the page, so it is run again. */
async function measured(url, folder, signal) {
  try {
    return await measure(url, folder, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Refusal)) throw error;
    return measure(url, folder, signal);
  }
}

async function measure(url, folder, signal) {
  const report = path.join(folder, "report.json");
  const args = ["--yes", "lighthouse@12.8.2", url, "--quiet", "--output=json"];
  const env = { ...process.env, CHROME_PATH: await chromium(signal) };
  const output = [`--output-path=${report}`, `--chrome-flags=${FLAGS}`];
  const child = spawn("npx", [...args, ...output], { env, signal, stdio: ["ignore", 2, 2] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Refusal(`Lighthouse failed at ${url} (code ${code}).`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  return {
    scores: CATEGORIES.map((name) => Math.round(categories[name].score * 100)),
    paint: audits["largest-contentful-paint"].numericValue,
    shift: audits["cumulative-layout-shift"].numericValue,
  };
}

await lifetime(
  async ({ signal, onEnd }) => {
    const address = process.argv[2] ?? "http://localhost:3000";
    const folder = mkdtempSync(path.join(tmpdir(), "simpul-lighthouse-"));
    onEnd(() => rmSync(folder, { recursive: true, force: true }));
    const pages = ["/", "/oms", await oneProfile(address)];
    say(`${"".padEnd(32)} ${CATEGORIES.join("  ")}  LCP (ms)  CLS`);
    let lowest = 100;
    for (const page of pages) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(await measured(new URL(page, address).href, folder, signal));
      }
      const scores = CATEGORIES.map((_, at) => median(runs.map(({ scores }) => scores[at])));
      lowest = Math.min(lowest, ...scores);
      const shown = scores.map((score, at) => String(score).padStart(CATEGORIES[at].length));
      const paint = String(Math.round(median(runs.map((run) => run.paint)))).padStart(8);
      const shift = median(runs.map((run) => run.shift)).toFixed(3);
      say(`${page.padEnd(32)} ${shown.join("  ")}  ${paint}  ${shift}`);
    }
    if (lowest < LOWEST) throw new Refusal(`The lowest is ${lowest}; ${LOWEST} is promised.`);
  },
  { interrupted: 130 },
);
