import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";

/** A4 in points, with a margin all around. */
export const SHEET = { width: 595.28, height: 841.89, margin: 56 } as const;
export const SHEET_INNER = SHEET.width - 2 * SHEET.margin;

type About = {
  title: string;
  subject: string;
  language: string;
  madeAt: Date;
  /** Keeps every page until the end, so that each can say how many there are. */
  keepPages?: boolean;
};

const font = (weight: 400 | 700) =>
  readFileSync(
    path.join(
      /* turbopackIgnore: true */ process.cwd(),
      "node_modules/@fontsource/plus-jakarta-sans/files",
      `plus-jakarta-sans-latin-${weight}-normal.woff`,
    ),
  );

/**
 * An empty tagged PDF (PDF/UA-1: language, title, tag tree, embedded typeface) in our typeface, as
 * "text" and "strong". The same calls make the same bytes, but for an id that pdfkit draws.
 */
export function pdfSheet({
  title,
  subject,
  language,
  madeAt,
  keepPages = false,
}: About): PDFKit.PDFDocument {
  const options = {
    ...{ size: "A4", margin: SHEET.margin, pdfVersion: "1.7", subset: "PDF/UA" },
    // Null: no Helvetica, which would stand in the file without being embedded.
    ...{ tagged: true, lang: language, displayTitle: true, font: null },
    bufferPages: keepPages,
    info: { Title: title, Subject: subject, Author: "Simpul", CreationDate: madeAt },
  };
  // The types know neither PDF/UA nor a document without a first typeface.
  const sheet = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  sheet.registerFont("text", font(400));
  sheet.registerFont("strong", font(700));
  return sheet.font("text");
}

/** Ends a PDF and gives its bytes. */
export async function pdfBytes(sheet: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  sheet.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((done) => sheet.on("end", done));
  sheet.end();
  await ended;
  return Buffer.concat(pieces);
}
