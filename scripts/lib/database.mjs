import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { root, tools, typescriptProgram } from "./project.mjs";
import { run } from "./processes.mjs";
import { Refusal } from "./words.mjs";

const OLDEST = 15;
const migrationsFolder = path.join(root, "prisma/migrations");

/** Host, port and database of a connection string: what may be shown, unlike the password. */
function place(url) {
  const { hostname, port, pathname } = new URL(url);
  return { server: `${hostname || "localhost"}:${port || 5432}`, database: pathname.slice(1) };
}

const inWords = (error, { server, database }, user) =>
  ({
    "3D000": `The database server ${server} has no database "${database}". Create it first.`,
    "28P01": `The database server ${server} does not accept the password of "${user}".`,
    28000: `The database server ${server} does not let "${user}" in.`,
  })[error.code] ?? `Cannot reach the database server ${server} (${error.code ?? error.message}).`;

/** A connection, or a refusal that names the server and never the password. */
async function connect(url) {
  let at;
  try {
    at = place(url);
  } catch {
    throw new Refusal(
      "DATABASE_URL is not an address like postgresql://user:password@host:5432/name",
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {}); // a lost connection shows at the next query
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(`${inWords(error, at, client.user)}\nThe setting is DATABASE_URL.`);
  }
  return client;
}

export async function withConnection(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const requireVersion = (url) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query("SHOW server_version");
    const version = rows[0].server_version;
    if (Number.parseInt(version, 10) < OLDEST) {
      const { server } = place(url);
      throw new Refusal(`Postgres ${OLDEST} or newer is needed; ${server} is ${version}.`);
    }
    return `Postgres ${version.split(" ")[0]}`;
  });

export const ensureDatabase = (adminUrl, name) =>
  withConnection(adminUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });

/** The text of a migration of this version, or undefined. */
export function migrationSql(name) {
  const file = path.join(migrationsFolder, path.basename(name), "migration.sql");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

const migrationNames = () =>
  existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder)
        .filter((name) => existsSync(path.join(migrationsFolder, name, "migration.sql")))
        .sort()
    : [];

const applied = (url) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS found");
    if (!rows[0].found) return [];
    const done = await client.query(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return done.rows.map((row) => row.migration_name);
  });

/** Applies what is missing. One query decides, because asking Prisma costs seconds at every start. */
export async function migrate(env, signal) {
  const done = new Set(await applied(env.DATABASE_URL_DIRECT));
  const missing = migrationNames().filter((name) => !done.has(name));
  if (missing.length === 0) return "nothing new";
  await run("Migrating the database", [tools.prisma, "migrate", "deploy"], { env, signal });
  return `${missing.length} applied`;
}

export const seed = async (env, signal) =>
  (await run("Seeding the database", typescriptProgram("prisma/seed/main.ts"), { env, signal }))
    .trim()
    .split("\n")
    .at(-1);
