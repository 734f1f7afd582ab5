import { plain } from "../search-text";

export type ReadName = { name: string; acronym: string | null };

/** Words in brackets that are part of a name, or say something else than how it is shortened. */
const NO_ACRONYM =
  /\b(pusat|cabang|wilayah|daerah|perwakilan|kantor|nonaktif|aktif|tidak aktif|baru|lama|eks|dahulu|d\/?h|kota|kabupaten|kab|provinsi|indonesia)\b/i;
const LONGEST_ACRONYM = 40;

/** Quotes, dots and spaces that were left at the ends; a dot that ends "Ltd." or "Tbk." goes too. */
const tidy = (text: string) =>
  text
    .replace(/[“”„"«»]/g, '"')
    .replace(/^[\s.,;:*"'`-]+|[\s.,;:*"'`-]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:)])/g, "$1")
    .replace(/\(\s+/g, "(")
    .trim();

const lettersOf = (text: string) => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Whether the letters stand in the text in this order: "Jikalahari" in "Jaringan Kerja Penyelamat Hutan Riau". */
function runsThrough(short: string, long: string): boolean {
  const [letters, all] = [lettersOf(short), lettersOf(long)];
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at++;
  return letters.length > 1 && at === letters.length && letters[0] === all[0];
}

/** Whether one text is how the other one is shortened. */
function isShortFor(short: string, long: string): boolean {
  const [few, many] = [plain(short).split(" "), plain(long).split(" ")];
  if (short.length > LONGEST_ACRONYM || few.length > 3 || few.length >= many.length) return false;
  if (!/\p{L}{2}/u.test(short) || (NO_ACRONYM.test(short) && !/\p{Lu}{2}/u.test(short)))
    return false;
  // A word in capitals, or letters of the name in its order.
  return /(^|[\s-])\p{Lu}[\p{Lu}\p{N}.&-]+($|[\s-])/u.test(short) || runsThrough(short, long);
}

/**
 * A name and how it is shortened, as lists write them in one cell: "Yayasan Tunas (YT)", "YT (Yayasan
 * Tunas)", "YT (Yayasan Tunas) Bone", "Yayasan Tunas - YT". What is neither stays in the name.
 */
export function readName(cell: string): ReadName {
  const whole = tidy(cell);
  const [, before = "", inside = "", after = ""] =
    /^([^()[\]]*)[([]([^()[\]]+)[)\]]([^()[\]]*)$/.exec(whole) ?? [];
  const [head, inner, tail] = [tidy(before), tidy(inside), tidy(after)];
  if (head && inner) {
    if (isShortFor(inner, head)) return { name: joined(head, tail), acronym: inner };
    if (isShortFor(head, inner)) return { name: joined(inner, tail), acronym: head };
  }
  const dash = /^(.+?)\s+[-–—]\s+(.+)$/.exec(whole);
  if (dash && !inner) {
    const [left, right] = [tidy(dash[1]!), tidy(dash[2]!)];
    if (isShortFor(right, left)) return { name: left, acronym: right };
    if (isShortFor(left, right)) return { name: right, acronym: left };
  }
  return { name: whole, acronym: null };
}

const joined = (name: string, tail: string) => (tail ? `${name} ${tail}` : name);
