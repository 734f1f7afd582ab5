import type { LegalForm } from "../organisation";
import { maskPersonalData, HIDDEN } from "../personal-data";
import { LONGEST } from "../profile-fields";
import { plain } from "../search-text";
import { type Cell, isFormulaFault, textOfCell } from "./cells";
import type { ListColumn, ListField } from "./columns";
import { type ReadContact, readMail, readPhone, readWebsite } from "./contacts";
import { readDay } from "./days";
import { companyForm, type Found, kindFlags } from "./flags";
import { readName } from "./names";
import type { PlaceReader } from "./places";
import { readTaxNumber } from "./tax-number";

/** What may be wrong with a cell: the row is not taken until it is put right. */
export const LIST_FAULTS = [
  ...(["missing", "letters", "long", "formula", "personal", "day", "future", "year"] as const),
  ...(["province-unknown", "regency-unknown", "regency-elsewhere", "regency-which"] as const),
  ...(["npwp", "npwp-person", "npwp-lost", "email", "website", "phone", "postcode"] as const),
] as const;
type ListFault = (typeof LIST_FAULTS)[number];
/** What of a cell was left out while the row is taken. */
export const LIST_NOTES = [
  ...(["mobile", "first-only", "hidden", "issue-unknown", "form-unknown"] as const),
  "district-unknown",
] as const;
type ListNote = (typeof LIST_NOTES)[number];

/** `read`: the words of the cell; null where they may be somebody's. */
type CellFault = { column: string; field: ListField; fault: ListFault; read: string | null };
type CellNote = { column: string; field: ListField; note: ListNote; read: string | null };

/** What a list says of an organisation, as it is kept; days as ISO dates, places and fields by code. */
type ListedFacts = {
  name: string;
  acronym: string | null;
  legalForm: LegalForm | null;
  foundingYear: number | null;
  provinceCode: string | null;
  regencyCode: string | null;
  districtCode: string | null;
  street: string | null;
  postcode: string | null;
  deedNumber: string | null;
  deedDate: string | null;
  notary: string | null;
  approvalNumber: string | null;
  approvalDate: string | null;
  sktNumber: string | null;
  sktUntil: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  issues: string[];
};
export type ListedRow = {
  facts: ListedFacts;
  /** Fifteen digits, kept apart because they are never shown. */
  npwp: string | null;
  faults: CellFault[];
  notes: CellNote[];
  kinds: Found[];
};

export type ListReference = {
  readPlace: PlaceReader;
  districtOf: (regencyCode: string, name: string) => string | null;
  issueOf: (words: string) => string | null;
  /** The civil day of the reading, ISO. */
  today: string;
};

const FORMS: readonly [RegExp, LegalForm][] = [
  [/^yayasan\b/, "foundation"],
  [/^(perkumpulan|perhimpunan)\b(?! tidak)/, "association"],
  [/(tidak|belum|non) berbadan hukum|^skt\b/, "unincorporated"],
];

/** Reads a line of a list by its columns. Whatever is wrong is named, nothing is guessed. */
export function readListRow(
  cells: readonly Cell[],
  columns: readonly ListColumn[],
  by: ListReference,
): ListedRow {
  const faults: CellFault[] = [];
  const notes: CellNote[] = [];
  const at = new Map(
    columns.flatMap(({ field }, place) => (field ? [[field, place] as const] : [])),
  );
  const cellOf = (field: ListField): Cell => cells[at.get(field) ?? -1] ?? null;
  const columnOf = (field: ListField) => columns[at.get(field) ?? -1]?.header ?? field;
  const isPrivate = (field: ListField, fault: ListFault) =>
    ["npwp", "phone", "email"].includes(field) || fault === "personal";
  const shown = (field: ListField) => textOfCell(cellOf(field))?.slice(0, 80) ?? null;
  const say = (field: ListField, fault: ListFault): null => {
    const read = isPrivate(field, fault) ? null : shown(field);
    faults.push({ column: columnOf(field), field, fault, read });
    return null;
  };
  const note = (field: ListField, what: ListNote, read: string | null = null) =>
    void notes.push({ column: columnOf(field), field, note: what, read });

  const text = (field: ListField): string | null => {
    const found = textOfCell(cellOf(field));
    return found !== null && isFormulaFault(found) ? say(field, "formula") : found;
  };
  const line = (field: ListField & keyof typeof LONGEST): string | null => {
    const found = text(field);
    if (found === null) return null;
    if (found.length > LONGEST[field]) return say(field, "long");
    return /\d{15}/.test(found.replace(/[\s.-]/g, "")) ? say(field, "personal") : found;
  };
  const day = (field: ListField): string | null => {
    const found = text(field);
    if (found === null) return null;
    const read = readDay(cellOf(field));
    if (read === null) return say(field, "day");
    return read > by.today && field !== "sktUntil" ? say(field, "future") : read;
  };
  const contact = (
    field: "email" | "phone" | "website",
    read: () => ReadContact,
  ): string | null => {
    if (text(field) === null) return null;
    const found = read();
    if (found === "wrong") return say(field, field);
    if (found.note) note(field, found.note);
    return found.value;
  };

  const { name, acronym } = nameOf();
  const place = by.readPlace(text("province"), text("regency"));
  if (!place.ok) say(place.field, place.fault);
  const regencyCode = place.ok ? place.regencyCode : null;
  const form = formOf();
  const facts: ListedFacts = {
    ...{ name, acronym, legalForm: form.legalForm, foundingYear: yearOf() },
    ...{ provinceCode: place.ok ? place.provinceCode : null, regencyCode },
    ...{ districtCode: districtOf(), street: streetOf(), postcode: postcodeOf() },
    ...{ deedNumber: line("deedNumber"), deedDate: day("deedDate"), notary: line("notary") },
    ...{ approvalNumber: line("approvalNumber"), approvalDate: day("approvalDate") },
    ...{ sktNumber: line("sktNumber"), sktUntil: day("sktUntil") },
    email: contact("email", () => readMail(text("email") ?? "")),
    phone: contact("phone", () => readPhone(cellOf("phone"))),
    website: contact("website", () => readWebsite(text("website") ?? "")),
    issues: issuesOf(),
  };
  const npwp = npwpOf();
  const kinds = name === "" ? [] : [...form.found, ...kindFlags({ name, acronym })];
  return {
    facts,
    npwp,
    faults,
    notes,
    kinds: [...new Map(kinds.map((one) => [one.flag, one])).values()],
  };

  function nameOf() {
    const cell = text("name");
    if (cell === null) {
      if (!faults.some(({ field }) => field === "name")) say("name", "missing");
      return { name: "", acronym: null };
    }
    const read = readName(cell);
    const acronym = line("acronym") ?? read.acronym;
    if (!/\p{L}{2}/u.test(read.name)) say("name", "letters");
    else if (read.name.length > LONGEST.name) say("name", "long");
    else if (maskPersonalData(cell) !== cell) say("name", "personal");
    return { name: read.name, acronym };
  }

  function formOf(): { legalForm: LegalForm | null; found: Found[] } {
    const typed = text("legalForm");
    if (typed === null) return { legalForm: null, found: [] };
    const company = companyForm(typed);
    if (company) return { legalForm: null, found: [company] };
    const legalForm = FORMS.find(([pattern]) => pattern.test(plain(typed)))?.[1] ?? null;
    if (legalForm === null) note("legalForm", "form-unknown", shown("legalForm"));
    return { legalForm, found: [] };
  }

  function yearOf(): number | null {
    const typed = text("foundingYear");
    if (typed === null) return null;
    const year = /^\d{4}$/.test(typed)
      ? typed
      : (readDay(cellOf("foundingYear"))?.slice(0, 4) ?? "");
    if (!/^(1[89]|20)\d{2}$/.test(year)) return say("foundingYear", "year");
    return year > by.today.slice(0, 4) ? say("foundingYear", "future") : Number(year);
  }

  function districtOf(): string | null {
    const typed = text("district");
    if (typed === null || regencyCode === null) return null;
    const code = by.districtOf(regencyCode, typed.replace(/^(kecamatan|kec)\b[.\s]*/i, ""));
    if (code === null) note("district", "district-unknown", shown("district"));
    return code;
  }

  function streetOf(): string | null {
    const typed = text("street");
    if (typed === null) return null;
    // An office's number in its address may as well be somebody's own.
    const masked = maskPersonalData(typed);
    if (masked !== typed) note("street", "hidden");
    const kept = masked
      .replaceAll(HIDDEN, " ")
      .replace(/[\s,;]*\b(telp|telepon|tlp|hp|wa|fax|email|e-mail)\b[.:\s]*(?=$|[,;]|\s)/gi, " ")
      .replace(/\s+/g, " ")
      .replace(/[\s,;:/-]+$/, "")
      .trim();
    return kept.length > LONGEST.street ? say("street", "long") : kept || null;
  }

  function postcodeOf(): string | null {
    const typed = text("postcode")?.replace(/\s/g, "") ?? null;
    return typed === null || /^[1-9]\d{4}$/.test(typed) ? typed : say("postcode", "postcode");
  }

  function issuesOf(): string[] {
    const typed = text("issues");
    if (typed === null) return [];
    const whole = by.issueOf(typed);
    if (whole) return [whole];
    const parts = typed
      .split(/[,;/]|\s&\s|\bdan\b/i)
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map((part) => by.issueOf(part));
    const unknown = parts.filter((_, place) => found[place] === null);
    if (unknown.length > 0) note("issues", "issue-unknown", unknown.join(", ").slice(0, 80));
    return [...new Set(found.filter((code) => code !== null))];
  }

  function npwpOf(): string | null {
    if (text("npwp") === null) return null;
    const read = readTaxNumber(cellOf("npwp"));
    return "digits" in read ? read.digits : say("npwp", read.fault);
  }
}
