import { run } from "graphile-worker";
import { forgetContacts } from "@/features/reports/commands/forget-contacts";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { tidySearch } from "@/features/search/commands/rebuild-search";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { SYSTEM } from "@/domain/actor";
import { machineTime } from "@/lib/clock";
import { followDemoClock } from "@/lib/demo-clock";
import { env } from "@/lib/env";
import { jobLogger, type Job } from "@/lib/jobs";
import { log } from "@/lib/log";

/** What happens by the clock: each job calls one command as SYSTEM and may run twice without harm. */
const EVERY_MINUTE = "* * * * *";
const JOBS: Record<string, Job> = {
  "refresh-search": { crontab: EVERY_MINUTE, work: () => refreshDueDocuments(SYSTEM) },
  "fold-search": { crontab: EVERY_MINUTE, work: () => foldSearchChanges(SYSTEM) },
  "tidy-search": { crontab: "30 19 * * *", work: () => tidySearch(SYSTEM) },
  "forget-sessions": {
    crontab: "45 18 * * *",
    work: () => forgetSessions(SYSTEM, machineTime()),
  },
  "forget-contacts": { crontab: "15 18 * * *", work: () => forgetContacts(SYSTEM) },
};

await followDemoClock();
const runner = await run({
  connectionString: env.DATABASE_URL_DIRECT,
  concurrency: 2,
  noHandleSignals: true,
  logger: jobLogger,
  taskList: Object.fromEntries(
    Object.entries(JOBS).map(([name, { crontab, work }]) => [
      name,
      async () => {
        const result = await work();
        log[crontab === EVERY_MINUTE ? "debug" : "info"]({ job: name, ...result }, "job done");
      },
    ]),
  ),
  crontab: Object.entries(JOBS)
    // What was missed while nothing ran is made up for, but not minute by minute.
    .map(
      ([name, { crontab }]) =>
        `${crontab} ${name} ?max=5${crontab === EVERY_MINUTE ? "" : "&fill=1d"}`,
    )
    .join("\n"),
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void runner.stop());
}
await runner.promise;
process.exit(0);
