import { looksLikeEntityNpwp, npwpDigits } from "../identifiers";
import type { Cell } from "./cells";

export type TaxNumberFault = "npwp" | "npwp-person" | "npwp-lost";

/**
 * Fifteen digits of a tax number. A spreadsheet that took it for a number has lost the 0 in front; it
 * is put back only where the number then is one of an entity. A number of sixteen digits that begins
 * otherwise is a NIK, and of one in scientific writing the last digits are gone.
 */
export function readTaxNumber(cell: Cell): { digits: string } | { fault: TaxNumberFault } {
  const text = String(cell ?? "").trim();
  if (/^\d[.,]\d+\s*e\s*\+?\d+$/i.test(text)) return { fault: "npwp-lost" };
  const digits = npwpDigits(text);
  if (digits) return { digits };
  const typed = text.replace(/[\s.\-/]/g, "");
  if (/^[1-9]\d{15}$/.test(typed)) return { fault: "npwp-person" };
  const padded = `0${typed}`;
  if (/^\d{14}$/.test(typed) && looksLikeEntityNpwp(padded)) return { digits: padded };
  return { fault: "npwp" };
}
