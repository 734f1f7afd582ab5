import { CLASSES, type QueryClass } from "./engine";
import type { Loaded } from "./load";
import { allTimes, type Measured, percentile, type Stop } from "./measure";

/** What was measured of one engine at one size; milliseconds, bytes per organisation. */
export type Result = {
  engine: string;
  facets: number;
  size: number;
  queries: number;
  p50: number;
  p95: number;
  p99: number;
  classes: Record<QueryClass, [p50: number, p95: number, p99: number]>;
  /** Queries a second with one who asks, and with eight. */
  perSecond: number[];
  bytes: number;
  stopped: Stop | null;
};

export function summaryOf(
  measured: Measured,
  size: number,
  perSecond: number[],
  bytes: number,
): Result {
  const all = allTimes(measured);
  const three = (times: number[]): [number, number, number] => [
    ...([percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)] as const),
  ];
  const [p50, p95, p99] = three(all);
  return {
    ...{ engine: measured.engine.name, facets: measured.engine.facets, size, queries: all.length },
    ...{ p50, p95, p99, perSecond, bytes: Math.round(bytes / size), stopped: measured.stopped },
    classes: Object.fromEntries(
      CLASSES.map((name) => [name, three(measured.times.get(name)!)]),
    ) as Result["classes"],
  };
}

const ms = (value: number) =>
  Number.isNaN(value)
    ? "–"
    : value < 10
      ? value.toFixed(1)
      : Math.round(value).toLocaleString("en");
const pad = (cells: string[], widths: number[]) =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
    .join("  ");

function aligned(rows: string[][]): string {
  const widths = rows[0]!.map((_cell, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) => pad(row, widths)).join("\n");
}

export function tableOf(
  results: Result[],
  size: number,
  index: Loaded,
  bytes: Record<string, number>,
): string {
  const here = results.filter((result) => result.size === size);
  const head = [
    "engine",
    "facets",
    "p50 ms",
    "p95",
    "p99",
    "q/s 1",
    "q/s 8",
    "bytes/org",
    "growth",
    "queries",
  ];
  const rows = here.map((one) => [
    ...[one.engine, `${one.facets}/13`, ms(one.p50), ms(one.p95), ms(one.p99)],
    ...[
      ms(one.perSecond[0] ?? Number.NaN),
      ms(one.perSecond[1] ?? Number.NaN),
      Number.isNaN(one.bytes) ? "–" : one.bytes.toLocaleString("en"),
    ],
    ...[
      growth(results, one),
      one.stopped ? `${one.queries}, too slow: ${one.stopped}` : String(one.queries),
    ],
  ]);
  const classes = CLASSES.map((name) => [
    name,
    ...here.map(({ classes: all }) => all[name].map(ms).join(" / ")),
  ]);
  const parts = Object.entries(bytes)
    .map(([name, all]) => `${name} ${Math.round(all / size)}`)
    .join(", ");
  return [
    aligned([head, ...rows]),
    "",
    aligned([["p50 / p95 / p99 ms", ...here.map(({ engine }) => engine)], ...classes]),
    "",
    `Index of Simpul, bytes per organisation: ${parts}; µs per organisation: projection ${Math.round(index.projectMicros)}, writing ${Math.round(index.writeMicros)}, folding ${Math.round(index.foldMicros)}.`,
  ].join("\n");
}

/** How p50 grows with the directory: 0 not at all, 1 as fast. */
function growth(results: Result[], one: Result): string {
  const smaller = results.findLast(({ engine, size }) => engine === one.engine && size < one.size);
  if (!smaller) return "–";
  if (Number.isNaN(one.p50)) return "–";
  return (Math.log(one.p50 / smaller.p50) / Math.log(one.size / smaller.size)).toFixed(2);
}
