import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type { Row } from "./engine";

/** Rows that were written, in a file, so that each engine reads them without their being made again. */
export class Rows {
  private file: string;
  private handle: number;
  /** Where each piece begins and the number of its first row. */
  private pieces: { number: number; at: number; length: number }[] = [];
  private end = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, "rows.jsonl");
    this.handle = openSync(this.file, "w+");
  }

  /** `rows`: the next ones, at least one. */
  write(rows: Row[]) {
    const lines = Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n"));
    writeSync(this.handle, lines, 0, lines.length, this.end);
    this.pieces.push({ number: rows[0]!.number, at: this.end, length: lines.length });
    this.end += lines.length;
  }

  *read(from: number, to: number): Generator<Row> {
    for (const { number, at, length } of this.pieces) {
      if (number < from || number >= to) continue;
      const lines = Buffer.alloc(length);
      readSync(this.handle, lines, 0, length, at);
      for (const line of lines.toString().split("\n")) yield JSON.parse(line) as Row;
    }
  }

  close() {
    closeSync(this.handle);
    rmSync(this.file);
  }
}

/** Thrown out of the rows of an engine that takes too long to load. */
export class LoadsTooLong extends Error {}

export function* until(deadline: number, rows: Generator<Row>): Generator<Row> {
  for (const row of rows) {
    if (performance.now() > deadline) throw new LoadsTooLong();
    yield row;
  }
}
