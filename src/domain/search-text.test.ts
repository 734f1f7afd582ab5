import { describe, expect, test } from "vitest";
import { plain, queryParts, sortName, wordsOf } from "./search-text";

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
  test("a word brings its synonyms, what was typed first", () => {
    expect(queryParts("difabel")[0]?.map((phrase) => phrase.join(" "))).toEqual([
      "difabel",
      "disabilitas",
      "disability",
      "penyandang cacat",
      "tuna daksa",
    ]);
  });

  test("a known phrase is one part", () => {
    const parts = queryParts("bantuan hukum jawa barat");
    expect(parts.map((part) => part[0]?.join(" "))).toEqual(["bantuan hukum", "jawa barat"]);
  });

  test("the legal form says nothing unless it is all there is", () => {
    expect(queryParts("Yayasan Tunas")).toHaveLength(1);
    expect(queryParts("yayasan")).toEqual([[["yayasan"]]]);
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
