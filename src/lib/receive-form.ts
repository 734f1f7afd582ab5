import "server-only";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { type FileFault, MOST_BYTES } from "@/domain/paper-file";
import { stageFile } from "./storage";

/** No byte for so long, in milliseconds of machine time, and the sender is taken for gone. */
const SILENCE_MS = 30_000;
/** What is read past the limit so that a browser hears why; whoever sends more is hung up on. */
const MOST_READ = 4 * MOST_BYTES;
const LONGEST_FIELD = 400_000;

export type ReceivedForm = {
  /** Of the fields asked for, those that came, whole up to 400,000 bytes each. */
  fields: Record<string, string>;
  /** Staged, for whoever reads it to remove; null when none came whole. */
  file: { path: string; bytes: number } | null;
  fault: Extract<FileFault, "file-missing" | "file-empty" | "file-large"> | null;
  /** The connection ended before the form did. */
  isCut: boolean;
};

/**
 * Reads a form with one file as it comes in, into the stage: never more than a piece of it in memory.
 * The form should have its text before its file, so that what was typed is there whatever becomes of
 * the file. What the sender calls the file is never used.
 */
export async function receiveForm(
  request: Request,
  { fileField, fields: names }: { fileField: string; fields: readonly string[] },
): Promise<ReceivedForm> {
  const fields: Record<string, string> = {};
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) {
    return { fields, file: null, fault: "file-missing", isCut: false };
  }
  const path = await stageFile();
  let written: Promise<number> | null = null;
  let isLarge = false;
  const parser = Busboy({
    headers: { "content-type": type },
    limits: {
      ...{ fileSize: MOST_BYTES, files: 1, fields: 40, parts: 45 },
      ...{ fieldSize: LONGEST_FIELD, fieldNameSize: 60, headerPairs: 60 },
    },
  });
  parser.on("field", (name, value) => {
    if (names.includes(name)) fields[name] = value;
  });
  parser.on("file", (name, stream, filename) => {
    // A browser sends an empty file without a name where none was chosen.
    if (name !== fileField || written || !filename) return void stream.resume();
    stream.on("limit", () => (isLarge = true));
    const target = createWriteStream(path, { mode: 0o600, flags: "wx" });
    written = pipeline(stream, target).then(() => target.bytesWritten);
    // Whoever waits for it hears of it; until then it must not end the process.
    written.catch(() => null);
  });
  try {
    await read(Readable.fromWeb(request.body as WebStream), parser);
    const bytes = (await written) ?? 0;
    const fault = isLarge ? "file-large" : !written ? "file-missing" : bytes ? null : "file-empty";
    if (!fault) return { fields, file: { path, bytes }, fault, isCut: false };
    await rm(path, { force: true });
    return { fields, file: null, fault, isCut: false };
  } catch {
    await rm(path, { force: true });
    return { fields, file: null, fault: null, isCut: true };
  }
}

/** Feeds the parser; throws when the sender falls silent, sends too much or breaks off. */
async function read(body: Readable, parser: Writable): Promise<void> {
  const silent = () => body.destroy(new Error("The sender fell silent"));
  let timer = setTimeout(silent, SILENCE_MS);
  let total = 0;
  const counted = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      clearTimeout(timer);
      timer = setTimeout(silent, SILENCE_MS);
      total += piece.length;
      if (total > MOST_READ) throw new Error("More than a form can hold");
      yield piece;
    }
  };
  try {
    await pipeline(body, counted, parser);
    await finished(parser);
  } finally {
    clearTimeout(timer);
  }
}
