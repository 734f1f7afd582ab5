import "server-only";
import { setTimeout } from "node:timers/promises";
import { Logger } from "graphile-worker";
import { errorFacts, log } from "./log";

/** `crontab`: minute, hour, day of month, month, day of week, in UTC. */
export type Job = { crontab: string; work: () => Promise<object> };

/** `work` answers with what it did, or null when that was nothing. */
export type Loop = { pauseMs: number; work: (stop: AbortSignal) => Promise<object | null> };

/** graphile-worker speaks through our log; what it holds of a job's payload stays out. */
export const jobLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});

/**
 * What must not wait for the next minute: works, pauses, works again, until `stop` is called and
 * has waited for what is under way.
 * A failure is logged once, until it works again.
 */
export function repeat(
  name: string,
  pauseMs: number,
  work: Loop["work"],
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failing = false;
  const turn = async () => {
    try {
      const result = await work(signal);
      failing = false;
      if (result) log.info({ job: name, ...result }, "job done");
    } catch (error) {
      if (!failing) log.error({ job: name, ...errorFacts(error) }, "job failed; it is tried again");
      failing = true;
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      await turn();
      // Ends early, and rejects, when it is time to stop.
      await setTimeout(pauseMs, null, { signal }).catch(() => null);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
