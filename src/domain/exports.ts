import { beginningOf, dayIn } from "./civil-day";

/** In which forms the whole directory is given out; CSV and XLSX have a line an organisation. */
export const EXPORT_FORMATS = ["csv", "xlsx", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Grows when a column or a field changes its meaning or goes away; new ones come at the end. */
export const EXPORT_SHAPE = "1.0";

/** So many of the newest stay to be downloaded. */
export const KEPT_EDITIONS = 7;

export const EXPORT_MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
} as const satisfies Record<ExportFormat, string>;

/** Licence of the data, by platform decision (docs/decisions/0033); code and region codes have their own. */
export const DATA_LICENCE = {
  name: "CC BY 4.0",
  identifier: "CC-BY-4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

const HOUR = 3_600_000;
const BEGIN = "simpul-oms-";

/** The instant since which an edition must have been made: the last 03.00 WIB that is not after `at`. */
export function dueSince(at: Date): Date {
  const three = beginningOf(dayIn("WIB", at), "WIB").getTime() + 3 * HOUR;
  return new Date(three <= at.getTime() ? three : three - 24 * HOUR);
}

/** Of the next edition on the day of `at` in WIB, after those there are: "2026-11-27.1". */
export function nextEdition(at: Date, before: readonly string[]): string {
  const day = dayIn("WIB", at);
  const numbers = before.filter((name) => name.startsWith(`${day}.`)).map((name) => name.slice(11));
  return `${day}.${Math.max(0, ...numbers.map(Number)) + 1}`;
}

/** As the file is saved and as it is named in its address: "simpul-oms-2026-11-27.1.csv". */
export const exportFileName = (edition: string, format: ExportFormat) =>
  `${BEGIN}${edition}.${format}`;

/** The edition and form in such a name; null for the edition: the newest ("simpul-oms-terbaru.csv"). */
export function readExportFileName(
  name: string,
): { edition: string | null; format: ExportFormat } | null {
  const [, edition, format] =
    /^simpul-oms-(terbaru|\d{4}-\d\d-\d\d\.\d{1,3})\.(csv|xlsx|json)$/.exec(name) ?? [];
  if (!edition || !format) return null;
  return { edition: edition === "terbaru" ? null : edition, format: format as ExportFormat };
}
