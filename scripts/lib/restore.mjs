import { createHash } from "node:crypto";
import * as fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { from as copyFrom } from "pg-copy-streams";
import tar from "tar-stream";
import { z } from "zod";
import { FORMAT } from "./backup.mjs";
import { migrationSql, withConnection } from "./database.mjs";
import * as ours from "./database-tables.mjs";
import { Refusal } from "./words.mjs";

const LARGEST_MANIFEST = 64 * 1024 * 1024;

const stored = { entry: z.string(), sha256: z.string() };
const Manifest = z.object({
  version: z.string(),
  created: z.iso.datetime(),
  key: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.object({ ...stored, schema: z.string(), name: z.string(), rows: z.int() })),
  sequences: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      last_value: z.string(),
      is_called: z.boolean(),
    }),
  ),
  files: z.array(z.object({ ...stored, name: z.string() })),
});

/** Prisma's own table of what was applied; its rows come from the backup. */
const MIGRATIONS_TABLE = `CREATE TABLE public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

async function spoolEntry(entry, target) {
  const hash = createHash("sha256");
  const hashed = async function* () {
    for await (const chunk of entry) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(hashed, fs.createWriteStream(target, { mode: 0o600 }));
  return hash.digest("hex");
}

/** Entries go to numbered files, never to a name that the archive chose. */
async function unpack(file, spoolFolder) {
  const entries = new Map();
  const extract = tar.extract();
  const fed = pipeline(fs.createReadStream(file), createGunzip(), extract);
  fed.catch(() => {}); // told below, after the loop that it also ends
  try {
    for await (const entry of extract) {
      const target = path.join(spoolFolder, String(entries.size));
      entries.set(entry.header.name, { target, sha256: await spoolEntry(entry, target) });
    }
    await fed;
  } catch (error) {
    if (error.code === "ENOENT" && error.path === file) throw new Refusal(`There is no ${file}.`);
    if (error.syscall) throw error; // the disk, not the archive
    throw new Refusal(`${file} is not a whole backup: it was cut or changed (${error.message}).`);
  }
  return entries;
}

function readManifest(file, entries) {
  const entry = entries.get("manifest.json");
  if (!entry || fs.statSync(entry.target).size > LARGEST_MANIFEST) {
    throw new Refusal(`${file} is not a whole backup: its table of contents is missing.`);
  }
  let manifest;
  try {
    manifest = JSON.parse(fs.readFileSync(entry.target, "utf8"));
  } catch {
    throw new Refusal(`${file} is not a whole backup: its table of contents is damaged.`);
  }
  if (manifest.format !== FORMAT) {
    throw new Refusal(`${file} has the format ${manifest.format}; this Simpul reads ${FORMAT}.`);
  }
  const { data, success } = Manifest.safeParse(manifest);
  if (!success) throw new Refusal(`${file} was changed: its table of contents is not one of ours.`);
  return data;
}

/** Opens a backup and checks every byte of it, before anything is written. */
export async function openBackup(file, spoolFolder) {
  const entries = await unpack(file, spoolFolder);
  const manifest = readManifest(file, entries);
  const promised = [...manifest.tables, ...manifest.files];
  for (const { entry, sha256 } of promised) {
    if (entries.get(entry)?.sha256 !== sha256) {
      throw new Refusal(`${file} was cut or changed: ${entry} is not what was backed up.`);
    }
  }
  if (entries.size !== promised.length + 1) {
    throw new Refusal(`${file} was changed: it holds more than its table of contents.`);
  }
  for (const { name } of manifest.files) {
    if (path.isAbsolute(name) || name.split(/[\\/]/).includes("..")) {
      throw new Refusal(`${file} was changed: it holds a file outside its folder.`);
    }
  }
  const scripts = manifest.migrations.map(({ name, checksum }) => {
    const sql = migrationSql(name);
    const found = sql && createHash("sha256").update(sql).digest("hex");
    if (found === checksum) return sql;
    throw new Refusal(
      `The migration ${name} of this backup is ${sql ? "not the same" : "missing"} here.\n` +
        `Restore it with the Simpul that made it (version ${manifest.version}).`,
    );
  });
  return { manifest, scripts, spooled: (entry) => entries.get(entry).target };
}

async function requireEmpty(client) {
  const found = await ours.tables(client);
  if (found.length === 0) return;
  for (const table of found) {
    const { rowCount } = await client.query(`SELECT FROM ${ours.quoted(client, table)} LIMIT 1`);
    if (rowCount > 0) {
      throw new Refusal(`The database is not empty: ${table.name} has rows. Nothing was changed.`);
    }
  }
  throw new Refusal(
    `The database is not empty: it has a table ${found[0].name}. Nothing was changed.`,
  );
}

/** Fills the tables exactly as they were: no trigger of ours may act on what is history. */
async function load(client, { manifest, spooled }) {
  const byName = new Map(manifest.tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const ordered = await ours.inReferenceOrder(client, await ours.tables(client));
  const names = ordered.map((table) => ours.quoted(client, table));
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(", ")}`); // rows that migrations put there
  for (const table of ordered) {
    const stored = byName.get(`${table.schema}.${table.name}`);
    if (!stored) throw new Refusal(`The backup lacks the table ${table.name}.`);
    const sink = client.query(copyFrom(`COPY ${ours.withColumns(client, table)} FROM STDIN`));
    await pipeline(fs.createReadStream(spooled(stored.entry)), sink);
    const { rows, sha256 } = await ours.readRows(client, table);
    if (rows !== stored.rows || sha256 !== stored.sha256) {
      throw new Refusal(`${table.name} does not read back as it was backed up.`);
    }
  }
  for (const each of manifest.sequences) {
    const name = ours.quoted(client, each);
    await client.query("SELECT setval($1, $2, $3)", [name, each.last_value, each.is_called]);
  }
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
}

function placeFiles({ manifest, spooled }, folder) {
  if (manifest.files.length === 0) return;
  for (const { name, entry } of manifest.files) {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    // Files may have a disk of their own, where a rename does not lead.
    fs.copyFileSync(spooled(entry), target);
    fs.rmSync(spooled(entry));
  }
}

/** Makes an empty database and files folder what they were; all of it, or nothing. */
export async function restoreBackup(backup, { url, filesFolder }) {
  const isFile = (name) => !name.startsWith(".");
  if (fs.existsSync(filesFolder) && fs.readdirSync(filesFolder).some(isFile)) {
    throw new Refusal(`${filesFolder} is not empty. Nothing was changed.`);
  }
  await withConnection(url, async (client) => {
    await requireEmpty(client);
    await client.query(`BEGIN; ${ours.PLAIN_TEXT}`);
    await client.query(MIGRATIONS_TABLE);
    for (const sql of backup.scripts) await client.query(sql);
    await load(client, backup);
    try {
      placeFiles(backup, filesFolder);
      await client.query("COMMIT");
    } catch (error) {
      fs.rmSync(filesFolder, { recursive: true, force: true });
      throw error;
    }
  });
}
