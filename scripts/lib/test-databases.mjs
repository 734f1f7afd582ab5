import { randomBytes } from "node:crypto";
import path from "node:path";
import { hashOf } from "./build.mjs";
import { migrate, requireVersion, seed, withConnection } from "./database.mjs";
import { EmbeddedPostgres } from "./embedded-postgres.mjs";
import { databaseFromEnvironment, dataFolder, quietTools } from "./project.mjs";

// Only these names are ever made or dropped on a server that is not ours.
const PREFIX = "simpul_test_";
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Settings of a tested program; the secrets are for tests only. */
export const testSettings = (databaseUrl, port = 3000) => ({
  ...process.env,
  ...quietTools,
  DATABASE_URL: databaseUrl,
  DATABASE_URL_DIRECT: databaseUrl,
  PORT: String(port),
  HOST: "127.0.0.1",
  HOSTNAME: "127.0.0.1",
  APP_URL: `http://localhost:${port}`,
  AUTH_SECRET: "5e1f0c7ab2d94836a7c0d15e98b3f642c1d7e5098a6b4f3e2d1c0b9a8f7e6d5c",
  DATA_KEY: "9b3d7e61f0a24c58b7d6e1f20c3a495867d8e9fa0b1c2d3e4f5061728394a5b6",
  SIGNING_SECRET: "4c8e21f7d05b9a36e1c7f2840d6b95a3c1e8740f2b6d9c5a7e3f10482b9d6c57",
  SIMPUL_DEMO: "0",
  SIMPUL_ALLOW_CLOCK: "1",
  SIMPUL_ROLE: "all",
  // Beside the databases that are kept between runs: rows and their files stay together.
  SIMPUL_FILES_DIR: path.join(dataFolder, "test", "files"),
  // Each test comes from an address of its own choosing, so that limits count for it alone.
  TRUST_PROXY: "1",
});

const at = (url, database) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** The server tests run on: the one in DATABASE_URL, or our own in `folder`, without fsync. */
export async function testServer(folder, onEnd) {
  let admin = databaseFromEnvironment;
  if (admin) {
    await requireVersion(admin);
  } else {
    const server = new EmbeddedPostgres(folder, FAST);
    onEnd(() => server.stop());
    await server.start();
    admin = server.url("postgres");
  }
  const run = randomBytes(4).toString("hex");
  // What our own server keeps between runs is named by the sources that made it.
  const made = databaseFromEnvironment ? run : hashOf(["prisma", "src"]).slice(0, 12);
  const names = { reference: `${PREFIX}reference_${made}`, demo: `${PREFIX}demo_${made}` };
  const query = (sql) => withConnection(admin, (client) => client.query(sql));

  async function drop(unwanted) {
    const { rows } = await query("SELECT datname FROM pg_database");
    for (const { datname } of rows.filter((row) => unwanted(row.datname))) {
      await query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    }
  }
  if (databaseFromEnvironment) {
    onEnd(() => drop((name) => name.startsWith(PREFIX) && name.includes(run)));
  } else {
    const kept = Object.values(names);
    await drop((name) => name.startsWith(PREFIX) && !kept.includes(name));
  }

  async function has(name) {
    const { rowCount } = await query(`SELECT 1 FROM pg_database WHERE datname = '${name}'`);
    return rowCount > 0;
  }
  const clone = (name, template) =>
    query(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY WAL_LOG`);

  /** Filled under another name and renamed when whole, so an interrupted run leaves nothing half. */
  async function filled(name, template, demo, signal) {
    if (await has(name)) return;
    const fresh = `${PREFIX}${run}_fresh`;
    await clone(fresh, template);
    const env = { ...testSettings(at(admin, fresh)), SIMPUL_DEMO: demo };
    await migrate(env, signal);
    await seed(env, signal);
    await query(`ALTER DATABASE "${fresh}" RENAME TO "${name}"`);
  }

  return {
    admin,
    prefix: `${PREFIX}${run}_`,
    /** Migrated, with the reference rows; clone it. */
    async reference(signal) {
      await filled(names.reference, "template0", "0", signal);
      return names.reference;
    },
    /** Migrated, with the demonstration in it; clone it. */
    async demo(signal) {
      await filled(names.demo, await this.reference(signal), "1", signal);
      return names.demo;
    },
    async clone(template) {
      const name = `${PREFIX}${run}_${randomBytes(4).toString("hex")}`;
      await clone(name, template);
      return at(admin, name);
    },
  };
}
