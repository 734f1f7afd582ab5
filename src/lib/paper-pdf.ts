import "server-only";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import type { FileFault } from "@/domain/paper-file";
import { ok, refuse, type Result } from "@/domain/result";

const inflated = promisify(inflate);

/** Most that packed objects of one file may unpack to, in bytes, all together. */
const MOST_UNPACKED = 60_000_000;
const MOST_PACKED_OBJECTS = 2_000;

/**
 * What makes a reader do something by itself or brings another file along. Signatures (AcroForm with
 * /Sig) are no such thing: many letters of agencies and notaries bear one.
 */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Movie|Sound|Rendition)(?![A-Za-z0-9])/;
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/;
/** Of a document in a web browser's or a server's language, or an archive, beside the PDF. */
const FOREIGN = /<(?:!doctype html|html|script|svg|iframe|\?php)[\s>]|PK\x05\x06/i;

/** `/J#61vaScript` is the same name: what is written in hexadecimal is read as it is meant. */
const plain = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

type Stream = { dictionary: string; from: number; to: number };

/** Longest dictionary of a stream that is looked at, in bytes before its stream. */
const LONGEST_DICTIONARY = 4_000;

/**
 * The streams of a PDF, and the text around them. One pass over the file however it is made; null when
 * a stream has no end.
 */
function takeApart(text: string): { streams: Stream[]; around: string } | null {
  const streams: Stream[] = [];
  const around: string[] = [];
  let at = 0;
  for (
    let found = text.indexOf("stream", at);
    found >= 0;
    found = text.indexOf("stream", found + 6)
  ) {
    const from = found + (text[found + 6] === "\r" ? 8 : 7);
    if (text[from - 1] !== "\n") continue;
    const to = text.indexOf("endstream", from);
    if (to < 0) return null;
    const before = text.slice(Math.max(at, found - LONGEST_DICTIONARY), found);
    streams.push({ dictionary: plain(before.slice(before.lastIndexOf(" obj") + 1)), from, to });
    around.push(text.slice(at, found));
    at = to + 9;
    found = at - 6;
  }
  around.push(text.slice(at));
  return { streams, around: around.join("\n") };
}

/**
 * Whether a PDF is whole, alone in its file, unlocked and without anything active, looking also into
 * its packed objects, with bounded memory; and how many pages it says it has.
 */
export async function examinePdf(path: string): Promise<Result<{ pages: number }, FileFault>> {
  const bytes = await readFile(path);
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  const parts = end > 0 && text.includes("startxref") ? takeApart(text) : null;
  if (!parts) return refuse("pdf-broken");
  if (/[^\s\0]/.test(text.slice(end + 5))) return refuse("pdf-foreign");
  // Also inside streams: a table of places may point into the middle of one.
  const names = plain(text);
  if (LOCKED.test(names)) return refuse("pdf-locked");
  if (ACTIVE.test(names)) return refuse("pdf-active");
  if (FOREIGN.test(parts.around)) return refuse("pdf-foreign");
  const unpacked = await unpack(bytes, parts.streams);
  if (!unpacked.ok) return unpacked;
  if (ACTIVE.test(unpacked.value)) return refuse("pdf-active");
  const pages = `${parts.around}\n${unpacked.value}`.match(/\/Type\s*\/Page(?![A-Za-z])/g);
  return pages ? ok({ pages: Math.min(pages.length, 32_000) }) : refuse("pdf-broken");
}

/** The objects that a PDF keeps packed together: streams that say how many there are and where. */
async function unpack(bytes: Buffer, streams: Stream[]): Promise<Result<string, FileFault>> {
  const found: string[] = [];
  let total = 0;
  for (const { dictionary, from, to } of streams) {
    if (!/\/First(?![A-Za-z])/.test(dictionary) || !/\/N(?![A-Za-z])/.test(dictionary)) continue;
    if (found.length >= MOST_PACKED_OBJECTS) return refuse("pdf-broken");
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, "");
    if (filter && filter !== "/FlateDecode") return refuse("pdf-active");
    const packed = bytes.subarray(from, to);
    try {
      const whole = filter
        ? await inflated(packed, { maxOutputLength: Math.max(1, MOST_UNPACKED - total) })
        : packed;
      total += whole.length;
      found.push(plain(whole.toString("latin1")));
    } catch {
      // Damaged, or more than it can honestly hold.
      return refuse("pdf-broken");
    }
  }
  return ok(found.join("\n"));
}
