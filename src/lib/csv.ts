import "server-only";
import { stringify } from "csv-stringify/sync";

/** Lines of CSV (RFC 4180). What a spreadsheet would take for a formula is written as text. */
export const csvLines = (rows: readonly (readonly string[])[]) =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: "windows" },
  );

/** A whole file, read and written a batch at a time, however long it is. */
export function csvStream<Row>(
  headers: readonly string[],
  batches: AsyncGenerator<Row[]>,
  lineOf: (row: Row) => string[],
): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(text.encode(csvLines([headers]))),
    pull: async (controller) => {
      const { done, value } = await batches.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(csvLines(value.map(lineOf))));
    },
    cancel: async () => void (await batches.return(null)),
  });
}

/** A file whose lines are at hand. */
export function csvOf(headers: readonly string[], lines: string[][]): ReadableStream<Uint8Array> {
  async function* once() {
    yield lines;
  }
  return csvStream(headers, once(), (line) => line);
}

/** A file to save under a name; nobody keeps it on the way. */
export const csvAnswer = (name: string, stream: ReadableStream<Uint8Array>) =>
  new Response(stream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-store",
    },
  });
