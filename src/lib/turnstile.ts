import "server-only";

/**
 * Lets so many through at once and the others wait their turn, first come, first served. Without
 * one a crowd at a costly door takes every database connection, and pages fail that cost little.
 */
export function turnstile(atOnce: number) {
  let inside = 0;
  const line: (() => void)[] = [];
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (inside >= atOnce) await new Promise<void>((enter) => line.push(enter));
    else inside++;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside--;
    }
  };
}
