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
  stopped: QueryClass | null;
};

export const begin = (engine: Engine, log: Query[]): Measured => ({
  engine,
  times: new Map(CLASSES.map((name) => [name, []])),
  log,
  stopped: null,
});

/** Asks a query of each class first, which also warms what there is to warm. */
export async function tryOut(measured: Measured): Promise<void> {
  for (const name of CLASSES) {
    const first = measured.log.filter((query) => query.class === name).slice(0, 2);
    const times: number[] = [];
    for (const query of first) times.push(await timed(measured.engine, query));
    if (Math.min(...times) > TOO_SLOW_MS && !measured.stopped) {
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
    if (performance.now() - began > milliseconds && asked >= TOO_SLOW_QUERIES) return;
  }
}

async function timed(engine: Engine, query: Query): Promise<number> {
  const began = performance.now();
  await engine.ask(query);
  return performance.now() - began;
}

/**
 * Answers a second when so many ask, each the next of the log when it has its answer. An engine that
 * has no connection left for one gives no answer.
 */
export async function throughput(engine: Engine, log: Query[], clients: number): Promise<number> {
  const began = performance.now();
  let [next, answered] = [0, 0];
  const client = async () => {
    for (let at = next++; at < log.length; at = next++) {
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
