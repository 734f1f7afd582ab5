/** Titles that stand before or after a name in Indonesia, without dots and in small letters. */
const TITLES = new Set([
  ...["h", "hj", "dr", "drs", "dra", "ir", "prof", "ustaz", "ustazah", "kh", "pdt", "bapak", "ibu"],
  ...["se", "sh", "sip", "sos", "spd", "spt", "sp", "st", "skm", "msi", "mh", "mm", "mkes", "phd"],
  ...["ma", "ssos", "skom", "sag", "mpd", "msc"],
]);

/** A name as it is compared: words without titles, dots, marks and order of capitals. */
function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, ""))
    .filter((word) => word !== "" && !TITLES.has(word))
    .join(" ");
}

/** Whether somebody named so may be one of these people. It is a question, not a finding. */
export function hasNameOnBoard(name: string, people: readonly { name: string }[]): boolean {
  const own = plainName(name);
  return own !== "" && people.some((one) => plainName(one.name) === own);
}
