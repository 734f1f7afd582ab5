import "server-only";
import type { Tx } from "./db";

/** Transactions that name the same `what` run one after another; each waits here for the one before to end. */
export const takeTurns = (tx: Tx, what: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))`;
