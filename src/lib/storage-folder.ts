import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import * as fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { machineTime } from "./clock";
import { env } from "./env";
import { type KeptObject, StoreAway, storeAway } from "./store-away";

const folder = env.SIMPUL_FILES_DIR;
const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** What a disk refuses is an outage of the store, not a fault of ours. */
function away(error: unknown): never {
  if (error instanceof StoreAway || !codeOf(error)) throw error;
  throw storeAway(codeOf(error));
}

/** Makes a file, or the names in a folder, outlive a loss of power. */
async function settle(place: string) {
  const handle = await fs.open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isWhole(place: string, sha256: string) {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  return hash.digest("hex") === sha256;
}

/**
 * Moves a staged file to its place by one rename, after its bytes are on the disk: a name always
 * means a whole file. One that is already there stays, with a new time, so that a sweep which saw
 * it as forgotten lets it be; one that a failing disk has bent is replaced.
 */
export async function keepInFolder(staged: string, sha256: string) {
  const place = placeOf(sha256);
  try {
    if (await isWhole(place, sha256)) {
      await fs.utimes(place, machineTime(), machineTime());
      await fs.rm(staged, { force: true });
      return;
    }
    await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await settle(staged);
    await fs.rename(staged, place);
    await settle(path.dirname(place));
    await settle(folder);
  } catch (error) {
    away(error);
  }
}

export async function openInFolder(sha256: string): Promise<Readable | null> {
  try {
    const handle = await fs.open(placeOf(sha256), "r");
    return handle.createReadStream();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    away(error);
  }
}

export async function keptInFolder(sha256: string): Promise<Date | null> {
  try {
    return (await fs.stat(placeOf(sha256))).mtime;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    away(error);
  }
}

export async function removeFromFolder(sha256: string) {
  await fs.rm(placeOf(sha256), { force: true }).catch(away);
}

/** One name at a time, whatever the number of files. */
async function* namesIn(place: string) {
  try {
    for await (const entry of await fs.opendir(place)) yield entry;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") away(error);
  }
}

export async function* listFolder(): AsyncIterable<KeptObject> {
  for await (const group of namesIn(folder)) {
    if (!group.isDirectory() || !/^[0-9a-f]{2}$/.test(group.name)) continue;
    for await (const { name } of namesIn(path.join(folder, group.name))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const found = await fs.stat(placeOf(name)).catch(() => null);
      if (found) yield { sha256: name, bytes: found.size, keptAt: found.mtime };
    }
  }
}
