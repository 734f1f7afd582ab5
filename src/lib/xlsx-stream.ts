import "server-only";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { escaped } from "./xml";

// A workbook that is written row by row (ECMA-376): the library for papers holds every cell of a file.
// Cells are numbers, truths or text within the row; there is no way to write a formula.

export type XlsxCell = string | number | boolean | null;

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** More a cell cannot hold. */
const MOST_IN_CELL = 32_767;

/** "_x0041_" would be read as a letter. */
const asText = (text: string) =>
  escaped(text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL - 1)}…` : text).replace(
    /_(?=x[0-9a-f]{4}_)/gi,
    "_x005F_",
  );

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function cellMarkup(value: XlsxCell, at: string, style: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${at}"${style}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}"${style} t="b"><v>${Number(value)}</v></c>`;
  const text = asText(value);
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export class XlsxStream {
  private made: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.made.push(chunk);
  });
  private sheet: ZipDeflate | null = null;
  private row = 0;

  /** `sheets`: the names, in order; each at most 31 letters. */
  constructor(sheets: readonly string[]) {
    const types = sheets.map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    );
    this.whole(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${types.join("")}</Types>`,
    );
    this.whole(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    this.whole(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
        .join("")}</sheets></workbook>`,
    );
    this.whole(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="r${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="r0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    );
    this.whole(
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    );
  }

  private whole(name: string, content: string) {
    const part = new ZipDeflate(name, { level: 6 });
    this.zip.add(part);
    part.push(strToU8(HEAD + content), true);
  }

  /** Begins the sheet of that place; the one before is ended. `widths`: in letters. */
  begin(place: number, head: readonly string[], widths: readonly number[]) {
    this.endSheet();
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${place + 1}.xml`, { level: 6 });
    this.zip.add(this.sheet);
    this.row = 0;
    const columns = widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    this.push(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`,
    );
    this.add([[...head]], ` s="1"`);
  }

  add(rows: readonly (readonly XlsxCell[])[], style = "") {
    const lines = rows.map((row) => {
      this.row += 1;
      const cells = row.map((value, at) =>
        cellMarkup(value, `${columnName(at)}${this.row}`, style),
      );
      return `<row r="${this.row}">${cells.join("")}</row>`;
    });
    this.push(lines.join(""));
  }

  private push(text: string, isLast = false) {
    this.sheet?.push(strToU8(text), isLast);
  }

  private endSheet() {
    if (this.sheet) this.push("</sheetData></worksheet>", true);
    this.sheet = null;
  }

  /** Ends the file; what is left of it comes with the next `take`. */
  end() {
    this.endSheet();
    this.zip.end();
  }

  /** The bytes made since the last time; they are held no longer. */
  take(): Uint8Array {
    const bytes = Buffer.concat(this.made);
    this.made = [];
    return bytes;
  }
}
