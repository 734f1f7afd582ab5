import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Cell, PaperModel } from "./paper-model";

// Twentieths of a point: A4 with margins of 2 cm.
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const INNER = PAGE.width - 2 * PAGE.margin;
const LANGUAGES = { id: "id-ID", en: "en-GB" } as const;
const HEADINGS = {
  ...{ 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 },
} as const;
const SOFT = "4A5C64";
const BROWN = "8A5A08";
const RED = "B3261E";

const LOOKS = {
  strong: { bold: true },
  note: { size: 17, color: SOFT },
  warning: { bold: true, size: 24, color: RED },
} as const;

/** A paper to be written on in a word processor. */
export async function paperDocx(paper: PaperModel): Promise<Buffer> {
  const heading = (size: number) => ({ run: { size, bold: true, font: "Calibri" } });
  const document = new Document({
    ...{ title: `${paper.title} ${paper.number}`, subject: paper.subject, creator: "Simpul" },
    ...{ description: paper.foot, lastModifiedBy: "Simpul" },
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 21, language: { value: LANGUAGES[paper.language] } },
        },
        heading1: { ...heading(36), paragraph: { spacing: { before: 120, after: 60 } } },
        heading2: { ...heading(26), paragraph: { spacing: { before: 320, after: 120 } } },
        heading4: { ...heading(20), paragraph: { spacing: { before: 160, after: 60 } } },
        heading3: { ...heading(22), paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              ...{ top: PAGE.margin, bottom: PAGE.margin },
              ...{ left: PAGE.margin, right: PAGE.margin },
            },
          },
        },
        footers: { default: footOf(paper) },
        children: [
          new Paragraph({ text: paper.title, heading: HeadingLevel.HEADING_1 }),
          plain(`${paper.number} · ${paper.version}`, { color: SOFT }),
          plain(paper.subject, { bold: true, size: 26 }),
          ...paper.blocks.flatMap(childrenOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Run = { bold?: boolean; size?: number; color?: string };
const plain = (text: string, run: Run = {}) =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, ...run })] });

/** The words before, between and after the two numbers, which the word processor counts. */
function footOf({ foot, page }: PaperModel): Footer {
  const words = page(1, 2).split(/[12]/);
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: INNER }],
        children: [
          new TextRun({
            ...{ size: 17, color: SOFT },
            children: [
              ...[`${foot}\t${words[0]}`, PageNumber.CURRENT],
              ...[words[1] ?? "", PageNumber.TOTAL_PAGES],
            ],
          }),
        ],
      }),
    ],
  });
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case "paragraph":
      return [plain(block.text, block.look && LOOKS[block.look])];
    case "list":
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case "facts": {
      const rows = block.rows.map(({ label, value }) => [{ text: label }, value]);
      return [titled(block.title), table([34, 66], rows, { rowHeads: true })];
    }
    case "table":
      return [
        titled(block.title, block.level),
        table(block.widths, block.rows, { head: block.head }),
      ];
    case "signatures":
      return [
        titled(block.title),
        ...block.people.flatMap(({ role, lines }) => [
          new Paragraph({
            ...{ keepNext: true, spacing: { before: 240, after: 600 } },
            children: [new TextRun({ text: role, bold: true })],
          }),
          ...lines.map((text) => signLine(text)),
        ]),
      ];
  }
}

const titled = (text: string, level: 2 | 4 = 2) =>
  new Paragraph({ text, heading: HEADINGS[level] });

/** A name, and a line to write on. */
const signLine = (text: string) =>
  new Paragraph({
    spacing: { after: 160 },
    tabStops: [
      { type: TabStopType.LEFT, position: 3000 },
      { type: TabStopType.LEFT, position: 8000, leader: "underscore" },
    ],
    children: [new TextRun({ text: `${text}:`, color: SOFT }), new TextRun({ text: "\t\t" })],
  });

type Names = { head?: string[]; rowHeads?: boolean };

function table(widths: number[], rows: Cell[][], { head, rowHeads }: Names): Table {
  const sum = widths.reduce((all, one) => all + one, 0);
  const columns = widths.map((share) => Math.floor((INNER * share) / sum));
  const size = widths.length > 4 ? 17 : 20;
  const cellOf = ({ text, blank, number }: Cell, column: number, isHead: boolean) =>
    new TableCell({
      ...{ width: { size: columns[column]!, type: WidthType.DXA } },
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment:
            number !== undefined && !rowHeads && column > 0 ? AlignmentType.RIGHT : undefined,
          children: [
            new TextRun({
              ...{ text, size, bold: isHead || blank || (rowHeads && column === 0) },
              ...(blank && { color: BROWN }),
            }),
          ],
        }),
      ],
    });
  const row = (cells: Cell[], isHead: boolean) =>
    new TableRow({
      ...{ tableHeader: isHead, cantSplit: true },
      children: cells.map((one, column) => cellOf(one, column, isHead)),
    });
  const thin = { style: BorderStyle.SINGLE, size: 4, color: "C9D3D6" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    ...{ columnWidths: columns, layout: TableLayoutType.FIXED },
    width: { size: INNER, type: WidthType.DXA },
    borders: {
      ...{ top: thin, bottom: thin, insideHorizontal: thin },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      ...(head
        ? [
            row(
              head.map((text) => ({ text })),
              true,
            ),
          ]
        : []),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
