import { describe, expect, test } from "vitest";
import {
  ahuNumber,
  ahuNumbers,
  indexWords,
  isLiteral,
  plain,
  queryParts,
  sortName,
  wordsOf,
} from "./search-text";

describe("plain text", () => {
  test.each([
    ["Pérempuan  &  ANAK", "perempuan anak"],
    ["Qur'an dan Al-Hikmah", "quran dan al hikmah"],
    ["a\u202Ecod\u0000e\u200Bx", "acodex"],
    ["", ""],
    ["<script>alert(1)</script>", "script alert 1 script"],
  ])("%j becomes %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

test("stop words go, endings are cut, names stay whole", () => {
  expect(wordsOf("Pendampingan untuk desanya dan perempuan di Kabupaten Bone")).toEqual([
    "pendampingan",
    "desa",
    "perempuan",
    "bone",
  ]);
  expect(wordsOf("Tanya Nyala")).toEqual(["tanya", "nyala"]);
});

describe("query", () => {
  const asked = (query: string) => queryParts(query).map(({ word }) => word);

  test("words of one meaning ask for the same", () => {
    const [one, ...others] = ["difabel", "disabilitas", "Disability", "penyandang cacat"].map(
      asked,
    );
    expect(one).toHaveLength(1);
    for (const other of others) expect(other).toEqual(one);
    for (const text of ["Sahabat Difabel", "para penyandang cacat", "people with disability"])
      expect(indexWords(text)).toContain(one?.[0]);
    expect(indexWords("penyandang masalah cacat")).not.toContain(one?.[0]);
  });

  test("a known phrase is one part", () => {
    const parts = queryParts("bantuan hukum jawa barat");
    expect(parts.map(({ typed }) => typed.join(" "))).toEqual(["bantuan hukum", "jawa barat"]);
    expect(indexWords("Bantuan hukum di Jawa Barat")).toEqual(
      expect.arrayContaining([...asked("bantuan hukum jawa barat"), ...asked("hukum"), "jawa"]),
    );
  });

  test("the legal form says nothing unless it is all there is", () => {
    expect(queryParts("Yayasan Tunas")).toHaveLength(1);
    expect(asked("yayasan")).toEqual(["yayasan"]);
  });

  test("in quotation marks nothing is widened", () => {
    expect(asked('"difabel"')).toEqual(["difabel"]);
    expect(isLiteral("“stuntng bone”")).toBe(true);
    expect(isLiteral('kata "dalam" kutipan')).toBe(false);
  });

  test.each(["", "   ", "di yang", "!!! ???", "\u0000"])("nothing to search for in %j", (query) => {
    expect(queryParts(query)).toEqual([]);
  });

  test("ten thousand characters make at most twelve parts", () => {
    expect(queryParts("kata ".repeat(2000)).length).toBeLessThanOrEqual(12);
  });
});

test.each([
  ["Yayasan Tunas Walasuji", "tunas walasuji"],
  ["Lembaga", "lembaga"],
  ["PERKUMPULAN 'Air' Kita", "air kita"],
])("%s is sorted as %s", (name, expected) => {
  expect(sortName(name)).toBe(expected);
});

test.each([
  ["AHU-0012485.AH.01.04.Tahun 2018", 12485],
  ["ahu 0012485 ah.01.04 tahun 2018", 12485],
  ["AHU-12485", 12485],
  ["AHU-AH.01.06-0012345", 12345],
  ["12485", null],
])("%s holds %s", (text, number) => {
  expect(ahuNumber(text)).toBe(number);
  expect(ahuNumbers(`yayasan ${text}`)).toEqual(number === null ? [] : [number]);
  if (number) expect(queryParts(`yayasan ${text}`)).toEqual([]);
});
