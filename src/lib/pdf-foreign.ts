import "server-only";
import type { Breath } from "./breath";
import { isSpace } from "./pdf-tokens";

/** Line ends and fillers that writers leave behind the end of a file. */
const MOST_FILLING = 1_024;
const LONGEST_COMMENT = 4_096;
/** The end of a zip archive stands within its last 64 KiB, wherever the archive begins. */
const ARCHIVE_END = Buffer.from("PK\x05\x06", "latin1");
const ARCHIVE_TAIL = 65_557;

/** How a PDF ends: `whole` with its mark, `cut` before it, or `foreign` with something behind it. */
export function endingOf(bytes: Buffer): "whole" | "cut" | "foreign" {
  const mark = bytes.lastIndexOf("%%EOF", undefined, "latin1");
  if (mark < 0) return "cut";
  let at = mark + "%%EOF".length;
  while (isSpace(bytes[at])) at += 1;
  if (at === bytes.length && at - mark <= MOST_FILLING) return "whole";
  // A file that was changed has several marks; cut, it ends in a part that has none.
  const goesOn = /^(\d+ \d+ obj|xref)\b/.test(bytes.toString("latin1", at, at + 40));
  return goesOn ? "cut" : "foreign";
}

/** Whether an unpacker of archives would take the file for one. */
export const isArchiveToo = (bytes: Buffer) =>
  bytes.subarray(Math.max(0, bytes.length - ARCHIVE_TAIL)).includes(ARCHIVE_END);

const isLineEnd = (byte: number | undefined) => byte === 10 || byte === 13;
const among = (pattern: RegExp) =>
  Array.from({ length: 256 }, (_, byte) => pattern.test(String.fromCharCode(byte)));
const ofNumber = among(/[0-9+.-]/);
const ofWord = among(/\w/);
const isOfNumber = (byte: number | undefined) => byte !== undefined && ofNumber[byte];

/** Goes back over white space and comments; gives the place behind what stands before them. */
function backOverSpace(bytes: Buffer, from: number) {
  for (let at = from; ;) {
    let isBehindLine = false;
    for (; at > 0 && isSpace(bytes[at - 1]); at -= 1) isBehindLine ||= isLineEnd(bytes[at - 1]);
    if (!isBehindLine) return at;
    let line = at;
    while (line > 0 && at - line < LONGEST_COMMENT && !isLineEnd(bytes[line - 1])) line -= 1;
    const comment = bytes.subarray(line, at).indexOf(0x25);
    if (comment < 0) return at;
    at = line + comment;
  }
}

function backOverNumber(bytes: Buffer, from: number) {
  let at = from;
  while (at > 0 && isOfNumber(bytes[at - 1])) at -= 1;
  return at;
}

/**
 * Whether `7 0 obj` stands anywhere but where an object begins (`begun`: places of the word `obj`):
 * in a stream, a text or a comment. A table of places could send a reader there.
 */
export async function hasHiddenObject(bytes: Buffer, begun: ReadonlySet<number>, breath: Breath) {
  for (let at = bytes.indexOf("obj"); at >= 0; at = bytes.indexOf("obj", at + 1)) {
    if (breath.isDue()) await breath.take();
    if (begun.has(at) || ofWord[bytes[at + 3] ?? 0]) continue;
    const generation = backOverSpace(bytes, at);
    const id = backOverNumber(bytes, generation);
    if (id === generation) continue;
    const before = backOverSpace(bytes, id);
    if (before < id && isOfNumber(bytes[before - 1])) return true;
  }
  return false;
}
