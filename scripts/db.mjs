// npm run db:new NAME | db:deploy | db:seed | db:drift
// On the server in DATABASE_URL, or on the embedded one, started for the time it takes.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate, seed } from "./lib/database.mjs";
import { lifetime } from "./lib/lifetime.mjs";
import { schemaDifference } from "./lib/migrations.mjs";
import { databaseSettings } from "./lib/prepare.mjs";
import { root } from "./lib/project.mjs";
import { Refusal, say } from "./lib/words.mjs";

async function writeMigration(env, signal, name) {
  if (!/^[a-z0-9_]+$/.test(name ?? "")) {
    throw new Refusal("Name the migration in small letters: npm run db:new add_reports");
  }
  const sql = await schemaDifference(env, signal);
  if (!sql) return say("Nothing changed: the migrations already make this schema.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${stamp}_${name}`);
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, "migration.sql"), `${sql}\n`);
  say(`Wrote ${folder}/migration.sql. Read it, then: npm run db:deploy`);
}

async function compare(env, signal) {
  const sql = await schemaDifference(env, signal);
  if (sql) throw new Refusal(`The migrations do not make this schema. Missing:\n\n${sql}`);
  say("The migrations make this schema.");
}

const verbs = {
  new: writeMigration,
  deploy: async (env, signal) => say(`Migrations: ${await migrate(env, signal)}.`),
  seed: async (env, signal) => say((await seed(env, signal)) || "Seeded."),
  drift: compare,
};

await lifetime(
  async ({ signal, onEnd }) => {
    const [verb, name] = process.argv.slice(2);
    if (!verbs[verb]) throw new Refusal(`Say one of: ${Object.keys(verbs).join(", ")}`);
    await verbs[verb](await databaseSettings(onEnd), signal, name);
  },
  { interrupted: 130 },
);
