import "server-only";
import { randomUUID } from "node:crypto";
import * as fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { machineTime } from "./clock";
import { env } from "./env";
import * as folder from "./storage-folder";
import { type KeptObject, storeAway } from "./store-away";

// Files are kept under the hash of what they hold, once each, and never changed: in a folder, or in
// a bucket where S3_BUCKET names one. Every function throws StoreAway when the place is away.

/** Beside the files, on their disk: putting a staged file in its place is a rename. */
const stage = path.join(env.SIMPUL_FILES_DIR, ".stage");
const STAGED_MS = 60 * 60 * 1000;

/** The client of S3 is large; an installation that keeps its files in a folder never loads it. */
const bucket = () => import("./storage-bucket");

/** The name comes into paths and addresses, so it is a hash and nothing else. */
function named(sha256: string) {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("An object is named by its SHA-256 in hex.");
  return sha256;
}

/** The path of a new, empty file that only we can read (0600). Whoever asks removes it: `dropStaged`. */
export async function stageFile(): Promise<string> {
  const file = path.join(stage, randomUUID());
  try {
    await fs.mkdir(stage, { recursive: true, mode: 0o700 });
    await (await fs.open(file, "wx", 0o600)).close();
  } catch (error) {
    throw storeAway((error as NodeJS.ErrnoException).code);
  }
  return file;
}

/** Removes a staged file; one that is gone or was kept is no error. */
export const dropStaged = (file: string) => fs.rm(file, { force: true });

/**
 * Removes staged files that were left behind an hour ago (machine time), and gives their number:
 * what a process that was killed could not take away.
 */
export async function sweepStage(): Promise<number> {
  const before = machineTime().getTime() - STAGED_MS;
  let removed = 0;
  for (const name of await fs.readdir(stage).catch(() => [])) {
    const file = path.join(stage, name);
    const found = await fs.stat(file).catch(() => null);
    if (!found || found.mtimeMs >= before) continue;
    await dropStaged(file);
    removed += 1;
  }
  return removed;
}

/**
 * Puts a staged file in its place for good and takes it away from the stage. When this returns, the
 * object outlives a loss of power; when it throws, there is no half object. Kept twice, or by two at
 * once, it is one object, whose time is that of the last.
 */
export async function keepObject(file: string, sha256: string, mediaType: string): Promise<void> {
  if (!env.S3_BUCKET) return folder.keepInFolder(file, named(sha256));
  await (await bucket()).keepInBucket(file, named(sha256), mediaType);
  await dropStaged(file);
}

/** The object as a stream; null when it is not there. Whoever does not read it to its end destroys it. */
export async function openObject(sha256: string): Promise<Readable | null> {
  if (!env.S3_BUCKET) return folder.openInFolder(named(sha256));
  return (await bucket()).openInBucket(named(sha256));
}

/** When the object was last kept (machine time); null when it is not there. */
export async function objectKeptAt(sha256: string): Promise<Date | null> {
  if (!env.S3_BUCKET) return folder.keptInFolder(named(sha256));
  return (await bucket()).keptInBucket(named(sha256));
}

/** Removes an object; one that is not there is no error. */
export async function removeObject(sha256: string): Promise<void> {
  if (!env.S3_BUCKET) return folder.removeFromFolder(named(sha256));
  await (await bucket()).removeFromBucket(named(sha256));
}

/** Every object, in no order, few at a time. Names that are not ours are passed over. */
export async function* listObjects(): AsyncIterable<KeptObject> {
  yield* env.S3_BUCKET ? (await bucket()).listBucket() : folder.listFolder();
}
