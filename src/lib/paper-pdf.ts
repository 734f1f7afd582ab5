import "server-only";
import type { FileFault } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";
import { Breath } from "./breath";
import { endingOf, hasHiddenObject, isArchiveToo } from "./pdf-foreign";
import { holdsObjects, readObjectStream } from "./pdf-object-stream";
import { type PdfObject, readObject } from "./pdf-objects";
import { isSpace, PdfBroken, PdfTokens } from "./pdf-tokens";

const MOST_OBJECTS = 150_000;
const MOST_COMMENTS = 64 * 1024;
/** Of all object streams together, unpacked. */
const MOST_UNPACKED = 32 * 1024 * 1024;
class PdfForeign extends Error {}

type Found = {
  isActive: boolean;
  isLocked: boolean;
  hasCatalog: boolean;
  /** Object numbers of pages, and how many the last root of the page tree says there are. */
  pages: Set<number>;
  counted: number | null;
  unpacked: number;
  /** Where the word `obj` stands that begins an object. */
  begun: Set<number>;
  breath: Breath;
};

function note(found: Found, id: number, { entries, isActive }: PdfObject) {
  found.isActive ||= isActive;
  found.isLocked ||= entries.has("Encrypt");
  const type = entries.get("Type");
  if (type === "/Catalog") found.hasCatalog = true;
  if (type === "/Page") found.pages.add(id);
  const count = entries.get("Count");
  if (type === "/Pages" && !entries.has("Parent") && typeof count === "number") {
    found.counted = count;
  }
}

/** The place of the keyword that ends the stream whose content begins at `from`. */
function endOfStream(bytes: Buffer, from: number, length: unknown) {
  if (typeof length === "number" && Number.isInteger(length) && length >= 0) {
    let at = from + length;
    while (isSpace(bytes[at])) at += 1;
    if (bytes.toString("latin1", at, at + 9) === "endstream") return at;
  }
  const at = bytes.indexOf("endstream", from, "latin1");
  if (at < 0) throw new PdfBroken("a stream without end");
  return at;
}

/** Passes over the content of a stream, which is data; what holds objects is unpacked and read. */
async function readStream(bytes: Buffer, tokens: PdfTokens, object: PdfObject, found: Found) {
  let from = tokens.at;
  if (bytes[from] === 13) from += 1;
  if (bytes[from] === 10) from += 1;
  const end = endOfStream(bytes, from, object.entries.get("Length"));
  tokens.at = end + "endstream".length;
  // What is locked cannot be unpacked, and is refused for being locked.
  if (!holdsObjects(object) || found.isLocked) return null;
  try {
    const unpacked = await readObjectStream(object, bytes.subarray(from, end), found.breath);
    for (const each of unpacked.found) note(found, each.id, each.object);
    found.unpacked += unpacked.bytes;
    return null;
  } catch (error) {
    if (error instanceof PdfBroken) return error;
    throw error;
  }
}

/** Reads from behind `7 0 obj` to `endobj`. Gives what was wrong with the objects in it, if anything. */
async function readIndirect(bytes: Buffer, tokens: PdfTokens, id: number, found: Found) {
  found.begun.add(tokens.start);
  if (found.begun.size > MOST_OBJECTS) throw new PdfBroken("too many objects");
  tokens.next();
  if (tokens.isWord("endobj")) return null;
  const object = await readObject(tokens, found.breath);
  note(found, id, object);
  let wrong: PdfBroken | null = null;
  for (;;) {
    tokens.next();
    if (tokens.isWord("endobj")) return wrong;
    if (tokens.isWord("stream")) {
      wrong = await readStream(bytes, tokens, object, found);
    } else if (tokens.kind !== "number" && tokens.value !== "R") {
      throw new PdfBroken("an object without end");
    }
  }
}

/** One thing of the outermost level: an object, a table of places, a trailer. Null at the end. */
async function readNext(bytes: Buffer, tokens: PdfTokens, found: Found) {
  const kind = tokens.next();
  if (kind === "end") return false;
  if (kind === "number") {
    const id = tokens.number;
    if (tokens.next() !== "number") throw new PdfForeign();
    tokens.next();
    if (!tokens.isWord("obj")) throw new PdfForeign();
    return readIndirect(bytes, tokens, id, found);
  }
  if (tokens.isWord("xref")) {
    // Lines of numbers, each with an n or f, up to the trailer.
    while (tokens.next() === "number" || tokens.isWord("n") || tokens.isWord("f"));
  }
  if (tokens.isWord("trailer")) {
    tokens.next();
    note(found, -1, await readObject(tokens, found.breath));
  } else if (!tokens.isWord("startxref") || tokens.next() !== "number") {
    throw new PdfForeign();
  }
  return null;
}

function pagesOf({ pages, counted }: Found) {
  const isLikely = counted !== null && counted > 0 && counted <= pages.size;
  // A page that was replaced or taken out by a later part of the file still stands in it.
  return isLikely ? counted : pages.size || null;
}

async function readWhole(bytes: Buffer, breath: Breath): Promise<Found> {
  const tokens = new PdfTokens(bytes);
  const found: Found = {
    isActive: false,
    isLocked: false,
    hasCatalog: false,
    pages: new Set(),
    counted: null,
    unpacked: 0,
    begun: new Set(),
    breath,
  };
  let wrong: PdfBroken | null = null;
  for (;;) {
    const read = await readNext(bytes, tokens, found);
    if (read === false) break;
    wrong ??= read;
    if (found.unpacked > MOST_UNPACKED) throw new PdfBroken("too much inside");
  }
  if (tokens.comments > MOST_COMMENTS) throw new PdfForeign();
  if (wrong && !found.isLocked) throw wrong;
  return found;
}

/**
 * Looks through a PDF without showing it to any reader: that it is one from its first byte to its
 * last, holds nothing that acts and no other file, not in its packed objects either, and is not
 * encrypted. Content of pages is not unpacked. Time grows with the length; memory is bounded.
 */
export async function examinePdf(
  bytes: Buffer,
): Promise<Result<{ pages: number | null }, FileFault>> {
  const ending = endingOf(bytes);
  if (ending !== "whole") return refuse(ending === "cut" ? "pdf-broken" : "pdf-foreign");
  if (isArchiveToo(bytes)) return refuse("pdf-foreign");
  const breath = new Breath();
  try {
    const found = await readWhole(bytes, breath);
    if (found.isLocked) return refuse("pdf-locked");
    if (found.isActive) return refuse("pdf-active");
    if (await hasHiddenObject(bytes, found.begun, breath)) return refuse("pdf-foreign");
    if (!found.hasCatalog) return refuse("pdf-broken");
    return ok({ pages: pagesOf(found) });
  } catch (error) {
    if (error instanceof PdfForeign) return refuse("pdf-foreign");
    if (error instanceof PdfBroken) return refuse("pdf-broken");
    throw error;
  }
}
