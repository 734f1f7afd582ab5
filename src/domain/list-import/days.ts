import { plain } from "../search-text";
import type { Cell } from "./cells";

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...["januari jan january", "februari feb pebruari february", "maret mar march", "april apr"],
    ...["mei may", "juni jun june", "juli jul july", "agustus agu ags agt aug august"],
    ...["september sep sept", "oktober okt oct october", "november nov nopember nop"],
    "desember des dec december",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at + 1])),
);

const real = (year: number, month: number, day: number): string | null => {
  const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return null;
  return iso >= "1850-01-01" && iso <= "2199-12-31" ? iso : null;
};

/** Days from 30 December 1899, as spreadsheets count. */
const ofSerial = (serial: number) =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);

/**
 * A civil day as lists write it: "12 Agustus 2009", "12/08/2009", "12-8-2009", "2009-08-12", or the
 * number a spreadsheet keeps for it. The day stands before the month, as Indonesia writes. Null when
 * it is no such day; a year of two digits is none, for nobody can say which century.
 */
export function readDay(cell: Cell): string | null {
  const serial =
    typeof cell === "number" ? cell : /^\d{5}(\.\d+)?$/.test(cell ?? "") ? Number(cell) : null;
  if (serial !== null) return serial >= 1 && serial < 110_000 ? ofSerial(serial) : null;
  if (cell === null) return null;
  const text = String(cell).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (local) return real(Number(local[3]), Number(local[2]), Number(local[1]));
  const named = /^(?:[a-z]+ )?(\d{1,2}) ([a-z]+) (\d{4})$/.exec(plain(text));
  const month = named && MONTHS[named[2]!];
  return month ? real(Number(named[3]), month, Number(named[1])) : null;
}
