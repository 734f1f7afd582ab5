import { birthOf, commandOf, parentOf } from "./processes.mjs";
import { report } from "./words.mjs";

/** The npm that runs this script, directly or through a shell; undefined without one. */
function npmAbove() {
  const above = [process.ppid, parentOf(process.ppid)];
  const pid = above.find((each) => /^npm\b|npm-cli/.test(commandOf(each)));
  return pid && { pid, born: birthOf(pid) };
}

/** A signal to npm ends npm and its shell, and is not always handed on: watch for that. */
function whenNpmEnds(tell) {
  const npm = npmAbove();
  if (npm) setInterval(() => birthOf(npm.pid) === npm.born || tell(), 500).unref();
}

/**
 * Runs `main({ signal, onEnd })`. However it ends (done, failed, SIGINT, SIGTERM, SIGHUP, npm gone),
 * undoes what was registered with `onEnd`, last first, and exits with main's number,
 * 1 after a failure, `interrupted` after a signal.
 */
export async function lifetime(main, { interrupted = 0 } = {}) {
  const undo = [];
  const ending = new AbortController();
  // npm hands Ctrl-C on a second time: later signals change nothing.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => ending.abort(new Error(signal)));
  }
  whenNpmEnds(() => ending.abort(new Error("npm ended")));

  let code;
  try {
    code = (await main({ signal: ending.signal, onEnd: (work) => undo.push(work) })) ?? 0;
  } catch (error) {
    code = 1;
    if (!ending.signal.aborted) report(error);
  }
  if (ending.signal.aborted) code = interrupted;
  for (const work of undo.reverse()) {
    try {
      await work();
    } catch (error) {
      report(error);
      code ||= 1;
    }
  }
  process.exit(code);
}

/** Resolves when the process is asked to end. */
export const asked = (signal) =>
  new Promise((done) => (signal.aborted ? done() : signal.addEventListener("abort", done)));
