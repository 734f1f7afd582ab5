/** Rounds follow each other after so long, counted from when the last was final. */
const MONTHS_BETWEEN = 12;

/** When the next round may begin. */
export function nextRoundFrom(finalAt: Date): Date {
  const from = new Date(finalAt);
  from.setUTCMonth(from.getUTCMonth() + MONTHS_BETWEEN);
  return from;
}

/** Whether a result is older than the time between two rounds. */
export const isOlderThanARound = (finalAt: Date, at: Date) => nextRoundFrom(finalAt) <= at;
