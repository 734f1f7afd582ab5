import { plain, sortName } from "./search-text";

/**
 * By which names a place, a field or an organisation is known, and whether something typed is one of
 * them or begins one. All names here are plain: lower case, letters and digits.
 */

const SHORTEST = 2;

const OFFICE = /^(kabupaten administrasi|kota administrasi|kabupaten|kota) /;

/** "Kabupaten Bone" is also called "Bone"; `short`: a province's short name. */
export function placeNames(name: string, short: string | null): string[] {
  const whole = plain(name);
  return [...new Set([whole, whole.replace(OFFICE, ""), plain(short ?? "")])].filter(Boolean);
}

/** "Kesehatan & gizi" is also called "Kesehatan", and "Gizi". */
export const termNames = (...labels: string[]): string[] =>
  [...new Set(labels.flatMap((label) => [label, ...label.split(/[&,()]/)]).map(plain))].filter(
    Boolean,
  );

export type Beginning = {
  /** As places and fields begin; empty when too little was typed. */
  ofNames: string;
  /** As `sortName` gives the names of organisations; empty when too little was typed. */
  ofOrganisations: string;
};

export function beginningOf(typed: string): Beginning {
  const text = plain(typed)
    .replace(/^kab /, "kabupaten ")
    .replace(/^(provinsi|prov|kecamatan|kec) /, "");
  const long = (name: string) => (name.length >= SHORTEST ? name : "");
  return { ofNames: long(text), ofOrganisations: long(sortName(typed)) };
}

/** How near a name is to what was typed: the same, begun by it, or neither. */
export function nearness(names: string[], typed: string): "same" | "begun" | null {
  if (typed === "") return null;
  if (names.includes(typed)) return "same";
  // "kota" would begin a hundred cities: the word for the office alone begins no name.
  const begins = (name: string) =>
    name.startsWith(typed) && (!OFFICE.test(name) || OFFICE.test(typed));
  return names.some(begins) ? "begun" : null;
}
