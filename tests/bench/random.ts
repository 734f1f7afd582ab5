/** Numbers that are the same every time (mulberry32), and draws as skewed as in life. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws of which the first is the most frequent: the n-th as often as 1 / n^skew. */
export function zipf<Item>(items: readonly Item[], skew: number): (random: Random) => Item {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let at = 0; at < items.length; at++) sums[at] = sum += 1 / (at + 1) ** skew;
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low] as Item;
  };
}

/** Up to `count` different draws. */
export function several<Item>(
  draw: (random: Random) => Item,
  count: number,
  random: Random,
): Item[] {
  const drawn = new Set<Item>();
  for (let attempt = 0; drawn.size < count && attempt < count * 6; attempt++)
    drawn.add(draw(random));
  return [...drawn];
}
