const MINUTE = 60_000;
const WAITS = [0.5, 1, 2, 5, 15, 60].map((minutes) => minutes * MINUTE);

/** A server that will not take a mail for a whole day will not take it at all. */
export const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;

/** While no server answers, nothing is tried for this long, and nothing counts as tried. */
export const AWAY_MS = 30_000;

/** When to try again after the `attempts`-th try was put off, or null to give up. Machine time. */
export function nextTry(attempts: number, createdAt: Date, now: Date): Date | null {
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? MINUTE;
  const next = new Date(now.getTime() + wait);
  return next.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS ? null : next;
}

/** How long proof of delivery is kept. */
export const KEEP_MAIL_DAYS = 90;
