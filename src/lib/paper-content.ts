import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type FileFault, kindOf, MEDIA_TYPES, MOST_BYTES } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { examinePdf } from "./paper-pdf";
import { remakePicture } from "./paper-picture";
import { turnstile } from "./turnstile";

export type ExaminedPaper = {
  path: string;
  mediaType: (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];
  bytes: number;
  sha256: string;
  pages: number | null;
  width: number | null;
  height: number | null;
};

/** Looking into a file takes memory and a processor: two at once, whatever the crowd. */
const twoAtOnce = turnstile(2);

/**
 * What a staged file is by its content, or what is wrong with it. A picture is made anew in its place,
 * so the hash and the size are of what will be kept. The name it came under is not asked.
 */
export const examinePaper = (path: string): Promise<Result<ExaminedPaper, FileFault>> =>
  twoAtOnce(() => examine(path));

async function examine(path: string): Promise<Result<ExaminedPaper, FileFault>> {
  const { size } = await stat(path);
  if (size === 0) return refuse("file-empty");
  if (size > MOST_BYTES) return refuse("file-large");
  const kind = kindOf(await beginningOf(path));
  if (!kind) return refuse("file-kind");
  if (kind === "pdf") {
    const pdf = await examinePdf(path);
    if (!pdf.ok) return pdf;
    return ok({
      ...(await told(path, "application/pdf")),
      ...pdf.value,
      width: null,
      height: null,
    });
  }
  const picture = await remakePicture(path, kind);
  if (!picture.ok) return picture;
  const { path: made, kind: madeAs, width, height } = picture.value;
  await rm(path, { force: true });
  return ok({ ...(await told(made, MEDIA_TYPES[madeAs])), pages: null, width, height });
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function told(path: string, mediaType: ExaminedPaper["mediaType"]) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  const { size: bytes } = await stat(path);
  return { path, mediaType, bytes, sha256: hash.digest("hex") };
}
