export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordFault =
  "password-short" | "password-long" | "password-common" | "password-personal";

/** Beginnings and patterns of what people choose first, here and elsewhere; compared without digits and marks. */
const COMMON = [
  "password",
  "passw",
  "katasandi",
  "kata sandi",
  "rahasia",
  "qwerty",
  "asdfgh",
  "indonesia",
  "bismillah",
  "sayang",
  "merdeka",
  "admin",
  "letmein",
  "welcome",
  "iloveyou",
  "akucintakamu",
  "jakarta",
  "garuda",
  "pancasila",
  "simpul",
  "swakelola",
  "lkpp",
  "bappeda",
];

/**
 * Length before mixture (NIST SP 800-63B): at least twelve characters of any kind, nothing that is
 * a common word with decoration, a run, a repetition, or the person's own name or address, and none
 * of `known`, in lower case: those that were stolen elsewhere or that very many have.
 */
export function passwordFault(
  password: string,
  personal: string[],
  known: ReadonlySet<string>,
): PasswordFault | null {
  if (password.length < SHORTEST_PASSWORD) return "password-short";
  if (password.length > LONGEST_PASSWORD) return "password-long";
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^a-z]/g, "");
  if (known.has(plain) || new Set(plain).size < 5 || isRun(plain)) return "password-common";
  const rest = COMMON.reduce((left, word) => left.replaceAll(word.replace(" ", ""), ""), letters);
  if (letters.length > 0 && rest.length < 4 && letters.length - rest.length >= 4)
    return "password-common";
  const own = personal
    .flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/))
    .filter((part) => part.length >= 4);
  const without = own.reduce((left, part) => left.replaceAll(part, ""), plain);
  return without.length < 8 && without !== plain ? "password-personal" : null;
}

/** 123456789012, abcdefghijkl, qwertyuiopas: steps of one for most of the way. */
function isRun(text: string): boolean {
  const rows = "qwertyuiopasdfghjklzxcvbnm";
  const steps = [...text].slice(1).filter((mark, at) => {
    const before = text[at] ?? "";
    const place = rows.indexOf(before);
    return (
      mark.charCodeAt(0) === before.charCodeAt(0) + 1 ||
      mark.charCodeAt(0) === before.charCodeAt(0) - 1 ||
      mark === before ||
      (place >= 0 && rows[place + 1] === mark)
    );
  });
  return steps.length >= (text.length - 1) * 0.7;
}
