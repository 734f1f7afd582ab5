import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import { testSettings } from "../../scripts/lib/test-databases.mjs";

// One database per test file, cloned before the file imports anything that connects.
const server = process.env.SIMPUL_TEST_SERVER;
const template = process.env.SIMPUL_TEST_TEMPLATE;
if (!server || !template) throw new Error("Run these with: npm test -- integration [FILTER]");

const name = `${process.env.SIMPUL_TEST_PREFIX}${randomBytes(6).toString("hex")}`;

async function administer(sql: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}

await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY WAL_LOG`);
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
Object.assign(process.env, testSettings(url, 3000));

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
});
