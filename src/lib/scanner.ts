import "server-only";
import { createReadStream } from "node:fs";
import { connect } from "node:net";
import { env } from "./env";
import { errorFacts, log } from "./log";
import type { ScanState } from "./generated/prisma/enums";

/** Longest that clamd may take for a file, in milliseconds. */
const PATIENCE_MS = 20_000;
const PIECE = 64 * 1024;

export const isScannerSet = () => env.CLAMD_URL !== undefined;

/**
 * What clamd says of a file. Where none is set, or while it is away or too slow, "not_scanned": the
 * file is kept and looked at later.
 */
export async function scanFile(path: string): Promise<ScanState> {
  if (!env.CLAMD_URL) return "not_scanned";
  try {
    const said = await askClamd(env.CLAMD_URL, path);
    if (/: OK$/.test(said)) return "clean";
    if (/ FOUND$/.test(said)) return "infected";
    log.warn({ scanner: said.replace(/[^\w .:]/g, "").slice(0, 80) }, "scanner cannot say");
  } catch (error) {
    log.warn(errorFacts(error), "scanner away: the file is kept and scanned later");
  }
  return "not_scanned";
}

/** INSTREAM: pieces, each behind its length in four bytes; a length of nothing ends them. */
function askClamd(address: string, path: string): Promise<string> {
  const { protocol, hostname, port, pathname } = new URL(address);
  const socket = protocol === "unix:" ? connect(pathname) : connect(Number(port), hostname);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => socket.destroy(new Error("clamd took too long")), PATIENCE_MS);
    let said = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => (said = (said + part).slice(0, 1_000)));
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(late);
      if (said) resolve(said.replace(/\0[^]*$/, "").trim());
      else reject(new Error("clamd said nothing"));
    });
    socket.on("connect", () => void stream().catch((error: Error) => socket.destroy(error)));
    const write = (bytes: Buffer | string) =>
      socket.write(bytes) ? null : new Promise((drained) => socket.once("drain", drained));
    async function stream() {
      await write("zINSTREAM\0");
      for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
        // It may say that it has had enough.
        if (socket.destroyed || said) return;
        const length = Buffer.alloc(4);
        length.writeUInt32BE((piece as Buffer).length);
        await write(length);
        await write(piece as Buffer);
      }
      await write(Buffer.alloc(4));
    }
  });
}
