import { FEWEST_SHOWN, shownPart } from "../public-numbers";

/**
 * Numbers of many organisations together, which never speak of fewer than five: places with fewer are
 * counted as one, with as many others as it takes, so that none can be had by taking the rest away.
 */

/**
 * Sums of one place. `dimensions`: of those in which something is relevant; `tenths`: the sum of their
 * numbers times ten, which is whole, so that a mean is rounded as decimals are.
 */
export type PlaceSums = {
  code: string;
  count: number;
  /** Organisations in the bands `ready` and `strong`. */
  ready: number;
  dimensions: Readonly<Record<string, { count: number; tenths: number } | undefined>>;
};

/** What is shown of a place. `codes`: the places in it, several when they were too small alone. */
export type PlaceNumbers = {
  codes: string[];
  count: number;
  /** Null: it, or what is left without it, would speak of fewer than five. */
  ready: number | null;
  /** Means with one decimal; null: fewer than five have a number. */
  means: Record<string, number | null>;
  /** The dimension with the lowest mean, of equal ones the first. */
  weakest: string | null;
};

export type Aggregate = {
  places: PlaceNumbers[];
  /** Those that were too small alone, together; null: there were none, or even together they are. */
  others: PlaceNumbers | null;
  /** Everybody; null: fewer than five in all. */
  all: PlaceNumbers | null;
};

/** The numbers of places, most organisations first. `dimensions`: their codes, in order. */
export function aggregate(places: readonly PlaceSums[], dimensions: readonly string[]): Aggregate {
  const ordered = places
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const small = ordered.filter(({ count }) => count < FEWEST_SHOWN);
  const large = ordered.filter(({ count }) => count >= FEWEST_SHOWN);
  const sizeOf = (list: readonly PlaceSums[]) => list.reduce((sum, { count }) => sum + count, 0);
  while (small.length > 0 && sizeOf(small) < FEWEST_SHOWN && large.length > 0)
    small.unshift(large.pop()!);
  const numbers = (list: readonly PlaceSums[]) =>
    sizeOf(list) >= FEWEST_SHOWN ? numbersOf(list, dimensions) : null;
  return {
    places: large.map((one) => numbersOf([one], dimensions)),
    ...{ others: numbers(small), all: numbers(ordered) },
  };
}

function numbersOf(list: readonly PlaceSums[], dimensions: readonly string[]): PlaceNumbers {
  const count = list.reduce((sum, one) => sum + one.count, 0);
  const ready = list.reduce((sum, one) => sum + one.ready, 0);
  const means = Object.fromEntries(
    dimensions.map((code) => [code, meanOf(list.map((one) => one.dimensions[code]))]),
  );
  const known = dimensions.flatMap((code) => {
    const mean = means[code] ?? null;
    return mean === null ? [] : [{ code, mean }];
  });
  const least = Math.min(...known.map(({ mean }) => mean));
  return {
    codes: list.map(({ code }) => code).sort(),
    ...{ count, means, ready: shownPart(ready, count) },
    weakest: known.find(({ mean }) => mean === least)?.code ?? null,
  };
}

function meanOf(sums: ({ count: number; tenths: number } | undefined)[]): number | null {
  const count = sums.reduce((all, one) => all + (one?.count ?? 0), 0);
  const tenths = sums.reduce((all, one) => all + (one?.tenths ?? 0), 0);
  return count < FEWEST_SHOWN ? null : Math.round(tenths / count) / 10;
}
