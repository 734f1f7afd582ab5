import { run } from "graphile-worker";
import { publishHead } from "@/features/audit/commands/publish-head";
import { sealEvents } from "@/features/audit/commands/seal-events";
import { forgetPapers } from "@/features/documents/commands/forget-papers";
import { scanObjects } from "@/features/documents/commands/scan-objects";
import { sweepObjects } from "@/features/documents/commands/sweep-objects";
import { endSuspensions } from "@/features/measures/commands/end-suspensions";
import { deliverMail } from "@/features/notifications/commands/deliver-mail";
import { forgetMail } from "@/features/notifications/commands/forget-mail";
import { sendDigests } from "@/features/notifications/commands/send-digests";
import { forgetDrafts } from "@/features/profiles/commands/forget-drafts";
import { tendReturned } from "@/features/review/commands/tend-returned";
import { forgetContacts } from "@/features/reports/commands/forget-contacts";
import { foldSearchChanges } from "@/features/search/commands/fold-search-changes";
import { tidySearch } from "@/features/search/commands/rebuild-search";
import { refreshDueDocuments } from "@/features/search/commands/refresh-due-documents";
import { forgetSessions } from "@/features/sessions/commands/forget-sessions";
import { SYSTEM } from "@/domain/actor";
import { machineTime } from "@/lib/clock";
import { followDemoClock } from "@/lib/demo-clock";
import { env } from "@/lib/env";
import { jobLogger, type Job, repeat } from "@/lib/jobs";
import { log } from "@/lib/log";

/** What happens by the clock: each job calls one command as SYSTEM and may run twice without harm. */
const EVERY_MINUTE = "* * * * *";
const JOBS: Record<string, Job> = {
  "refresh-search": { crontab: EVERY_MINUTE, work: () => refreshDueDocuments(SYSTEM) },
  "fold-search": { crontab: EVERY_MINUTE, work: () => foldSearchChanges(SYSTEM) },
  "end-suspensions": { crontab: EVERY_MINUTE, work: () => endSuspensions(SYSTEM) },
  "tidy-search": { crontab: "30 19 * * *", work: () => tidySearch(SYSTEM) },
  "forget-sessions": {
    crontab: "45 18 * * *",
    work: () => forgetSessions(SYSTEM, machineTime()),
  },
  "forget-contacts": { crontab: "15 18 * * *", work: () => forgetContacts(SYSTEM) },
  "forget-mail": { crontab: "20 18 * * *", work: () => forgetMail(SYSTEM) },
  "forget-drafts": { crontab: "25 18 * * *", work: () => forgetDrafts(SYSTEM) },
  "scan-objects": { crontab: EVERY_MINUTE, work: () => scanObjects(SYSTEM) },
  "forget-papers": { crontab: "35 18 * * *", work: () => forgetPapers(SYSTEM) },
  "sweep-objects": { crontab: "50 18 * * *", work: () => sweepObjects(SYSTEM) },
  // 01.05 WIB: days end there.
  "tend-returned": { crontab: "5 18 * * *", work: () => tendReturned(SYSTEM) },
  // 07.00 WIB.
  "send-digests": { crontab: "0 0 * * *", work: () => sendDigests(SYSTEM) },
};

await followDemoClock();
if (!env.SMTP_URL && !env.SIMPUL_DEMO) log.warn("mail waits in the outbox: SMTP_URL is not set");

const loops = [
  repeat("deliver-mail", 2_000, async (stop) => {
    const result = await deliverMail(SYSTEM, { stop });
    if (!result.ok) return result;
    const { sent, failed, later, away } = result.value;
    return sent + failed + later > 0 || away ? result.value : null;
  }),
  repeat("seal-events", 5_000, async () => {
    const result = await sealEvents(SYSTEM);
    // A line every five seconds on a busy day would say nothing.
    return result.ok ? null : result;
  }),
  // It knows itself whether a day has passed, so that a worker that was down at night makes up for it.
  repeat("publish-head", 60_000, async () => {
    const result = await publishHead(SYSTEM);
    return result.ok && result.value.place === null ? null : result;
  }),
];

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
  process.once(signal, () => {
    for (const loop of loops) void loop.stop();
    void runner.stop();
  });
}
await runner.promise;
await Promise.all(loops.map((loop) => loop.stop()));
process.exit(0);
