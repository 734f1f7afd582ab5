import { type Cell, textOfCell } from "./cells";
import { type ListColumn, readColumns, readHeader } from "./columns";

/** A line of a file with its place in it, from 1. `carried`: of cells merged with one above. */
export type SheetRow = { row: number; cells: Cell[]; carried?: number[] };

/** So many lines are looked at for the header. */
export const HEADER_WITHIN = 40;

/**
 * Where the columns are named: the line with the most known headers, one of which is the name. Null
 * when there is none.
 */
export function findHeader(
  rows: readonly SheetRow[],
): { row: number; columns: ListColumn[] } | null {
  let best: { row: number; columns: ListColumn[]; known: number } | null = null;
  for (const { row, cells } of rows.slice(0, HEADER_WITHIN)) {
    const texts = cells.map(textOfCell);
    const read = texts.map((text) => (text === null ? null : readHeader(text)));
    if (!read.some((one) => one?.field === "name")) continue;
    const known = read.filter((one) => one && one.left !== "unknown").length;
    if (best && known <= best.known) continue;
    best = { row, columns: readColumns(texts), known };
  }
  return best && { row: best.row, columns: best.columns };
}

/** The same, or by guess the first line of those with the most cells, for somebody to say what is what. */
export function likelyHeader(rows: readonly SheetRow[]): ReturnType<typeof findHeader> {
  const found = findHeader(rows);
  if (found) return found;
  const filled = (cells: readonly Cell[]) =>
    cells.filter((cell) => textOfCell(cell) !== null).length;
  const most = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
  const first = rows.find(({ cells }) => filled(cells) === most);
  return first && most > 0
    ? { row: first.row, columns: readColumns(first.cells.map(textOfCell)) }
    : null;
}

/** Lines that are no organisation. `more`: goes on with the one above, whose name is merged over both. */
export const SKIPPED = ["title", "footer", "heading", "note", "more"] as const;
export type Skipped = (typeof SKIPPED)[number];

const FOOTER = /^(sub ?total|grand total|total|jumlah)( keseluruhan| seluruhnya)?[\s:.]*\d*$/i;

/**
 * What a line below the header is: null for one about an organisation, `empty` for nothing at all.
 * `afterFooter`: a sum has been seen, so that a line without a number is what stands under a list
 * (source, place and date, who signed).
 */
export function lineKind(
  { cells, carried = [] }: Pick<SheetRow, "cells" | "carried">,
  columns: readonly ListColumn[],
  afterFooter: boolean,
): Skipped | "empty" | null {
  const texts = columns.map((_, at) => textOfCell(cells[at]));
  const filled = texts.filter((text) => text !== null);
  if (filled.length === 0) return "empty";
  const nameAt = columns.findIndex(({ field }) => field === "name");
  const name = texts[nameAt] ?? null;
  if (carried.includes(nameAt)) return "more";
  if (
    filled.some((text) => FOOTER.test(text)) &&
    (name === null || /^[\d.,\s]+$|^(sub ?total|grand total|total|jumlah)/i.test(name))
  )
    return "footer";
  // Of a heading inside a list ("KABUPATEN BONE") nothing else is filled.
  if (name === null && filled.length === 1 && columns.length > 1) return "heading";
  const numberAt = columns.findIndex(({ left }) => left === "number");
  if (numberAt >= 0 && isCounting(texts, columns)) return "heading";
  if (afterFooter && numberAt >= 0 && !/\d/.test(texts[numberAt] ?? "")) return "note";
  return null;
}

/** "1 2 3 4": the line under a header that numbers its columns. */
const isCounting = (texts: readonly (string | null)[], columns: readonly ListColumn[]) =>
  columns.length > 2 && texts.every((text, at) => text?.replace(/[().]/g, "") === String(at + 1));
