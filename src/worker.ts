import { run } from "graphile-worker";
import { followDemoClock } from "@/lib/demo-clock";
import { env } from "@/lib/env";
import { jobLogger, repeat } from "@/lib/jobs";
import { log } from "@/lib/log";
import { EVERY_MINUTE, JOBS, LOOPS } from "./job-table";

await followDemoClock();
if (!env.SMTP_URL && !env.SIMPUL_DEMO) log.warn("mail waits in the outbox: SMTP_URL is not set");

const loops = Object.entries(LOOPS).map(([name, { pauseMs, work }]) => repeat(name, pauseMs, work));

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
