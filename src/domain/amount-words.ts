/** Amounts as papers write them out beside the figures ("terbilang"). */

const ONES = [
  ...["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
];
const GROUPS = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun"];
const EN_ONES = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"],
  ...["eighteen", "nineteen"],
];
const EN_TENS = [
  ...["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
];
const EN_GROUPS = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** The largest amount that is written out: one quadrillion rupiah. */
export const MOST_IN_WORDS = 10n ** 15n;

/**
 * Whole rupiah in words: "seratus dua puluh juta rupiah", "one hundred twenty million rupiah".
 * `RangeError` below 0 and above `MOST_IN_WORDS`: no paper says less than nothing.
 */
export function amountInWords(rupiah: bigint, language: "id" | "en"): string {
  if (rupiah < 0n || rupiah > MOST_IN_WORDS) throw new RangeError(`No words for ${rupiah} rupiah`);
  const words = language === "en" ? english(rupiah) : indonesian(rupiah);
  return `${words} rupiah`;
}

/** Groups of three digits, the smallest first. */
function groupsOf(value: bigint): number[] {
  const groups = [];
  for (let rest = value; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  return groups;
}

function indonesian(value: bigint): string {
  if (value === 0n) return ONES[0]!;
  return groupsOf(value)
    .flatMap((group, at) => {
      if (group === 0) return [];
      // "Seribu", but "satu juta".
      if (group === 1 && at === 1) return ["seribu"];
      return [[...below1000(group), GROUPS[at]].filter(Boolean).join(" ")];
    })
    .toReversed()
    .join(" ");
}

function below1000(value: number): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = hundreds === 1 ? ["seratus"] : hundreds > 1 ? [ONES[hundreds]!, "ratus"] : [];
  if (rest === 10) return [...words, "sepuluh"];
  if (rest === 11) return [...words, "sebelas"];
  if (rest > 11 && rest < 20) return [...words, ONES[rest - 10]!, "belas"];
  if (rest >= 20) words.push(ONES[Math.floor(rest / 10)]!, "puluh");
  if (rest % 10 > 0) words.push(ONES[rest % 10]!);
  return words;
}

function english(value: bigint): string {
  if (value === 0n) return EN_ONES[0]!;
  return groupsOf(value)
    .flatMap((group, at) =>
      group === 0 ? [] : [[...englishBelow1000(group), EN_GROUPS[at]].filter(Boolean).join(" ")],
    )
    .toReversed()
    .join(" ");
}

function englishBelow1000(value: number): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words = hundreds > 0 ? [EN_ONES[hundreds]!, "hundred"] : [];
  if (rest === 0) return words;
  if (rest < 20) return [...words, EN_ONES[rest]!];
  const ones = rest % 10;
  const tens = EN_TENS[Math.floor(rest / 10)]!;
  return [...words, ones > 0 ? `${tens}-${EN_ONES[ones]}` : tens];
}
