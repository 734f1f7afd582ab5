import { end } from "./processes.mjs";
import { Refusal, say } from "./words.mjs";

const LONGEST_WAIT = 30_000;
const STEADY = 60_000;

/**
 * Starts a program again whenever it ends, later each time it keeps ending. Until `trust()` is
 * called, ending is a failed start: `failed` then rejects and nothing is restarted.
 */
export function keepRunning(name, start) {
  let child;
  let timer;
  let quickDeaths = 0;
  let trusted = false;
  let stopping = false;
  let refuse;
  const failed = new Promise((_, reject) => (refuse = reject));
  failed.catch(() => {});

  function ended(born, code, signal) {
    if (stopping) return;
    const how = signal ?? `code ${code}`;
    if (!trusted) return refuse(new Refusal(`The ${name} ended while starting (${how}).`));
    quickDeaths = Date.now() - born > STEADY ? 0 : quickDeaths + 1;
    const wait = quickDeaths <= 1 ? 0 : Math.min(LONGEST_WAIT, 500 * 2 ** (quickDeaths - 2));
    const when = wait ? ` in ${wait / 1000} s` : "";
    say(`The ${name} ended (${how}); starting it again${when}.`);
    timer = setTimeout(begin, wait);
  }
  function begin() {
    const born = Date.now();
    child = start();
    child.once("exit", (code, signal) => ended(born, code, signal));
  }
  begin();

  return {
    failed,
    trust: () => (trusted = true),
    stop: () => {
      stopping = true;
      clearTimeout(timer);
      return end(child);
    },
  };
}

/** Starts the embedded server again when it was killed, until the given function is called. */
export function keepServing(server) {
  let restarting;
  async function restart() {
    say("The database server ended; starting it again.");
    try {
      await server.start();
      say("The database server answers again.");
    } catch (error) {
      say(`${error.message}\nTrying again.`);
    }
    restarting = undefined;
  }
  const timer = setInterval(() => {
    if (!server.pid()) restarting ??= restart();
  }, 500);
  return async () => {
    clearInterval(timer);
    await restarting; // or a server would start after everything else was told to stop
  };
}
