import { addressOf, isAddress } from "../address";
import { webAddress } from "../profile-fields";
import type { Cell } from "./cells";

/** A value that was taken, what was left of the cell, or that nothing in it can be one. */
export type ReadContact = { value: string | null; note: "first-only" | "mobile" | null } | "wrong";

const pieces = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((piece) => piece.trim())
    .filter(Boolean);

/** The first mail address of a cell. */
export function readMail(text: string): ReadContact {
  const all = pieces(text, /[\s,;/]+(?:dan|atau)?\s*/i).map((one) =>
    addressOf(one.replace(/^mailto:/i, "").replace(/[.,;]+$/, "")),
  );
  const [first, ...others] = all;
  if (first === undefined || !isAddress(first)) return "wrong";
  return { value: first, note: others.length > 0 ? "first-only" : null };
}

/** The first web address of a cell, as it is kept. */
export function readWebsite(text: string): ReadContact {
  const [first, ...others] = pieces(text, /[\s,;]+/);
  const value = first === undefined ? null : webAddress(first);
  return value === null ? "wrong" : { value, note: others.length > 0 ? "first-only" : null };
}

/**
 * The first number of an office in a cell, digits with the country in front. A mobile number may be
 * somebody's own, which a list cannot tell: it is not taken. `cell`: of a number the leading 0 is lost.
 */
export function readPhone(cell: Cell): ReadContact {
  const text = typeof cell === "number" ? `0${cell}` : (cell ?? "");
  // A word before or an extension behind it is no part of the number.
  const all = pieces(text, /[;,/]|\bdan\b|\bext\b|\bfaks?\b|\bfax\b|(?<=\d{6})\s{2,}/i)
    .map((piece) =>
      piece
        .replace(/[^\d+]/g, "")
        .replace(/^\+/, "")
        .replace(/^0/, "62"),
    )
    .filter(Boolean);
  if (all.length === 0) return "wrong";
  const office = all.find((digits) => /^62[2-7]\d{6,10}$/.test(digits));
  if (office) return { value: office, note: all.length > 1 ? "first-only" : null };
  return all.some((digits) => /^628\d{7,12}$/.test(digits))
    ? { value: null, note: "mobile" }
    : "wrong";
}
