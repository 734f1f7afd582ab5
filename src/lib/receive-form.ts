import "server-only";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { type FileFault, MOST_BYTES } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { dropStaged, stageFile } from "./storage";
import { StoreAway, storeAway } from "./store-away";

/** How long and how much: the defaults are what routes use; tests are shorter. */
type Limits = {
  /** Of the file, in bytes. */
  mostBytes?: number;
  /** Of one text field, in bytes of UTF-8; what is longer is cut there. */
  mostText?: number;
  /** Without one byte for this long, the form is given up. */
  stallMs?: number;
};

/** The body of a form with too large a file is read on to here, so that its sender hears why. */
const MOST_READ = 5 * MOST_BYTES;
const MOST_FILES = 3;
const MOST_TEXT = 20_000;
const MOST_FIELDS = 100;
const STALL_MS = 30_000;

/** `path`: a staged file of ours. Nothing is kept of the name that the sender gave it. */
type ReceivedFile = { path: string; bytes: number };
export type ReceivedForm = {
  fields: Record<string, string>;
  file: Result<ReceivedFile, FileFault>;
};

/** `form-wrong`: not multipart. `form-cut`: ended in the middle. `form-stalled`: nothing came for too long. */
export type FormFault = "form-wrong" | "form-cut" | "form-stalled";

class Stalled extends Error {}

/** The pieces of a body; throws Stalled when none comes for a while. Never cancels: that cuts the answer off. */
async function* piecesOf(body: ReadableStream<Uint8Array>, stallMs: number) {
  const reader = body.getReader();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, no) => {
      timer = setTimeout(() => no(new Stalled()), stallMs);
    });
    const { done, value } = await Promise.race([reader.read(), stalled]).finally(() =>
      clearTimeout(timer),
    );
    if (done) return;
    yield value;
  }
}

/** Null where the request is no multipart form at all. */
function parserFor(request: Request, mostBytes: number, mostText: number) {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return null;
  try {
    return new Busboy({
      headers: { "content-type": type },
      isPartAFile: (_field, _type, fileName) => fileName !== undefined,
      limits: {
        fileSize: mostBytes,
        fieldSize: mostText,
        fields: MOST_FIELDS,
        files: MOST_FILES,
        parts: MOST_FIELDS + MOST_FILES,
        headerPairs: 20,
        headerSize: 8_192,
      },
    });
  } catch {
    return null;
  }
}

/** Writes the file part into the stage, up to the limit, and says what came of it. */
async function stagePart(
  stream: BusboyFileStream,
  name: string,
): Promise<Result<ReceivedFile, FileFault>> {
  const path = await stageFile();
  try {
    await pipeline(stream, createWriteStream(path, { flags: "r+" }));
  } catch (error) {
    await dropStaged(path);
    const { syscall, code } = error as NodeJS.ErrnoException;
    throw syscall ? storeAway(code) : error;
  }
  if (stream.bytesRead > 0 && !stream.truncated) return ok({ path, bytes: stream.bytesRead });
  await dropStaged(path);
  if (stream.truncated) return refuse("file-large");
  // A browser sends a part without a name where no file was chosen.
  return refuse(name === "" ? "file-missing" : "file-empty");
}

/** Feeds the parser until the form ends, or until there is a reason to stop; null when it was whole. */
async function feed(
  parser: BusboyInstance,
  body: ReadableStream<Uint8Array>,
  stallMs: number,
  stop: AbortSignal,
): Promise<FormFault | "too-much" | null> {
  const ended = once(parser, "finish", { signal: stop });
  ended.catch(() => {});
  let read = 0;
  try {
    for await (const piece of piecesOf(body, stallMs)) {
      if (stop.aborted) break;
      read += piece.length;
      if (read > MOST_READ) return "too-much";
      if (!parser.write(piece)) await once(parser, "drain", { signal: stop });
    }
    parser.end();
    await ended;
    return null;
  } catch (error) {
    return error instanceof Stalled ? "form-stalled" : "form-cut";
  }
}

/**
 * Reads a multipart form with one file, piece by piece: the file goes into the stage, whole and no
 * larger than allowed, and belongs to the caller, who keeps or drops it. Of each named field the
 * first value is given, "" when it did not come; others are passed over, as are further files.
 *
 * Put the file last in the form: fields before it are read whatever its size. Behind a file that is
 * too large, fields are read as long as the body has no more than 50 MiB; then the rest is left, and
 * the answer should say `Connection: close`, as with `form-stalled`. Of a form that is not whole
 * nothing stays. Throws StoreAway where the stage cannot be written.
 */
export async function receiveForm(
  request: Request,
  fileField: string,
  names: readonly string[],
  { mostBytes = MOST_BYTES, mostText = MOST_TEXT, stallMs = STALL_MS }: Limits = {},
): Promise<Result<ReceivedForm, FormFault>> {
  const parser = parserFor(request, mostBytes, mostText);
  if (!parser || !request.body) return refuse("form-wrong");
  const stop = new AbortController();
  parser.on("error", () => stop.abort());

  const found = new Map<string, string>();
  parser.on("field", (name, value) => {
    // A cut may have gone through a character.
    if (names.includes(name) && !found.has(name)) found.set(name, value.replace(/\ufffd+$/, ""));
  });

  let stream: BusboyFileStream | undefined;
  let staging: Promise<Result<ReceivedFile, FileFault>> | undefined;
  parser.on("file", (name, part, fileName) => {
    part.on("error", () => {}); // said again by the parser, or by whoever reads the part
    if (name !== fileField || staging) {
      part.resume();
      return;
    }
    stream = part;
    staging = stagePart(part, fileName);
    staging.catch(() => stop.abort());
  });

  const fault = await feed(parser, request.body, stallMs, stop.signal);
  if (fault) stream?.destroy(new Error("cut"));
  const fields = Object.fromEntries(names.map((name) => [name, found.get(name) ?? ""]));
  const file = await (staging ?? Promise.resolve(refuse("file-missing"))).catch((error) => {
    if (error instanceof StoreAway) throw error;
    return refuse("file-large");
  });
  if (!fault || fault === "too-much") return ok({ fields, file });
  if (file.ok) await dropStaged(file.value.path);
  return refuse(fault);
}
