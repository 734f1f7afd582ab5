import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, filesFolder, quietTools } from "./project.mjs";
import { ROLES } from "./run-lock.mjs";
import { Refusal } from "./words.mjs";

const SECRETS = ["AUTH_SECRET", "DATA_KEY", "SIGNING_SECRET"];
const WELL_KNOWN = /change.?me|secret|password|example|default|simpul|test|1234|abcd/i;
const RUNS = /123456789|deadbeef|(.)\1{7}/i;
const HEX = /^[0-9a-f]+$/i;

function storedSecrets() {
  const file = path.join(dataFolder, "secrets.json");
  let kept = {};
  try {
    kept = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // An unreadable file is not a missing one: new secrets would sign everyone out and lose data.
    if (error.code !== "ENOENT") throw new Refusal(`Cannot read ${file} (${error.message}).`);
  }
  const missing = SECRETS.filter((name) => !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = randomBytes(32).toString("hex");
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify(kept, null, 2), { mode: 0o600 });
  }
  return kept;
}

/** Why a secret is no secret, or "". Hex is excused from the words: it holds short runs by chance. */
export function weakness(secret) {
  if (secret.length < 32) return "is shorter than 32 characters";
  if (new Set(secret).size < 8) return "repeats a few characters";
  if (RUNS.test(secret) || (!HEX.test(secret) && WELL_KNOWN.test(secret)))
    return "looks like an example";
  return "";
}

function requireRealSecrets(env) {
  for (const name of SECRETS) {
    const fault = weakness(env[name]);
    if (fault) {
      throw new Refusal(
        `${name} ${fault}. Make one with: openssl rand -hex 32\n` +
          `Or leave ${name} out: one is made at the first start and kept in ${dataFolder}.`,
      );
    }
  }
}

function portNumber(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

/** What is known before there is a database: where to listen, what to run, whose server. */
export function plan(given) {
  const external = Boolean(process.env.DATABASE_URL);
  const demo = (process.env.SIMPUL_DEMO || (external ? "0" : "1")) === "1";
  const role = given || process.env.SIMPUL_ROLE || "all";
  if (!ROLES.includes(role)) {
    throw new Refusal(`SIMPUL_ROLE is "${role}"; it must be app, worker or all.`);
  }
  const port = portNumber(process.env.PORT || "3000");
  const host = process.env.HOST || (demo ? "127.0.0.1" : "0.0.0.0");
  const address = process.env.APP_URL || `http://localhost:${port}`;
  return { external, demo, role, port, host, address };
}

/** The environment of every child: the contract between `npm start` and the application. */
export function childSettings({ demo, external, role, port, host, address }, databaseUrl, mode) {
  const stored = SECRETS.every((name) => process.env[name]) ? {} : storedSecrets();
  const env = {
    ...process.env,
    ...quietTools,
    ...Object.fromEntries(SECRETS.map((name) => [name, process.env[name] || stored[name]])),
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    DATABASE_URL_DIRECT: (external && process.env.DATABASE_URL_DIRECT) || databaseUrl,
    APP_URL: address,
    PORT: String(port),
    HOST: host,
    HOSTNAME: host, // the name Next knows it by
    SIMPUL_DATA_DIR: dataFolder,
    SIMPUL_FILES_DIR: filesFolder,
    SIMPUL_DEMO: demo ? "1" : "0",
    SIMPUL_ALLOW_CLOCK: demo ? "1" : (process.env.SIMPUL_ALLOW_CLOCK ?? "0"),
    SIMPUL_ROLE: role,
    // Pictures are drawn in memory that glibc would else keep once for each thread: 450 MB, not 830.
    MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || "2",
  };
  if (external && mode === "production") requireRealSecrets(env);
  return env;
}
