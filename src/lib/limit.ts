import "server-only";
import { createHash } from "node:crypto";
import { Pool } from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env";

type Limit = { name: string; points: number; seconds: number };

/** Requests one address may make, by what it asks for. */
export const LIMITS = {
  api: { name: "api", points: 600, seconds: 60 },
  report: { name: "report", points: 5, seconds: 600 },
  reportStatus: { name: "report-status", points: 60, seconds: 60 },
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

/** Seconds to wait, or 0 when there is room. Machine time. The address is kept as a hash only. */
export async function secondsToWait(limit: Limit, address: string): Promise<number> {
  const key = createHash("sha256").update(`${env.AUTH_SECRET}:${address}`).digest("base64url");
  try {
    await limiterFor(limit).consume(key);
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000));
    return 0;
  }
}
