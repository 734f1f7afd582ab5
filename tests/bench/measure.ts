import { CLASSES, type Engine, type Query, type QueryClass } from "./engine";

/** Past this an engine is too slow for its class: ten queries more, and no larger directory. */
const TOO_SLOW_MS = 2_000;
const TOO_SLOW_QUERIES = 10;

export type Measured = {
  engine: Engine;
  /** Milliseconds of each query, by class. */
  times: Map<QueryClass, number[]>;
  /** Queries of each engine's turn; fewer than the log where it is too slow. */
  log: Query[];
  stopped: Stop | null;
};
/** The class that was too slow, or that the engine could not be loaded in time. */
export type Stop = QueryClass | "loading";

export const begin = (engine: Engine, log: Query[]): Measured => ({
  engine,
  times: new Map(CLASSES.map((name) => [name, []])),
  log,
  stopped: null,
});

/** Asks a query of each class first, which also warms what there is to warm. */
export async function tryOut(measured: Measured): Promise<void> {
  for (const name of CLASSES) {
    const [first, second] = measured.log.filter((query) => query.class === name);
    // A first query may be slow because it is the first.
    const isSlow =
      (await timed(measured.engine, first!)) > TOO_SLOW_MS &&
      (await timed(measured.engine, second!)) > TOO_SLOW_MS;
    if (isSlow && !measured.stopped) {
      measured.stopped = name;
      measured.log = measured.log
        .filter((query) => query.class === name)
        .slice(0, TOO_SLOW_QUERIES);
    }
    if (measured.stopped) return;
  }
}

/** One turn: the whole log, or as much of it as the time allows, evenly taken. */
export async function turn(measured: Measured, milliseconds: number): Promise<void> {
  const began = performance.now();
  let asked = 0;
  for (const query of measured.log) {
    measured.times.get(query.class)!.push(await timed(measured.engine, query));
    asked++;
    const isLong = performance.now() - began > milliseconds;
    if (isLong && (asked >= TOO_SLOW_QUERIES || measured.stopped === null)) return;
  }
}

/** The class in which the engine turned out too slow for a larger directory. */
export const tooSlow = ({ stopped, times }: Measured): Stop | null =>
  stopped ?? CLASSES.find((name) => percentile(times.get(name)!, 0.5) > TOO_SLOW_MS) ?? null;

async function timed(engine: Engine, query: Query): Promise<number> {
  const began = performance.now();
  await engine.ask(query);
  return performance.now() - began;
}

/**
 * Answers a second when so many ask, each the next of the log when it has its answer, for so many
 * milliseconds at most. An engine that has no connection left for one gives no answer.
 */
export async function throughput(
  engine: Engine,
  log: Query[],
  clients: number,
  milliseconds: number,
): Promise<number> {
  const began = performance.now();
  let [next, answered] = [0, 0];
  const isOpen = () => performance.now() - began < milliseconds;
  const client = async () => {
    for (let at = next++; at < log.length && isOpen(); at = next++) {
      const answer = await engine.ask(log[at]!).catch(() => null);
      if (answer) answered++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (answered * 1_000) / (performance.now() - began);
}

export const percentile = (times: number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const allTimes = ({ times }: Measured) => [...times.values()].flat();
