import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { PrismaClient, Prisma } from "./generated/prisma/client";

const connect = () =>
  new PrismaClient({
    // Without the arguments of the failed call, which may be somebody's words.
    errorFormat: "minimal",
    adapter: new PrismaPg({
      connectionString: env.DATABASE_URL,
      max: env.DATABASE_POOL,
      connectionTimeoutMillis: 2_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    }),
    transactionOptions: { maxWait: 2_000, timeout: 10_000 },
  });

// Next reloads modules on every edit in development; keep one pool across reloads.
const kept = globalThis as typeof globalThis & { simpulDb?: PrismaClient };
export const db = (kept.simpulDb ??= connect());

/** A write that belongs to someone else's transaction takes this as its first argument. */
export type Tx = Prisma.TransactionClient;

/** Text and values of a query that Prisma cannot say; only in queries.ts and commands/. */
export const { sql, join, empty, raw } = Prisma;
export type Sql = Prisma.Sql;
export type { Prisma };
