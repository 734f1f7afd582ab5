/** A cell as a file gives it: text, a number (also a day, counted from 1900), or nothing. */
export type Cell = string | number | null;

const INVISIBLE = /[\p{Cc}\p{Cf}\u00A0\s]+/gu;

/** What a cell says as one line of text; null for an empty one and for a lone dash or dot. */
export function textOfCell(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const text = String(cell).normalize("NFC").replace(INVISIBLE, " ").trim();
  return text === "" || /^([-–—.]+|null|n\/a|tidak ada|belum ada)$/i.test(text) ? null : text;
}

/** What a formula left where it could not be computed. */
export const isFormulaFault = (text: string) =>
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(text);
