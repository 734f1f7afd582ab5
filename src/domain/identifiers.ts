/**
 * Numbers by which the state knows an organisation. Shapes are strict, meaning is soft: what looks
 * wrong is warned about, not refused, because papers of many years are in use.
 */

/** Digits only: 15, or 16 that begin with 0 (existing entities keep their 15 behind it). */
export function npwpDigits(typed: string): string | null {
  const digits = typed.replace(/[\s.\-/]/g, "");
  if (/^\d{15}$/.test(digits)) return digits;
  if (/^0\d{15}$/.test(digits)) return digits.slice(1);
  return null;
}

/** Digits 1–9 pass Luhn and the second digit is 1–3, as for an entity. `digits`: fifteen of them. */
export function looksLikeEntityNpwp(digits: string): boolean {
  if (!/^\d[123]/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)]
    .reverse()
    .map(Number)
    .reduce((total, digit, place) => {
      const doubled = place % 2 === 1 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** `01.***.***.*-***.000`: all that is ever shown. */
export const maskNpwp = (digits: string) =>
  `${digits.slice(0, 2)}.***.***.*-***.${digits.slice(12)}`;

const APPROVAL = /^AHU-(\d{1,7})\.AH\.01\.(04|07)\.TAHUN (\d{4})$/i;
const AMENDMENT =
  /^AHU-(?:(\d{1,7})\.AH\.01\.(05|06|08)\.TAHUN (\d{4})|AH\.01\.(05|06|08|09)[-.]\s?(\d{1,7})(?:[ .]+TAHUN (\d{4}))?)\.?$/i;

/** SK pengesahan of a yayasan (04) or perkumpulan (07) in the shape in use now. */
export const looksLikeApproval = (number: string) => APPROVAL.test(number.trim());

/** SK perubahan in one of the shapes in use now. */
export const looksLikeAmendment = (number: string) => AMENDMENT.test(number.trim());
