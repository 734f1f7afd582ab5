import { tools } from "./project.mjs";
import { run } from "./processes.mjs";

const EMPTY = /^-- This is an empty migration\.?\s*$/;

/** The SQL from what the migrations make to what the schema says; "" when they agree. */
export async function schemaDifference(env, signal) {
  const sides = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
  const args = [tools.prisma, "migrate", "diff", ...sides, "--script"];
  const sql = (await run("Comparing schema and migrations", args, { env, signal })).trim();
  return EMPTY.test(sql) ? "" : sql;
}
