import "server-only";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { env } from "./env";
import { type KeptObject, storeAway } from "./store-away";

let made: S3Client | undefined;
const client = () =>
  (made ??= new S3Client({
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    forcePathStyle: env.S3_PATH_STYLE,
    credentials: {
      accessKeyId: env.S3_ACCESS_KEY ?? "",
      secretAccessKey: env.S3_SECRET_KEY ?? "",
    },
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
    // Other makers' stores do not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  }));

const at = (sha256: string) => ({
  Bucket: env.S3_BUCKET,
  Key: `${sha256.slice(0, 2)}/${sha256}`,
});

/** In milliseconds, twice at most, until the store begins to answer; a put has the client's 30 s. */
const SOON = { requestTimeout: 8_000 };

type Said = { name?: string; $metadata?: { httpStatusCode?: number }; code?: string };

/** Null where the object is not there; anything else the store says is an outage. */
function absentOrAway(error: unknown): null {
  const { name, code, $metadata } = error as Said;
  if (name === "NoSuchKey" || name === "NotFound") return null;
  const status = $metadata?.httpStatusCode;
  throw storeAway(code ?? (name && name !== "Error" ? name : status && `HTTP_${status}`));
}

const away = (error: unknown): never => {
  absentOrAway(error);
  throw storeAway("NotFound");
};

/** Bytes: every paper; not an export of the directory. */
const MOST_HELD = 16 * 1024 * 1024;

/** A put is whole or not at all, and renews the time of an object that was there. */
export async function keepInBucket(staged: string, sha256: string, mediaType: string) {
  const { size } = await stat(staged);
  // Held whole where it is small, so that a put that was broken off is tried again.
  const content = size <= MOST_HELD ? await readFile(staged) : createReadStream(staged);
  await client()
    .send(
      new PutObjectCommand({
        ...at(sha256),
        Body: content,
        ContentLength: size,
        ContentType: mediaType,
        // Whoever opens the bucket itself must not run what is in it.
        ContentDisposition: "attachment",
      }),
    )
    .catch(away);
}

export async function openInBucket(sha256: string): Promise<Readable | null> {
  const answer = await client()
    .send(new GetObjectCommand(at(sha256)), SOON)
    .catch(absentOrAway);
  return (answer?.Body as Readable | undefined) ?? null;
}

export async function keptInBucket(sha256: string): Promise<Date | null> {
  const answer = await client()
    .send(new HeadObjectCommand(at(sha256)), SOON)
    .catch(absentOrAway);
  return answer?.LastModified ?? null;
}

export async function removeFromBucket(sha256: string) {
  await client()
    .send(new DeleteObjectCommand(at(sha256)), SOON)
    .catch(absentOrAway);
}

/** At most 1,000 objects are held at once. */
export async function* listBucket(): AsyncIterable<KeptObject> {
  let ContinuationToken: string | undefined;
  do {
    const page = await client()
      .send(new ListObjectsV2Command({ Bucket: env.S3_BUCKET, ContinuationToken }), SOON)
      .catch(away);
    for (const { Key, Size, LastModified } of page.Contents ?? []) {
      const sha256 = /^[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(Key ?? "")?.[1];
      if (sha256 && LastModified) yield { sha256, bytes: Size ?? 0, keptAt: LastModified };
    }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (ContinuationToken);
}
