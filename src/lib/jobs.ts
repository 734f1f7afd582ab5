import "server-only";
import { Logger } from "graphile-worker";
import { log } from "./log";

/** `crontab`: minute, hour, day of month, month, day of week, in UTC. */
export type Job = { crontab: string; work: () => Promise<object> };

/** graphile-worker speaks through our log; what it holds of a job's payload stays out. */
export const jobLogger = new Logger(() => (level, message) => {
  if (level === "error") log.error(message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});
