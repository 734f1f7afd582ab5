import "server-only";
import { StoreAway } from "./store-away";

const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2037",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
]);
const CONNECTION_WORDS =
  /can't reach database|connection terminated|timeout exceeded when trying to connect|ECONNREFUSED|server closed the connection|DatabaseNotReachable|ConnectionClosed|terminating connection|the database system is (starting up|shutting down)/i;

/** True when the database or the object store could not be asked at all, as against asked wrongly. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if (error instanceof StoreAway) return true;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && CONNECTION_CODES.has(code)) return true;
  return CONNECTION_WORDS.test(error.message) || isOutage(cause, depth + 1);
}
