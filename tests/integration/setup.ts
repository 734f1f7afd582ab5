import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
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
// Files of its own too: what sweeps them must not find those of other tests.
const files = mkdtempSync(path.join(tmpdir(), "simpul-files-"));
Object.assign(process.env, testSettings(url, 3000), { SIMPUL_FILES_DIR: files });

afterAll(async () => {
  const { db } = await import("@/lib/db");
  await db.$disconnect();
  rmSync(files, { recursive: true, force: true });
  await administer(`DROP DATABASE "${name}" WITH (FORCE)`);
});
