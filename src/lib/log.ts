import "server-only";
import pino from "pino";
import { env } from "./env";

/** One JSON line per event. Never give it what a person typed: ids, codes and counts only. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "*.password",
      "*.email",
      "*.phone",
      "*.contact",
      "*.text",
      "*.npwp",
      "*.nik",
      "*.cookie",
    ],
    censor: "[hidden]",
  },
});

/** What may be said of an error in a log: its kind, its code and where, not its values. */
export function errorFacts(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  return {
    kind: error.name,
    ...(typeof code === "string" && { code }),
    ...(typeof digest === "string" && { digest }),
    // Only where, never what: messages may quote what somebody typed.
    stack: error.stack
      ?.split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("at "))
      .slice(0, 8),
  };
}
