import "server-only";
import { parse } from "csv-parse";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import type { SheetRow } from "@/domain/list-import/sheet";
import { workbookLines } from "./workbook";
import { ZipBroken } from "./zip-file";

/** The file is neither a workbook nor CSV, or it ends in the middle. */
export class ListUnreadable extends Error {
  constructor(readonly fault: "file-broken" | "file-empty") {
    super(fault);
  }
}

const HEAD = 64 * 1024;
const MOST_RECORD = 256 * 1024;
const MARKS = [",", ";", "\t", "|"] as const;

/**
 * The lines of a list with their place in the file, from 1: of a workbook (.xlsx) or of CSV, divided by
 * comma, semicolon, tab or bar, in UTF-8 or as Windows writes it. What it is says its content, never
 * its name. Throws ListUnreadable.
 */
export async function* listLines(path: string): AsyncGenerator<SheetRow> {
  const head = await headOf(path);
  if (head.length === 0) throw new ListUnreadable("file-empty");
  try {
    if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1")))
      yield* workbookLines(path);
    else yield* csvLines(path, head);
  } catch (error) {
    if (error instanceof ZipBroken) throw new ListUnreadable("file-broken");
    throw error;
  }
}

/** The first lines of it, so many at most. */
export async function firstLines(path: string, most: number): Promise<SheetRow[]> {
  const lines: SheetRow[] = [];
  for await (const line of listLines(path)) {
    lines.push(line);
    if (lines.length >= most) break;
  }
  return lines;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Older spreadsheets save CSV as Windows-1252; every such text reads, so UTF-8 is tried first. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path))
      decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The mark that divides most often outside quotation marks, in the first lines. */
function dividerOf(head: string): string {
  const bare = head.replace(/"(?:[^"]|"")*"/g, "");
  return MARKS.reduce((best, mark) =>
    bare.split(mark).length > bare.split(best).length ? mark : best,
  );
}

async function* csvLines(path: string, head: Buffer): AsyncGenerator<SheetRow> {
  // Nothing that people write has a NUL in it; a picture or an old workbook (.xls) has.
  if (head.includes(0)) throw new ListUnreadable("file-broken");
  const encoding = (await isUtf8(path)) ? "utf-8" : "windows-1252";
  const text = new TextDecoder(encoding).decode(head).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new ListUnreadable("file-empty");
  const parser = parse({
    ...{ bom: true, delimiter: dividerOf(text.split(/\r?\n/).slice(0, 30).join("\n")) },
    ...{ relax_column_count: true, relax_quotes: true, max_record_size: MOST_RECORD },
  });
  // What goes wrong on the way is thrown where the parser is read.
  pipeline(Readable.from(decoded(path, encoding)), parser, () => {});
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>)
      yield {
        row: ++row,
        cells: cells.map((cell) => (cell.trim() === "" ? null : cell)),
        carried: [],
      };
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith("CSV_"))
      throw new ListUnreadable("file-broken");
    throw error;
  } finally {
    parser.destroy();
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path))
    yield decoder.decode(piece as Buffer, { stream: true });
  yield decoder.decode();
}
