import "server-only";
import writeXlsxFile, { type CellObject, type Sheet } from "write-excel-file/node";
import type { Block, Cell, PaperModel } from "./paper-model";

type Row = (CellObject | null)[];
type Page = { name: string; rows: Row[]; widths: number[]; stickyRows?: number };

/** What a spreadsheet would take for a formula is written as text, as in our CSV files. */
const asText = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const word = (text: string, look: Partial<CellObject> = {}): CellObject =>
  ({ type: String, value: asText(text), wrap: true, alignVertical: "top", ...look }) as CellObject;

const STRONG = { fontWeight: "bold" } as const;
const HEAD = { ...STRONG, bottomBorderStyle: "medium", bottomBorderColor: "#115265" } as const;

/** Numbers stay numbers, to be counted with; a blank is marked. */
function valueOf({ text, number, blank }: Cell): CellObject {
  if (blank) return word(text, { ...STRONG, textColor: "#8a5a08" });
  if (number === undefined) return word(text);
  const format = Number.isInteger(number) ? "#,##0" : "#,##0.0";
  return { type: Number, value: number, format, alignVertical: "top" } as CellObject;
}

/** A paper to be counted with: what is said on one sheet, each large table on one of its own. */
export async function paperXlsx(paper: PaperModel): Promise<Buffer> {
  const first: Page = {
    ...{ name: sheetName(paper.title, []), widths: [34, 90] },
    rows: [
      [word(paper.title, { ...STRONG, fontSize: 16, columnSpan: 2 }), null],
      [word(`${paper.number} · ${paper.version}`, { columnSpan: 2 }), null],
      [word(paper.subject, { ...STRONG, columnSpan: 2 }), null],
    ],
  };
  const tables: Page[] = [];
  for (const block of paper.blocks) {
    if (block.kind === "table") {
      const names = [first, ...tables].map(({ name }) => name);
      tables.push(tablePage(block, sheetName(block.title, names)));
    } else first.rows.push(...rowsOf(block));
  }
  const sheets = [first, ...tables].map(({ name, rows, widths, stickyRows }): Sheet<never> => ({
    ...{ data: rows, sheet: name, columns: widths.map((width) => ({ width })) },
    ...{ orientation: widths.length > 4 ? "landscape" : undefined },
    ...(stickyRows && { stickyRowsCount: stickyRows }),
  }));
  return writeXlsxFile(sheets as never[], { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function rowsOf(block: Exclude<Block, { kind: "table" }>): Row[] {
  const wide = (text: string, look: Partial<CellObject> = {}): Row => [
    word(text, { ...look, columnSpan: 2 }),
    null,
  ];
  switch (block.kind) {
    case "heading":
      return [[null], wide(block.text, { ...STRONG, fontSize: block.level === 2 ? 13 : 11 })];
    case "paragraph":
      return [wide(block.text, block.look === "note" ? {} : block.look ? STRONG : {})];
    case "list":
      return block.items.map((item) => wide(`• ${item}`));
    case "facts":
      return [
        ...[[null], wide(block.title, { ...STRONG, fontSize: 13 })],
        ...block.rows.map(({ label, value }): Row => [word(label, STRONG), valueOf(value)]),
      ];
    case "signatures":
      return [
        ...[[null], wide(block.title, { ...STRONG, fontSize: 13 })],
        ...block.people.flatMap(({ role, lines }): Row[] => [
          [word(role, STRONG), null],
          ...lines.map((line): Row => [
            word(`${line}:`),
            { type: String, value: undefined, bottomBorderStyle: "thin" } as CellObject,
          ]),
          [null],
        ]),
      ];
  }
}

function tablePage({ title, head, widths, rows }: Block & { kind: "table" }, name: string): Page {
  const sum = widths.reduce((all, one) => all + one, 0);
  return {
    ...{ name, stickyRows: 2, widths: widths.map((share) => Math.max(8, (130 * share) / sum)) },
    rows: [
      [word(title, { ...STRONG, columnSpan: head.length }), ...head.slice(1).map(() => null)],
      head.map((text) => word(text, HEAD)),
      ...rows.map((cells) => cells.map(valueOf)),
    ],
  };
}

/** At most 31 characters, none of those a sheet may not have, and no name twice. */
function sheetName(title: string, taken: string[]): string {
  const plain = title.replace(/[[\]:*?/\\']/g, " ").trim();
  for (let at = 1; ; at++) {
    const ending = at === 1 ? "" : ` ${at}`;
    const name = plain.slice(0, 31 - ending.length).trim() + ending;
    if (!taken.some((one) => one.toLowerCase() === name.toLowerCase())) return name;
  }
}
