import { spawn } from "node:child_process";
import http from "node:http";
import path from "node:path";
import { EmbeddedPostgres } from "./embedded-postgres.mjs";
import { birthOf, childrenOf, commandOf, until } from "./processes.mjs";
import { root } from "./project.mjs";

const PATIENCE = 5_000;

/**
 * One GET on a connection of its own: `{ status, text }`, or `{ fault }` when it never came whole;
 * with `{ refused: true }` when it was turned away before an answer began.
 */
export const get = (url) =>
  new Promise((done) => {
    const request = http.get(url, { agent: false, timeout: PATIENCE }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
      response.once("end", () => done({ status: response.statusCode, text }));
      response.once("error", (error) => done({ fault: error.message }));
    });
    const hang = setTimeout(() => request.destroy(new Error("no answer in time")), PATIENCE);
    request.once("error", ({ code, message }) =>
      done({ fault: message, refused: ["ECONNREFUSED", "ECONNRESET"].includes(code) }),
    );
    request.once("close", () => clearTimeout(hang));
  });

/** An installation of its own (data folder, port) that drills may hurt. */
export class Drilled {
  output = "";
  #child;

  constructor(folder, port) {
    this.folder = folder;
    this.address = `http://127.0.0.1:${port}`;
    this.env = { ...process.env, PORT: String(port), HOST: "127.0.0.1", SIMPUL_DATA_DIR: folder };
    // Set to nothing, because the file .env fills what is not set.
    for (const name of ["DATABASE_URL", "APP_URL", "SIMPUL_ROLE", "SIMPUL_DEMO"])
      this.env[name] = "";
    this.server = new EmbeddedPostgres(path.join(folder, "postgres"));
  }

  /** Starts a starter; gives it at once. `npm` starts it as people do. */
  launch(program = process.execPath, args = [path.join(root, "scripts/start.mjs")]) {
    const stdio = ["ignore", "pipe", "pipe"];
    const child = spawn(program, args, { cwd: root, env: this.env, detached: true, stdio });
    child.output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (child.output += text));
    }
    child.ended = new Promise((done) => child.once("exit", (code, signal) => done(code ?? signal)));
    return child;
  }

  healthy = async () => (await get(`${this.address}/api/health`)).status === 200;

  async start(...how) {
    this.#child = this.launch(...how);
    const ready = () => this.#child.exitCode !== null || this.#child.output.includes("Ready after");
    if (!(await until(ready, 240_000)) || this.#child.exitCode !== null) {
      throw new Error(`it does not start: ${this.#child.output.trim().split("\n").at(-1)}`);
    }
    return this.#child;
  }

  get starter() {
    return this.#child;
  }

  /** Pids of the programs that the starter keeps running. */
  get app() {
    return this.#program((command) => !command.includes("worker.ts"));
  }

  get worker() {
    return this.#program((command) => command.includes("worker.ts"));
  }

  #program(is) {
    return childrenOf(this.#child.pid).find((pid) => is(commandOf(pid)));
  }

  /** Everything that runs now, to see later that nothing of it does. */
  census() {
    const below = (pid) => [pid, ...childrenOf(pid).flatMap(below)];
    const pids = [...below(this.#child.pid), ...this.server.processes()];
    return pids.map((pid) => ({ pid, born: birthOf(pid), command: commandOf(pid) }));
  }

  /** The commands of those that still run. */
  left(census) {
    return census.filter(({ pid, born }) => birthOf(pid) === born).map(({ command }) => command);
  }

  /** Ends whatever a failed drill left. */
  destroy() {
    for (const pid of [this.#child?.pid, this.app, this.worker]) {
      if (pid && birthOf(pid)) process.kill(pid, "SIGKILL");
    }
    this.server.stop();
    this.server.remove();
  }
}
