import "server-only";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import {
  type FileFault,
  kindOf,
  MEDIA_TYPES,
  type MediaType,
  MOST_BYTES,
} from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { redrawImage } from "./paper-image";
import { examinePdf } from "./paper-pdf";

/** A file that may be kept, and what it turned out to be. Pages of a PDF, pixels of a picture. */
export type ExaminedPaper = {
  path: string;
  mediaType: MediaType;
  bytes: number;
  sha256: string;
  pages: number | null;
  width: number | null;
  height: number | null;
};

let last: Promise<unknown> = Promise.resolve();

/** One file after another: a picture takes some 200 MB while it is drawn. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  return turn;
}

async function examine(path: string): Promise<Result<ExaminedPaper, FileFault>> {
  const { size } = await stat(path);
  if (size === 0) return refuse("file-empty");
  if (size > MOST_BYTES) return refuse("file-large");
  const bytes = await readFile(path);
  const kind = kindOf(bytes);
  if (!kind) return refuse("file-kind");
  const mediaType = MEDIA_TYPES[kind];
  const hashOf = (content: Buffer) => createHash("sha256").update(content).digest("hex");

  if (kind === "pdf") {
    const found = await examinePdf(bytes);
    if (!found.ok) return found;
    const { pages } = found.value;
    const sha256 = hashOf(bytes);
    return ok({ path, mediaType, bytes: size, sha256, pages, width: null, height: null });
  }
  const drawn = await redrawImage(path, kind);
  if (!drawn.ok) return drawn;
  return ok({ path, mediaType, ...drawn.value, sha256: hashOf(await readFile(path)), pages: null });
}

/**
 * What a staged file is by its content alone, and whether it may be kept. A PDF stays as it is, to
 * the last byte; a picture is drawn anew in the same place, and the hash is that of what stands
 * there then. A refused file stays for the caller to drop.
 */
export const examinePaper = (path: string) => inTurn(() => examine(path));
