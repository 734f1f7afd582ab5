import "server-only";
import { pdfBytes, pdfSheet, SHEET, SHEET_INNER } from "@/lib/pdf-sheet";
import type { Block, Cell, PaperModel } from "./paper-model";

type Sheet = PDFKit.PDFDocument;
type Element = ReturnType<Sheet["struct"]>;
type Look = { strong?: boolean; size?: number; colour?: string };

const INK = "#14252d";
const SOFT = "#4a5c64";
const INDIGO = "#115265";
const BROWN = "#8a5a08";
const RED = "#b3261e";
const LINE = "#c9d3d6";
const LEFT = SHEET.margin;
const FOOT = 26;
const BOTTOM = SHEET.height - SHEET.margin - FOOT;
const GAP = 10;
const SIGN = 26;

const LOOKS = {
  strong: { strong: true, size: 11.5 },
  note: { size: 8.5, colour: SOFT },
  warning: { strong: true, size: 12, colour: RED },
} as const satisfies Record<string, Look>;

/** A paper as a tagged PDF; every page says which of how many it is. */
export async function paperPdf(paper: PaperModel): Promise<Buffer> {
  const sheet = pdfSheet({
    ...{ title: `${paper.title} ${paper.number}`, subject: paper.subject },
    ...{ language: paper.language, madeAt: paper.madeAt, keepPages: true },
  });
  const whole = sheet.struct("Document");
  sheet.addStructure(whole);
  sheet.y = LEFT - 8;
  say(sheet, whole, "P", "Simpul", 0, { strong: true, size: 12, colour: INDIGO });
  say(sheet, whole, "H1", paper.title, 10, { strong: true, size: 21 });
  say(sheet, whole, "P", `${paper.number} · ${paper.version}`, 3, { colour: SOFT });
  say(sheet, whole, "P", paper.subject, 8, { strong: true, size: 13 });
  sheet.y += 6;
  for (const block of paper.blocks) draw(sheet, whole, block);
  whole.end();
  drawFeet(sheet, paper);
  return pdfBytes(sheet);
}

function draw(sheet: Sheet, whole: Element, block: Block) {
  switch (block.kind) {
    case "heading": {
      const size = block.level === 2 ? 13 : 11;
      room(sheet, 70);
      return say(sheet, whole, `H${block.level}`, block.text, 14, { strong: true, size });
    }
    case "paragraph":
      return say(sheet, whole, "P", block.text, 5, block.look && LOOKS[block.look]);
    case "list":
      return drawList(sheet, whole, block.items);
    case "facts": {
      const rows = block.rows.map(({ label, value }) => [{ text: label }, value]);
      title(sheet, whole, block.title);
      return drawTable(sheet, whole, { widths: [34, 66], rows, size: 9.5, rowHeads: true });
    }
    case "table": {
      const { head, widths, rows } = block;
      title(sheet, whole, block.title, block.level);
      return drawTable(sheet, whole, { head, widths, rows, size: widths.length > 4 ? 8.5 : 9.5 });
    }
    case "signatures":
      title(sheet, whole, block.title);
      for (const { role, lines } of block.people) {
        room(sheet, 30 + SIGN * (lines.length + 1));
        say(sheet, whole, "P", role, 8, { strong: true, size: 10 });
        sheet.y += SIGN;
        for (const line of lines) {
          say(sheet, whole, "P", `${line}:`, 8, { size: 9.5, colour: SOFT });
          const y = sheet.y;
          artifact(sheet, () => rule(sheet, y, LEFT + 150, 240, LINE, 0.8));
        }
      }
  }
}

function title(sheet: Sheet, whole: Element, text: string, level: 2 | 4 = 2) {
  room(sheet, 90);
  const isMain = level === 2;
  say(sheet, whole, `H${level}`, text, isMain ? 16 : 8, { strong: true, size: isMain ? 13 : 9.5 });
  sheet.y += 4;
}

/** A new page where less than so many points are left. */
function room(sheet: Sheet, height: number) {
  if (sheet.y + height <= BOTTOM) return;
  sheet.addPage();
  sheet.y = LEFT;
}

function say(sheet: Sheet, into: Element, tag: string, text: string, gap: number, look: Look = {}) {
  const { strong = false, size = 10, colour = INK } = look;
  const options = { width: SHEET_INNER, lineGap: size * 0.25 };
  sheet.font(strong ? "strong" : "text", size);
  room(sheet, gap + sheet.heightOfString(text, options));
  const y = sheet.y + gap;
  into.add(
    sheet.struct(tag, {}, () => {
      sheet.font(strong ? "strong" : "text", size).fillColor(colour);
      sheet.text(text, LEFT, y, options);
    }),
  );
}

function drawList(sheet: Sheet, whole: Element, items: string[]) {
  const list = sheet.struct("L");
  whole.add(list);
  for (const item of items) {
    const options = { width: SHEET_INNER - 14, lineGap: 2.5 };
    sheet.font("text", 10);
    room(sheet, 4 + sheet.heightOfString(item, options));
    const y = sheet.y + 4;
    const line = sheet.struct("LI");
    list.add(line);
    const label = sheet.struct("Lbl", {}, () => {
      sheet.font("text", 10).fillColor(INDIGO).text("•", LEFT, y, { lineBreak: false });
    });
    line.add(label);
    const body = sheet.struct("LBody", {}, () => {
      sheet
        .font("text", 10)
        .fillColor(INK)
        .text(item, LEFT + 14, y, options);
    });
    line.add(body);
    line.end();
  }
  list.end();
}

type Table = {
  head?: string[];
  /** Shares of the line. */
  widths: number[];
  rows: Cell[][];
  size: number;
  /** The first cell of a row names it. */
  rowHeads?: boolean;
};

function drawTable(sheet: Sheet, whole: Element, { head, widths, rows, size, rowHeads }: Table) {
  const sum = widths.reduce((all, one) => all + one, 0);
  const inner = SHEET_INNER - GAP * (widths.length - 1);
  let at = LEFT;
  const columns = widths.map((share) => {
    const column = { x: at, width: (inner * share) / sum };
    at += column.width + GAP;
    return column;
  });
  const table = sheet.struct("Table");
  whole.add(table);
  const strong = (column: number, isHead: boolean) => isHead || (rowHeads && column === 0);
  const options = (column: number) => ({ width: columns[column]!.width, lineGap: 1.5 });
  const heightOf = (cells: Cell[], isHead: boolean) =>
    Math.max(
      ...cells.map(({ text }, column) => {
        sheet.font(strong(column, isHead) ? "strong" : "text", size);
        return sheet.heightOfString(text, options(column));
      }),
    );
  const put = ({ text, blank }: Cell, column: number, y: number, isHead: boolean) => {
    sheet.font(strong(column, isHead) || blank ? "strong" : "text", size);
    sheet.fillColor(blank ? BROWN : isHead ? SOFT : INK);
    sheet.text(text, columns[column]!.x, y, options(column));
  };
  const under = (y: number, isHead: boolean) => {
    artifact(sheet, () =>
      rule(sheet, y + 4, LEFT, SHEET_INNER, isHead ? INDIGO : LINE, isHead ? 1.2 : 0.6),
    );
    sheet.y = y + 9;
  };
  const heads = head?.map((text) => ({ text }));
  const row = (cells: Cell[], isHead: boolean) => {
    const height = heightOf(cells, isHead);
    if (sheet.y + height + 8 > BOTTOM) {
      sheet.addPage();
      sheet.y = LEFT;
      // Only to look at: who listens has heard the heads already.
      if (heads && !isHead) {
        const y = sheet.y;
        const below = y + heightOf(heads, true);
        artifact(sheet, () => heads.forEach((one, column) => put(one, column, y, true)));
        under(below, true);
      }
    }
    const y = sheet.y;
    const line = sheet.struct("TR");
    table.add(line);
    for (const [column, one] of cells.entries()) {
      const isName = Boolean(strong(column, isHead));
      const scope = { scope: isHead ? "Column" : "Row" } as object;
      const draw = () => put(one, column, y, isHead);
      line.add(sheet.struct(isName ? "TH" : "TD", isName ? scope : {}, draw));
    }
    line.end();
    under(y + height, isHead);
  };
  if (heads) row(heads, true);
  for (const cells of rows) row(cells, false);
  table.end();
}

function rule(sheet: Sheet, y: number, x: number, width: number, colour: string, weight: number) {
  sheet
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .stroke(colour);
}

/** What is only to look at, and no part of what is read out. */
function artifact(sheet: Sheet, paint: () => void, type = "Layout") {
  sheet.markContent("Artifact", { type } as never);
  paint();
  sheet.endMarkedContent();
}

function drawFeet(sheet: Sheet, { foot, page }: PaperModel) {
  const { count } = sheet.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    sheet.switchToPage(at);
    // Below the margin: otherwise the text would begin a page.
    sheet.page.margins.bottom = 0;
    artifact(
      sheet,
      () => {
        const y = SHEET.height - SHEET.margin;
        sheet.font("text", 8.5).fillColor(SOFT);
        sheet.text(foot, LEFT, y, { width: SHEET_INNER / 2, lineBreak: false });
        sheet.text(page(at + 1, count), LEFT, y, { width: SHEET_INNER, align: "right" });
      },
      "Pagination",
    );
  }
}
