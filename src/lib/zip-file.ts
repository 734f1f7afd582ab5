import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";

/** Not a ZIP, encrypted, cut, or larger inside than anybody's spreadsheet. */
export class ZipBroken extends Error {}

type Entry = { method: number; compressed: number; at: number };

/** Of one entry, in bytes: what is longer is no spreadsheet of people. */
const MOST_INSIDE = 300 * 1024 * 1024;
const MOST_LISTED = 4 * 1024 * 1024;
const TAIL = 22 + 65_535;
const [END, LISTED, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];

/**
 * The files inside a ZIP by their names, read where they stand and never unpacked to the disk.
 * Without ZIP64, which a file of some megabytes does not need. Throws ZipBroken.
 */
export async function openZip(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (from: number, length: number) => {
      if (from < 0 || length < 0 || from + length > size) throw new ZipBroken();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      if (bytesRead < length) throw new ZipBroken();
      return buffer;
    };
    const entries = await listOf(read, size);
    const starts = new Map<string, Entry>();
    for (const [name, entry] of entries) {
      const local = await read(entry.at, 30);
      if (local.readUInt32LE(0) !== LOCAL) throw new ZipBroken();
      const begin = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
      starts.set(name, { ...entry, at: begin });
    }
    return {
      has: (name: string) => starts.has(name),
      text: (name: string) => textOf(path, starts.get(name)),
    };
  } finally {
    await file.close();
  }
}
export type ZipFile = Awaited<ReturnType<typeof openZip>>;

async function listOf(read: (from: number, length: number) => Promise<Buffer>, size: number) {
  const tail = await read(Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < 22 || tail.readUInt32LE(end) !== END) throw new ZipBroken();
  const [count, length, from] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (length > MOST_LISTED) throw new ZipBroken();
  const list = await read(from, length);
  const entries = new Map<string, Entry>();
  for (let at = 0, seen = 0; seen < count; seen++) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== LISTED) throw new ZipBroken();
    const [flags, method] = [list.readUInt16LE(at + 8), list.readUInt16LE(at + 10)];
    if (flags & 1 || (method !== 0 && method !== 8)) throw new ZipBroken();
    const named = at + 46;
    const next = named + list.readUInt16LE(at + 28);
    entries.set(list.toString("utf8", named, next), {
      ...{ method, compressed: list.readUInt32LE(at + 20), at: list.readUInt32LE(at + 42) },
    });
    at = next + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

/** An entry as text, piece by piece. */
async function* textOf(path: string, entry: Entry | undefined): AsyncGenerator<string> {
  if (!entry || entry.compressed === 0) return;
  const { at, compressed, method } = entry;
  const packed = createReadStream(path, { start: at, end: at + compressed - 1 });
  const bytes = method === 0 ? packed : packed.pipe(createInflateRaw());
  const decoder = new TextDecoder("utf-8");
  let inside = 0;
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      inside += piece.length;
      if (inside > MOST_INSIDE) throw new ZipBroken();
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    // What zlib says of bytes that are no deflated data.
    if (String((error as NodeJS.ErrnoException).code).startsWith("Z_")) throw new ZipBroken();
    throw error;
  } finally {
    packed.destroy();
  }
}
