import "server-only";
import { createHash } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env";

export type Limit = { name: string; points: number; seconds: number };

/** What one address or one account may do, and in how many seconds. */
export const LIMITS = {
  api: { name: "api", points: 600, seconds: 60 },
  report: { name: "report", points: 5, seconds: 600 },
  reportStatus: { name: "report-status", points: 60, seconds: 60 },
  /** Tries to sign in from one address: many people may share it, behind one office's line. */
  signIn: { name: "sign-in", points: 300, seconds: 900 },
  /** Wrong passwords of one account, whatever the address. Its owner can still sign in by link. */
  password: { name: "password", points: 10, seconds: 900 },
  /** Wrong codes of one account. */
  code: { name: "code", points: 10, seconds: 900 },
  /** Mails that a stranger can make us send: from one address, and to one mailbox. */
  mailFrom: { name: "mail-from", points: 30, seconds: 3600 },
  mailTo: { name: "mail-to", points: 4, seconds: 3600 },
  /** Looks for duplicates by one person: enough to register, too few to try numbers out. */
  duplicates: { name: "duplicates", points: 40, seconds: 3600 },
  /** Files sent by one person. */
  upload: { name: "upload", points: 200, seconds: 3600 },
  /** Letters looked up, and files held beside one, from one address. */
  letter: { name: "letter", points: 120, seconds: 60 },
  /** Secret links tried from one address. */
  link: { name: "link", points: 60, seconds: 600 },
} as const satisfies Record<string, Limit>;

const kept = globalThis as typeof globalThis & {
  simpulLimits?: { pool: Pool; made: Map<string, RateLimiterPostgres> };
};

function limiterFor(limit: Limit) {
  const limits = (kept.simpulLimits ??= {
    pool: new Pool({
      connectionString: env.DATABASE_URL,
      max: 3,
      connectionTimeoutMillis: 1_000,
      statement_timeout: 2_000,
    }).on("error", () => {
      // A lost idle connection is replaced at the next request.
    }),
    made: new Map(),
  });
  const found = limits.made.get(limit.name);
  if (found) return found;
  const limiter = new RateLimiterPostgres({
    storeClient: limits.pool,
    schemaName: "limits",
    tableName: "hit",
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    // While the database is away each process counts for itself: a limit must not become an outage.
    insuranceLimiter: new RateLimiterMemory({ points: limit.points, duration: limit.seconds }),
  });
  limits.made.set(limit.name, limiter);
  return limiter;
}

const keyOf = (subject: string) =>
  createHash("sha256").update(`${env.AUTH_SECRET}:${subject}`).digest("base64url");

/** Gives back what was counted before it was known to be right. */
export const giveBack = async (limit: Limit, subject: string): Promise<void> =>
  void (await limiterFor(limit)
    .reward(keyOf(subject), 1)
    .catch(() => null));

/** Seconds to wait, or 0 when there is room. Machine time. `subject`, an address or an account, is kept as a hash only. */
export async function secondsToWait(limit: Limit, subject: string): Promise<number> {
  try {
    await limiterFor(limit).consume(keyOf(subject));
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
    return 0;
  }
}
