import "server-only";
import { Parser } from "saxen";
import type { Cell } from "@/domain/list-import/cells";
import type { SheetRow } from "@/domain/list-import/sheet";
import { openZip, ZipBroken, type ZipFile } from "./zip-file";

type SheetLine = Required<SheetRow>;

/** Columns and characters of shared text beyond these are nobody's list. */
const MOST_COLUMNS = 200;
const MOST_SHARED = 60_000_000;
/** A tag or a text that is longer is no cell, of which there may be 32,767 characters. */
const MOST_UNENDED = 1_000_000;

type Attrs = () => Record<string, string>;
type Watch = {
  open?: (name: string, attrs: Attrs) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Feeds a file of a workbook to a watcher; answers after every piece, so that what it found can go on. */
async function* watched(zip: ZipFile, name: string, { open, close, text }: Watch) {
  // A workbook without texts has no file of them.
  if (!zip.has(name)) return;
  const parser = new Parser();
  let broken = false;
  parser.on("error", () => (broken = true));
  parser.on("warn", () => {});
  if (open) parser.on("openTag", (tag, attrs) => open(local(tag), attrs));
  if (close) parser.on("closeTag", (tag) => close(local(tag)));
  if (text) {
    parser.on("text", (value, decode) => text(decode(value)));
    parser.on("cdata", text);
  }
  let unended = 0;
  for await (const piece of zip.text(name)) {
    // The parser keeps what has not ended and looks through all of it again with every piece.
    unended = piece.includes(">") ? 0 : unended + piece.length;
    if (unended > MOST_UNENDED) throw new ZipBroken();
    parser.write(piece);
    if (broken) throw new ZipBroken();
    yield;
  }
  parser.end();
  if (broken) throw new ZipBroken();
}

async function watch(zip: ZipFile, name: string, by: Watch) {
  for await (const _ of watched(zip, name, by));
}

/** Where the first sheet that is not hidden is kept. */
async function firstSheet(zip: ZipFile): Promise<string> {
  const sheets: string[] = [];
  await watch(zip, "xl/workbook.xml", {
    open: (tag, attrs) => {
      if (tag !== "sheet") return;
      const { state, ...other } = attrs();
      const id = Object.entries(other).find(([key]) => local(key) === "id" && key !== "id")?.[1];
      if (id && (state ?? "visible") === "visible") sheets.push(id);
    },
  });
  const targets = new Map<string, string>();
  await watch(zip, "xl/_rels/workbook.xml.rels", {
    open: (tag, attrs) => {
      if (tag === "Relationship") targets.set(attrs().Id ?? "", attrs().Target ?? "");
    },
  });
  const target = targets.get(sheets[0] ?? "") ?? "worksheets/sheet1.xml";
  const name = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  if (!zip.has(name)) throw new ZipBroken();
  return name;
}

/** Texts that cells name by their number; of those read aloud (rPh) nothing is taken. */
async function sharedTexts(zip: ZipFile): Promise<string[]> {
  const texts: string[] = [];
  let [whole, length, isText, isAloud] = ["", 0, false, false];
  await watch(zip, "xl/sharedStrings.xml", {
    open: (tag) => {
      if (tag === "si") whole = "";
      isAloud ||= tag === "rPh";
      isText = tag === "t" && !isAloud;
    },
    text: (text) => {
      if (isText) whole += text;
    },
    close: (tag) => {
      isText = false;
      if (tag === "rPh") isAloud = false;
      if (tag !== "si") return;
      length += whole.length;
      if (length > MOST_SHARED) throw new ZipBroken();
      texts.push(whole);
    },
  });
  return texts;
}

/** "B12" → column 1, row 12; both null where the reference says nothing. */
function placeOf(reference: string | undefined) {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? "") ?? [];
  if (!letters || !row) return null;
  return {
    column: [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1,
    row: Number(row),
  };
}

type Merge = { column: number; from: number; until: number };

/** Cells merged over several lines. They stand behind all cells, so the sheet is read twice. */
async function mergedDown(zip: ZipFile, sheet: string): Promise<Merge[]> {
  const merges: Merge[] = [];
  await watch(zip, sheet, {
    open: (tag, attrs) => {
      if (tag !== "mergeCell") return;
      const [first, last] = (attrs().ref ?? "").split(":").map(placeOf);
      if (first && last && last.row > first.row)
        merges.push({ column: first.column, from: first.row, until: last.row });
    },
  });
  return merges;
}

function valueOf(type: string, text: string, shared: readonly string[]): Cell {
  if (text === "") return null;
  if (type === "s") return shared[Number(text)] ?? null;
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type !== "n") return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/**
 * The lines of the first visible sheet of a workbook (.xlsx), in order, one piece of it in memory at a
 * time beside its shared texts. A cell merged over several lines has its value in each. Days are the
 * numbers that spreadsheets keep for them. Throws ZipBroken.
 */
export async function* workbookLines(path: string): AsyncGenerator<SheetLine> {
  const zip = await openZip(path);
  const sheet = await firstSheet(zip);
  const shared = await sharedTexts(zip);
  const merges = await mergedDown(zip, sheet);
  const carrying = new Map<number, { until: number; value: Cell }>();
  const ready: SheetLine[] = [];
  let line: SheetLine = { row: 0, cells: [], carried: [] };
  let [column, type, text, isValue] = [-1, "n", "", false];

  const startsAt = (row: number) => merges.filter(({ from }) => from === row);
  const finish = () => {
    for (const [at, { until, value }] of carrying) {
      if (until < line.row) carrying.delete(at);
      else if (value !== null && (line.cells[at] ?? null) === null) {
        line.cells[at] = value;
        line.carried.push(at);
      }
    }
    for (const { column: at, until } of startsAt(line.row))
      carrying.set(at, { until, value: line.cells[at] ?? null });
    line.cells = Array.from(line.cells, (cell) => cell ?? null);
    ready.push(line);
  };
  const pieces = watched(zip, sheet, {
    open: (tag, attrs) => {
      if (tag === "row") {
        line = { row: Number(attrs().r) || line.row + 1, cells: [], carried: [] };
        column = -1;
      } else if (tag === "c") {
        const { r, t } = attrs();
        column = placeOf(r)?.column ?? column + 1;
        [type, text] = [t ?? "n", ""];
      }
      isValue = tag === "v" || tag === "t";
    },
    text: (more) => {
      if (isValue) text += more;
    },
    close: (tag) => {
      isValue = false;
      if (tag === "c" && column < MOST_COLUMNS) line.cells[column] = valueOf(type, text, shared);
      if (tag === "row") finish();
    },
  });
  for await (const _ of pieces) yield* ready.splice(0);
  yield* ready.splice(0);
}
