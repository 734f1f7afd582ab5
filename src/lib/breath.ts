import "server-only";
import { setImmediate as others } from "node:timers/promises";

const LONGEST_MS = 20;
const STEPS = 1_000;

/** Lets other requests be served during long work: `if (breath.isDue()) await breath.take()`. */
export class Breath {
  private steps = 0;
  private since = performance.now();

  /** Cheap enough to be asked for every token: the time is looked at once in a thousand. */
  isDue() {
    this.steps += 1;
    return this.steps % STEPS === 0 && performance.now() - this.since > LONGEST_MS;
  }

  async take() {
    await others();
    this.since = performance.now();
  }
}
