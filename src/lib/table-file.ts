import "server-only";
import { parse } from "csv-parse";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";

/** `table-broken`: neither JSON nor CSV that can be read. `table-large`: JSON is read whole; CSV is not. */
export type TableFault = "table-broken" | "table-large" | "table-empty";

/** A file whose rows cannot be had. Not a row that is wrong: those are the reader's to judge. */
export class TableUnreadable extends Error {
  constructor(readonly fault: TableFault) {
    super(fault);
  }
}

/** JSON becomes one text, which has an end in this language; larger files come as CSV. */
const MOST_JSON = 400 * 1024 * 1024;
const MOST_RECORD = 1024 * 1024;
const HEAD = 64 * 1024;

/** A row with its place in the file, from 1; of CSV the line of names is not counted. */
export type TableRow = { row: number; value: unknown };

/**
 * The rows of a file: a JSON array, `{"data": […]}`, or CSV with a line of names, divided by comma,
 * semicolon or tab. UTF-8, with a mark in front or not. Throws TableUnreadable.
 */
export async function* readTable(path: string): AsyncGenerator<TableRow> {
  const head = await headOf(path);
  const first = head.trimStart()[0];
  if (first === undefined) throw new TableUnreadable("table-empty");
  if (first === "[" || first === "{") yield* jsonRows(path);
  else yield* csvRows(path, head);
}

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "");
  } finally {
    await file.close();
  }
}

async function* jsonRows(path: string): AsyncGenerator<TableRow> {
  if ((await stat(path)).size > MOST_JSON) throw new TableUnreadable("table-large");
  const bytes = await readFile(path);
  let whole: unknown;
  try {
    whole = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new TableUnreadable("table-broken");
  }
  const rows =
    typeof whole === "object" && whole !== null && "data" in whole && !Array.isArray(whole)
      ? whole.data
      : whole;
  if (!Array.isArray(rows)) throw new TableUnreadable("table-broken");
  for (const [at, value] of rows.entries()) yield { row: at + 1, value };
}

async function* csvRows(path: string, head: string): AsyncGenerator<TableRow> {
  const names = head.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [",", ";", "\t"].reduce((best, mark) =>
    names.split(mark).length > names.split(best).length ? mark : best,
  );
  if (!names.includes(delimiter)) throw new TableUnreadable("table-broken");
  const parser = createReadStream(path).pipe(
    parse({
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true },
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      max_record_size: MOST_RECORD,
    }),
  );
  let row = 0;
  try {
    for await (const value of parser) yield { row: ++row, value };
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error)
      if (String(error.code).startsWith("CSV_")) throw new TableUnreadable("table-broken");
    throw error;
  }
}
