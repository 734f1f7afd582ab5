const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * How long a session lasts, in milliseconds of machine time: in all, and without being used. A CSO
 * officer on the own phone stays signed in for weeks; whoever decides about others does not.
 * `pendingMs`: how long a second factor is awaited. OWASP ASVS 5.0 V7.3.
 */
export const sessionLimits = (strong: boolean) =>
  strong
    ? { wholeMs: DAY / 2, idleMs: 60 * MINUTE, pendingMs: 10 * MINUTE }
    : { wholeMs: 30 * DAY, idleMs: 7 * DAY, pendingMs: 10 * MINUTE };

/** Sessions and links are deleted so many days after they ended. */
export const KEEP_SESSION_DAYS = 30;
