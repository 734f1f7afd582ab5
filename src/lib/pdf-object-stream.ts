import "server-only";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { Breath } from "./breath";
import { type PdfObject, readObject } from "./pdf-objects";
import { PdfBroken, PdfTokens } from "./pdf-tokens";

const inflated = promisify(inflate);

/** An object stream is small by nature: it holds dictionaries, not pictures. */
const MOST_IN_STREAM = 4 * 1024 * 1024;
const MOST_OBJECTS = 100_000;

/** Whether a reader could take the stream for one that holds objects, whatever its type says. */
export const holdsObjects = ({ entries }: PdfObject) =>
  entries.get("Type") === "/ObjStm" || (entries.has("N") && entries.has("First"));

async function contentOf({ entries, repeats }: PdfObject, stored: Buffer) {
  const filter = entries.get("Filter");
  const isPlain = !entries.has("Filter");
  const isFlate =
    filter === "/FlateDecode" ||
    (Array.isArray(filter) && filter.length === 1 && filter[0] === "/FlateDecode");
  const isOdd = entries.has("F") || entries.has("DecodeParms") || entries.has("DP");
  if (repeats || isOdd || (!isPlain && !isFlate)) throw new PdfBroken("objects in an odd wrapping");
  if (isPlain) return stored;
  try {
    return await inflated(stored, { maxOutputLength: MOST_IN_STREAM });
  } catch {
    throw new PdfBroken("objects that cannot be unpacked");
  }
}

function count(value: unknown) {
  const isCount = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_IN_STREAM;
  if (!isCount) throw new PdfBroken("a count that is none");
  return Number(value);
}

/** Pairs of object number and place, at most as many as there can be. */
function readIndex(content: Buffer, n: number, first: number) {
  if (n > MOST_OBJECTS || first > content.length) throw new PdfBroken("too many objects");
  const tokens = new PdfTokens(content, 0, first);
  const next = () => (tokens.next() === "number" ? count(tokens.number) : count(NaN));
  return Array.from({ length: n }, () => ({ id: next(), at: first + next() }));
}

/**
 * Unpacks an object stream (ISO 32000-1, 7.5.7), no further than 4 MiB, and reads what is in it.
 * Every object must begin where the one before ended: then readers that go by the index and readers
 * that go straight on read the same, and nothing is hidden between. Throws PdfBroken.
 */
export async function readObjectStream(object: PdfObject, stored: Buffer, breath: Breath) {
  const content = await contentOf(object, stored);
  const first = count(object.entries.get("First"));
  const index = readIndex(content, count(object.entries.get("N")), first);
  const tokens = new PdfTokens(content, first);
  const found: { id: number; object: PdfObject }[] = [];
  for (const { id, at } of index) {
    const kind = tokens.next();
    if (kind === "end" || tokens.start !== at) throw new PdfBroken("objects are not in a row");
    found.push({ id, object: await readObject(tokens, breath) });
  }
  if (tokens.next() !== "end") throw new PdfBroken("something behind the objects");
  return { found, bytes: content.length };
}
