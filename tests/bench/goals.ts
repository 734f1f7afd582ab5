import { FACETS } from "@/domain/facets";
import type { Loaded } from "./load";
import type { Result } from "./report";

export type Quality = {
  agree: number;
  asked: number;
  typos: number;
  /** Names and acronyms that one organisation alone has, and how many of them are found. */
  unique: number;
  uniqueFound: number;
  wrong: string[];
};

const SLOWEST_P95_MS = 60;
const TYPOS = 20;
const MOST_BYTES = 700;
const MOST_MICROS = 300;
/** Speed and room are promised for a directory of this size; smaller ones have the same fixed costs. */
const PROMISED = 60_000;

export function goalsOf(
  results: Result[],
  size: number,
  { projectMicros, writeMicros, foldMicros }: Loaded,
  bytes: Record<string, number>,
  quality: Quality,
): { goal: string; value: string; met: boolean }[] {
  const goals = [
    {
      goal: "totals and counts agree with a recount",
      value: `${quality.agree} of ${quality.asked}`,
      met: quality.agree === quality.asked,
    },
    {
      goal: "typos found on the first page",
      value: `${quality.typos} of ${TYPOS}`,
      met: quality.typos === TYPOS,
    },
    {
      goal: "unique names and acronyms found on the first page",
      value: `${quality.uniqueFound} of ${quality.unique}`,
      met: quality.unique > 0 && quality.uniqueFound === quality.unique,
    },
  ];
  if (size !== PROMISED) return goals;
  const here = results.filter((result) => result.size === size);
  const own = here.find(({ engine }) => engine === "Simpul");
  const book = here.find(({ engine }) => engine === "Postgres textbook");
  const peers = here.filter(
    // What could not be loaded or asked has no time to be below.
    ({ engine, facets, queries }) => engine !== "Simpul" && facets === FACETS.length && queries > 0,
  );
  const p95 = own?.p95 ?? Infinity;
  const perOrganisation = Object.values(bytes).reduce((sum, each) => sum + each, 0) / size;
  const micros = projectMicros + writeMicros + foldMicros;
  goals.push(
    {
      goal: `p95 at most ${SLOWEST_P95_MS} ms`,
      value: `${p95.toFixed(1)} ms`,
      met: p95 <= SLOWEST_P95_MS,
    },
    {
      goal: `at most ${MOST_BYTES} bytes per organisation`,
      value: perOrganisation.toFixed(0),
      met: perOrganisation <= MOST_BYTES,
    },
    {
      goal: `at most ${MOST_MICROS} µs per organisation`,
      value: micros.toFixed(0),
      met: micros <= MOST_MICROS,
    },
  );
  if (book) {
    const share = p95 / book.p95;
    goals.push({
      goal: "p95 at most a quarter of textbook Postgres",
      value: `${(share * 100).toFixed(0)} %`,
      met: share <= 1 / 4,
    });
  }
  for (const { engine, p95: theirs } of peers) {
    goals.push({
      goal: `p95 below ${engine}`,
      value: `${p95.toFixed(1)} against ${theirs.toFixed(1)} ms`,
      met: p95 < theirs,
    });
  }
  return goals;
}
