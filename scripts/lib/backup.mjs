import { createHash } from "node:crypto";
import { once } from "node:events";
import * as fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import tar from "tar-stream";
import { withConnection } from "./database.mjs";
import { PLAIN_TEXT, readRows, sequences, tables } from "./database-tables.mjs";
import { Refusal } from "./words.mjs";

export const FORMAT = "simpul-backup-1";

/** Tells two keys apart without telling either. */
export const fingerprint = (key) =>
  createHash("sha256").update(`simpul backup ${key}`).digest("hex").slice(0, 16);

/** Adds one file to the archive, however large; gives the hash of what went in. */
async function addFile(pack, name, source) {
  const { size } = fs.statSync(source);
  const hash = createHash("sha256");
  let done;
  const stored = new Promise((yes, no) => (done = (error) => (error ? no(error) : yes())));
  const entry = pack.entry({ name, size, mode: 0o600 }, done);
  if (size > 0) {
    for await (const chunk of fs.createReadStream(source, { end: size - 1 })) {
      hash.update(chunk);
      if (!entry.write(chunk)) await once(entry, "drain");
    }
  }
  entry.end();
  await stored;
  return hash.digest("hex");
}

/** A table goes to disk first, because an archive tells the size before the bytes. */
async function addTable(pack, client, table, spool) {
  const out = fs.createWriteStream(spool, { mode: 0o600 });
  const counted = await readRows(client, table, async (chunk) => {
    if (!out.write(chunk)) await once(out, "drain");
  });
  out.end();
  await once(out, "close");
  const { schema, name } = table;
  const entry = `tables/${schema}.${name}.copy`;
  const stored = await addFile(pack, entry, spool);
  fs.rmSync(spool);
  if (stored !== counted.sha256) throw new Error(`${spool} changed while it was read`);
  return { schema, name, entry, ...counted };
}

/** What begins with a dot is the stage: files on their way, which nothing names yet. */
function* filesUnder(folder, inside = "") {
  const here = path.join(folder, inside);
  if (!fs.existsSync(here)) return;
  for (const entry of fs.readdirSync(here, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const name = path.posix.join(inside, entry.name);
    if (entry.isDirectory()) yield* filesUnder(folder, name);
    else if (entry.isFile()) yield name;
  }
}

async function appliedMigrations(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows;
}

/** One moment of the database: every read sees the same rows, whatever is written meanwhile. */
async function addDatabase(pack, client, spoolFolder) {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${PLAIN_TEXT}`);
  const found = await tables(client);
  if (!found.some(({ name }) => name === "_prisma_migrations")) {
    throw new Refusal("This database holds nothing of Simpul: no migration was applied.");
  }
  const migrations = await appliedMigrations(client);
  const stored = [];
  for (const table of found) {
    stored.push(await addTable(pack, client, table, path.join(spoolFolder, "table")));
  }
  const content = { migrations, tables: stored, sequences: await sequences(client) };
  await client.query("COMMIT");
  return content;
}

async function fill(pack, { url, filesFolder, spoolFolder, version, dataKey }) {
  const content = await withConnection(url, (client) => addDatabase(pack, client, spoolFolder));
  // After the rows: a file is stored before the row that names it, so none can be missing.
  const files = [];
  for (const name of filesUnder(filesFolder)) {
    // A sweep may take one away meanwhile, which nothing names any more.
    if (!fs.existsSync(path.join(filesFolder, name))) continue;
    const entry = `files/${name}`;
    files.push({ name, entry, sha256: await addFile(pack, entry, path.join(filesFolder, name)) });
  }
  const created = new Date().toISOString();
  const manifest = {
    format: FORMAT,
    version,
    created,
    key: fingerprint(dataKey),
    ...content,
    files,
  };
  pack.entry({ name: "manifest.json", mode: 0o600 }, JSON.stringify(manifest, null, 2));
  pack.finalize();
  return manifest;
}

/** Writes everything that must outlive this machine into one file; gives its table of contents. */
export async function writeBackup(file, options) {
  if (fs.existsSync(file)) throw new Refusal(`${file} is already there; name another file.`);
  const partial = `${file}.partial`;
  const pack = tar.pack();
  const written = pipeline(
    pack,
    createGzip(),
    fs.createWriteStream(partial, { mode: 0o600, flush: true }),
  );
  try {
    const filled = fill(pack, options).catch((error) => {
      pack.destroy(error);
      throw error;
    });
    const [manifest] = await Promise.all([filled, written]);
    fs.renameSync(partial, file);
    return manifest;
  } catch (error) {
    await written.catch(() => {});
    fs.rmSync(partial, { force: true });
    throw error;
  }
}
