/** What replaces a number or address that must not be stored. Read by people, so in plain words. */
export const HIDDEN = "[disembunyikan]";

const MAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const DIGIT_RUN = /[+(]?\d[\d\s.\-()/]{6,}\d/g;

const isPhone = (digits: string, typed: string) =>
  /^(?:62|0)8\d{7,11}$/.test(digits) ||
  /^(?:62|0)[2-7]\d{6,10}$/.test(digits) ||
  (typed.startsWith("+") && digits.length >= 9 && digits.length <= 15);

/** Sixteen digits whose seventh to twelfth are a date (women's days have 40 added). */
function isNik(digits: string) {
  if (digits.length !== 16) return false;
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && month >= 1 && month <= 12;
}

/**
 * Numbers stand side by side ("tahun 2024 0812…"), and one number is written in groups: every run
 * of groups that makes a phone number or a NIK is masked, the longest first.
 */
function maskRun(run: string): string {
  const groups = run.split(/([\s/]+)/);
  // Groups stand at even places, what divides them at odd ones.
  for (let length = groups.length; length > 0; length -= 2) {
    for (let from = 0; from + length <= groups.length; from += 2) {
      if (!groups[from]) continue;
      const typed = groups
        .slice(from, from + length)
        .join("")
        .trim();
      const digits = typed.replace(/\D/g, "");
      if (!isNik(digits) && !isPhone(digits, typed)) continue;
      const before = groups.slice(0, from).join("");
      const after = groups.slice(from + length).join("");
      return `${maskRun(before)}${HIDDEN}${maskRun(after)}`;
    }
  }
  return run;
}

/**
 * Masks mail addresses, phone numbers and NIK in free text, so that a report never stores them.
 * Amounts, years, decree and NPWP numbers are left as they are.
 */
export const maskPersonalData = (text: string) =>
  text.replace(MAIL, HIDDEN).replace(DIGIT_RUN, maskRun);
