// Loaded before every process that the starter launches. When the starter is killed without a
// chance to say so, the channel to it closes: end as if asked to, and soon in any case.
// Next hands this preload on to its own workers; they have another parent and end with it.
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.channel && process.env.SIMPUL_STARTER === String(process.ppid)) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 4_000).unref();
  });
  process.channel.unref();
}
