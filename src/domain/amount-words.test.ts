import fc from "fast-check";
import { expect, test } from "vitest";
import { amountInWords, MOST_IN_WORDS } from "./amount-words";

// Written by hand.
test.each([
  [0n, "nol rupiah", "zero rupiah"],
  [11n, "sebelas rupiah", "eleven rupiah"],
  [115n, "seratus lima belas rupiah", "one hundred fifteen rupiah"],
  [1_000n, "seribu rupiah", "one thousand rupiah"],
  [
    21_110n,
    "dua puluh satu ribu seratus sepuluh rupiah",
    "twenty-one thousand one hundred ten rupiah",
  ],
  [1_001_000n, "satu juta seribu rupiah", "one million one thousand rupiah"],
  [120_000_000n, "seratus dua puluh juta rupiah", "one hundred twenty million rupiah"],
  [
    187_450_000n,
    "seratus delapan puluh tujuh juta empat ratus lima puluh ribu rupiah",
    "one hundred eighty-seven million four hundred fifty thousand rupiah",
  ],
  [
    2_300_011_012n,
    "dua miliar tiga ratus juta sebelas ribu dua belas rupiah",
    "two billion three hundred million eleven thousand twelve rupiah",
  ],
  [
    101_000_000_001_900n,
    "seratus satu triliun seribu sembilan ratus rupiah",
    "one hundred one trillion one thousand nine hundred rupiah",
  ],
  [10n ** 15n, "satu kuadriliun rupiah", "one quadrillion rupiah"],
])("%s", (amount, id, en) => {
  expect(amountInWords(amount, "id")).toBe(id);
  expect(amountInWords(amount, "en")).toBe(en);
});

const DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split(" ");
const SIZES: Record<string, bigint> = {
  ...{ ribu: 10n ** 3n, juta: 10n ** 6n, miliar: 10n ** 9n, triliun: 10n ** 12n },
  kuadriliun: 10n ** 15n,
};

/** Reads the words back, by a way of its own. */
function read(words: string): bigint {
  let [sum, group, digit] = [0n, 0n, 0n];
  const close = (size: bigint) => {
    sum += (group + digit) * size;
    [group, digit] = [0n, 0n];
  };
  for (const word of words.replace(/ rupiah$/, "").split(" ")) {
    if (DIGITS.includes(word)) [group, digit] = [group + digit, BigInt(DIGITS.indexOf(word))];
    else if (word === "seratus") digit = 100n;
    else if (word === "sepuluh") [group, digit] = [group + digit, 10n];
    else if (word === "sebelas") [group, digit] = [group + digit, 11n];
    else if (word === "seribu") sum += 1000n;
    else if (word === "belas") digit += 10n;
    else if (word === "puluh") digit *= 10n;
    else if (word === "ratus") digit *= 100n;
    else if (SIZES[word]) close(SIZES[word]);
    else throw new Error(word);
  }
  close(1n);
  return sum;
}

test("any amount can be read back from its words", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MOST_IN_WORDS }), (amount) => {
      expect(read(amountInWords(amount, "id"))).toBe(amount);
    }),
  );
  for (let amount = 0n; amount < 12_000n; amount++)
    expect(read(amountInWords(amount, "id"))).toBe(amount);
});

test("two amounts never have the same English words", () => {
  const all = Array.from({ length: 3_000 }, (_, at) => amountInWords(BigInt(at), "en"));
  expect(new Set(all).size).toBe(all.length);
});

test("less than nothing, and more than anybody has, is refused", () => {
  expect(() => amountInWords(-1n, "id")).toThrow(RangeError);
  expect(() => amountInWords(MOST_IN_WORDS + 1n, "en")).toThrow(RangeError);
});
