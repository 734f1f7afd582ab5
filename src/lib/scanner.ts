import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import net from "node:net";
import { pipeline } from "node:stream/promises";
import { env } from "./env";
import { errorFacts, log } from "./log";

/** `not_scanned`: no scanner is set, or it did not answer; ask again later. */
export type ScanAnswer = "clean" | "infected" | "not_scanned";

/** A scan ends after this many milliseconds, whatever the scanner does. */
const LONGEST_SCAN_MS = 30_000;
const LONGEST_ANSWER = 4_096;

function connect(url: URL, signal: AbortSignal) {
  const to =
    url.protocol === "unix:"
      ? { path: decodeURIComponent(url.pathname) }
      : { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port) };
  return net.connect({ ...to, signal });
}

/** A file as clamd's INSTREAM takes it: pieces, each behind its length, ended by a length of zero. */
async function* framed(file: FileHandle) {
  yield Buffer.from("zINSTREAM\0");
  for await (const chunk of file.createReadStream()) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    yield length;
    yield chunk as Buffer;
  }
  yield Buffer.alloc(4);
}

async function askScanner(url: URL, file: FileHandle, signal: AbortSignal) {
  const socket = connect(url, signal);
  try {
    // It may answer and hang up before the end: what it said counts, not that we could not go on.
    const sent = pipeline(framed(file), socket, { end: false, signal }).catch((error) => error);
    let answer = "";
    try {
      for await (const chunk of socket) {
        answer += (chunk as Buffer).toString("latin1");
        if (answer.includes("\0") || answer.length > LONGEST_ANSWER) break;
      }
    } catch (error) {
      if (!answer.includes("\0")) throw (await sent) ?? error;
    }
    return answer.split("\0")[0] ?? "";
  } finally {
    socket.destroy();
  }
}

/**
 * Lets clamd at CLAMD_URL look at a file. Never throws for what a scanner says or does: a file that
 * could not be looked at is `not_scanned`, which is logged without the file's name.
 */
export async function scanFile(file: string, mostMs = LONGEST_SCAN_MS): Promise<ScanAnswer> {
  if (!env.CLAMD_URL) return "not_scanned";
  let opened: FileHandle | undefined;
  try {
    opened = await open(file);
    const answer = await askScanner(new URL(env.CLAMD_URL), opened, AbortSignal.timeout(mostMs));
    if (/^stream: OK$/.test(answer)) return "clean";
    if (/ FOUND$/.test(answer)) return "infected";
    // "INSTREAM size limit exceeded. ERROR" and the like: words of clamd, none of the file's.
    log.warn({ answer: answer.replace(/[^\w .]/g, "").slice(0, 80) }, "scanner gave no verdict");
  } catch (error) {
    log.warn({ error: errorFacts(error) }, "scanner did not answer");
  } finally {
    await opened?.close().catch(() => {});
  }
  return "not_scanned";
}
