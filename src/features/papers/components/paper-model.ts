import { withoutUnwanted } from "@/lib/xml";

/** A paper before it is a PDF, DOCX or XLSX: what is said, in order, and nothing of how it looks. */

export type Cell = {
  text: string;
  /** The value where a spreadsheet should count with it. */
  number?: number;
  /** Nobody has written it; shown as a marked blank. */
  blank?: true;
};

export type Block =
  | { kind: "heading"; level: 2 | 3; text: string }
  | { kind: "paragraph"; text: string; look?: "strong" | "note" | "warning" }
  | { kind: "list"; items: string[] }
  /** Rows of a name and a value. */
  | { kind: "facts"; title: string; rows: { label: string; value: Cell }[] }
  /** `level`: of the title. `widths`: shares of the line, as many as columns. */
  | {
      kind: "table";
      level: 2 | 4;
      title: string;
      head: string[];
      widths: number[];
      rows: Cell[][];
    }
  /** Who signs: lines to be written on by hand, never filled. */
  | { kind: "signatures"; title: string; people: { role: string; lines: string[] }[] };

export type PaperModel = {
  title: string;
  /** "DP-2026-00012/KK", and which locking it is of. */
  number: string;
  version: string;
  subject: string;
  language: "id" | "en";
  madeAt: Date;
  /** Printed at the foot of every page; the page number follows it. */
  foot: string;
  page: (number: number, of: number) => string;
  blocks: Block[];
};

/** One line, without what no XML may hold and what turns the text after it around. */
export const clean = (text: string) => withoutUnwanted(text).replace(/\s+/g, " ").trim();

export const cell = (text: string): Cell => ({ text: clean(text) });
export const counted = (text: string, number: number): Cell => ({ text, number });
