import "server-only";
import { createReadStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
import { env } from "./env";

const FOLDER = path.resolve(env.SIMPUL_DATA_DIR, "files");
const STAGE = path.resolve(env.SIMPUL_DATA_DIR, "stage");
/** Longest that the store may take to begin an answer, in milliseconds. */
const PATIENCE_MS = 15_000;
const STAGED_MS = 3_600_000;

const inBucket = env.S3_BUCKET !== undefined;

const disk = new Disk(
  env.S3_BUCKET !== undefined
    ? new S3Driver({
        bucket: env.S3_BUCKET,
        region: env.S3_REGION,
        visibility: "private",
        supportsACL: false,
        forcePathStyle: env.S3_PATH_STYLE,
        // Many servers that speak S3 do not know the newer checksums.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        requestHandler: { connectionTimeout: 5_000, requestTimeout: PATIENCE_MS },
        maxAttempts: 2,
        ...(env.S3_ENDPOINT && { endpoint: env.S3_ENDPOINT }),
        ...(env.S3_ACCESS_KEY &&
          env.S3_SECRET_KEY && {
            credentials: { accessKeyId: env.S3_ACCESS_KEY, secretAccessKey: env.S3_SECRET_KEY },
          }),
      })
    : new FSDriver({ location: FOLDER, visibility: "private" }),
);

/** The store could not be asked: later it may. Carries no address and no secret. */
class StoreAway extends Error {
  code = "STORE_AWAY";
}

async function asked<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new StoreAway("The object store could not be asked", { cause });
  }
}

const keyOf = (sha256: string) => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("An object is named by its SHA-256");
  return `${sha256.slice(0, 2)}/${sha256}`;
};

/** A path for a new file that only we can read, on the same disk as the local store. */
export async function stageFile(): Promise<string> {
  await mkdir(STAGE, { recursive: true, mode: 0o700 });
  return path.join(STAGE, randomUUID());
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Keeps a staged file under its hash, and takes it from the stage. When it returns, the object is
 * whole and on the disk, or in the bucket. An object of this name that is there has the same bytes.
 */
export async function keepObject(file: string, sha256: string, mediaType: string): Promise<void> {
  const key = keyOf(sha256);
  if (inBucket) {
    const { size: contentLength } = await stat(file);
    await asked(() =>
      disk.putStream(key, createReadStream(file), { contentType: mediaType, contentLength }),
    );
    await rm(file, { force: true });
    return;
  }
  // The library writes straight to the final name; a crash would leave half an object there.
  const folder = path.join(FOLDER, key.slice(0, 2));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(file, 0o600);
  await flush(file);
  await rename(file, path.join(FOLDER, key));
  await flush(folder);
}

/** The bytes of an object. Throws when it is not there, which no row should ever find. */
export async function openObject(sha256: string): Promise<Readable> {
  const key = keyOf(sha256);
  if (!(await asked(() => disk.exists(key)))) throw new Error("A row without its object");
  return asked(() => disk.getStream(key));
}

export const removeObject = (sha256: string): Promise<void> =>
  asked(() => disk.delete(keyOf(sha256)));

const PREFIXES = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, "0"));

/** Every object, by its hash, with when it was put there (of the store's clock). */
export async function* listObjects(): AsyncGenerator<{ sha256: string; keptAt: Date }> {
  for (const prefix of PREFIXES) {
    if (!inBucket && !(await isFolder(path.join(FOLDER, prefix)))) continue;
    let paginationToken: string | undefined;
    do {
      const page = await asked(() =>
        disk.listAll(`${prefix}/`, {
          recursive: true,
          ...(paginationToken && { paginationToken }),
        }),
      );
      for (const found of page.objects) {
        const sha256 = found.name;
        if (!found.isFile || !/^[0-9a-f]{64}$/.test(sha256)) continue;
        const { lastModified } = await asked(() => disk.getMetaData(keyOf(sha256)));
        yield { sha256, keptAt: lastModified };
      }
      ({ paginationToken } = page);
    } while (paginationToken);
  }
}

const isFolder = (folder: string) =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Removes staged files that nobody came back for, by machine time. */
export async function sweepStage(): Promise<number> {
  let removed = 0;
  for (const name of await readdir(STAGE).catch(() => [])) {
    const file = path.join(STAGE, name);
    const found = await stat(file).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < STAGED_MS) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}
