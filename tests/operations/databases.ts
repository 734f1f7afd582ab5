import { randomBytes } from "node:crypto";
import pg from "pg";

const server = process.env.SIMPUL_TEST_SERVER;
if (!server) throw new Error("Run these with: npm test -- operations [FILTER]");

/** Asks one question of a database. */
export async function ask(
  url: string | undefined,
  sql: string,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A database of its own for a test: empty, or a clone. Dropped with the others when the run ends. */
export async function makeDatabase(template = "template0") {
  const name = `${process.env.SIMPUL_TEST_PREFIX}${randomBytes(6).toString("hex")}`;
  await ask(server, `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY WAL_LOG`);
  return Object.assign(new URL(server!), { pathname: `/${name}` }).href;
}
