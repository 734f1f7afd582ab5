import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import net from "node:net";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { root } from "./project.mjs";
import { Refusal } from "./words.mjs";

const hasProc = existsSync("/proc/self/stat");
const follow = pathToFileURL(path.join(import.meta.dirname, "follow-parent.mjs")).href;

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
const ps = (...args) => {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
};

/** State, parent and so on: what follows the name in Linux' table of processes. */
const statOf = (pid) => read(`/proc/${pid}/stat`).split(") ").at(-1).split(" ");

export const parentOf = (pid) =>
  Number(hasProc ? statOf(pid)[1] : ps("-o", "ppid=", "-p", String(pid)));

/** When a process was born, or "" when it is gone. A pid alone may have been given to another one. */
export function birthOf(pid) {
  if (!hasProc) return ps("-o", "lstart=", "-p", String(pid)).trim();
  const fields = statOf(pid);
  return fields[0] === "Z" ? "" : (fields[19] ?? "");
}

/** The command line of a process; "" when it is gone. Zombies have none. */
export const commandOf = (pid) =>
  hasProc ? read(`/proc/${pid}/cmdline`) : ps("-o", "command=", "-p", String(pid));

const allPids = () =>
  (hasProc ? readdirSync("/proc") : ps("-axo", "pid=").split(/\s+/))
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);

/** Pids whose command line holds `text`. */
export const pidsWith = (text) => allPids().filter((pid) => commandOf(pid).includes(text));

export const childrenOf = (parent) =>
  allPids().filter((pid) => parentOf(pid) === parent && birthOf(pid));

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Does works side by side and waits for all, so that none goes on after the first has failed. */
export async function together(...works) {
  const ends = await Promise.allSettled(works.map((work) => work()));
  const failures = ends.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  if (failures.length === 0) return ends.map(({ value }) => value);
  const surprise = failures.find((error) => !(error instanceof Refusal));
  throw surprise ?? new Refusal(failures.map(({ message }) => message).join("\n\n"));
}

/** Asks `condition` until it is true; false when `milliseconds` pass first. */
export async function until(condition, milliseconds, every = 100) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await pause(every);
  }
  return true;
}

const listen = (port, host) =>
  new Promise((done, fail) => {
    const server = net.createServer().once("error", fail);
    server.listen(port, host, () => {
      const got = server.address().port;
      server.close(() => done(got));
    });
  });

export const freePort = () => listen(0, "127.0.0.1");

export async function portIsFree(port, host = "127.0.0.1") {
  try {
    await listen(port, host);
    return true;
  } catch (error) {
    if (error.code === "EADDRINUSE") return false;
    throw error;
  }
}

/**
 * Starts a node program in a process group of its own, so that Ctrl-C reaches only the starter,
 * which then ends everything in order. The program ends by itself when the starter is killed.
 */
export function launch(args, { env = process.env, cwd = root, out = "inherit" } = {}) {
  return spawn(process.execPath, ["--import", follow, ...args], {
    cwd,
    env: { ...env, SIMPUL_STARTER: String(process.pid) },
    detached: true,
    stdio: ["ignore", out, out, "ipc"],
  });
}

const kill = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
};

/** Ends a launched process and all it started: asks, and after `grace` milliseconds insists. */
export async function end(child, grace = 10_000) {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once("exit", done));
    kill(child.pid, "SIGTERM");
    const patience = setTimeout(() => kill(-child.pid, "SIGKILL"), grace);
    await gone;
    clearTimeout(patience);
  }
  kill(-child.pid, "SIGKILL");
}

/** Runs a node program to its end and gives its output; refuses with all it printed when it fails. */
export async function run(what, args, { env, cwd, signal, show = false } = {}) {
  signal?.throwIfAborted();
  const child = launch(args, { env, cwd, out: show ? "inherit" : "pipe" });
  let output = "";
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => {
    output += text;
    printed += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text) => (printed += text));
  const abort = () => void end(child, 3_000);
  signal?.addEventListener("abort", abort);
  const code = await new Promise((done) => child.once("close", done));
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (code !== 0) throw new Refusal(`${what} failed.\n${printed.trim()}`);
  return output;
}
