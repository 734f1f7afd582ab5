import { describe, expect, test } from "vitest";
import { isLikeName, isSameApproval, nameReason } from "./duplicates";

describe("one decree", () => {
  test.each([
    ["AHU-0012485.AH.01.04.Tahun 2018", "ahu-12485.ah.01.04.tahun 2018", true],
    ["AHU-0012485.AH.01.04.Tahun 2018", "AHU 12485", true],
    ["AHU-0012485.AH.01.04.Tahun 2018", "AHU-0012485.AH.01.04.Tahun 2019", false],
    ["AHU-0012485.AH.01.04.Tahun 2018", "AHU-0012485.AH.01.07.Tahun 2018", false],
    ["AHU-0012485.AH.01.04.Tahun 2018", "AHU-0012486.AH.01.04.Tahun 2018", false],
    ["C-123.HT.01.02.TH 2005", "c 123 ht 01 02 th 2005", true],
    ["C-123.HT.01.02.TH 2005", "C-124.HT.01.02.TH 2005", false],
    ["", "", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSameApproval(one, other)).toBe(same);
    expect(isSameApproval(other, one)).toBe(same);
  });
});

describe("a name like another", () => {
  test.each([
    ["Yayasan Tunas Walasuji", "Perkumpulan Tunas Walasuji", true],
    ["Yayasan Tunas Walasuji", "Yayasan Tunas Walasuji Bone", true],
    ["Yayasan Tunas Walasuji", "Yayasan Tunas Wallasuji", true],
    ["Yayasan Tunas Walasuji", "Yayasan Tunas", false],
    ["Rumah Data Lamuru", "Rumah Baca Lamuru", true],
    ["Rumah Data Lamuru", "Rumah Baca Ajangale", false],
    ["Yayasan Pelita", "Yayasan Harapan", false],
    ["Yayasan", "Perkumpulan", false],
  ])("%s and %s: %s", (one, other, like) => {
    expect(isLikeName(one, other)).toBe(like);
    expect(isLikeName(other, one)).toBe(like);
  });
});

describe("why a listed one may be the same", () => {
  const listed = { name: "Yayasan Tunas Walasuji", acronym: "YTW", regencyCode: "73.08" };
  const typed = (name: string, regencyCode = "73.08") => ({ name, regencyCode });
  test.each([
    [
      "the same name, whatever its form and marks",
      typed("PERKUMPULAN tunas-walasuji"),
      "same_name",
    ],
    ["a name like it", typed("Tunas Walasuji Bone"), "like_name"],
    ["its acronym", typed("ytw"), "same_acronym"],
    ["another name", typed("Yayasan Pelita"), null],
    ["the same name elsewhere", typed("Yayasan Tunas Walasuji", "73.71"), null],
  ])("%s", (_name, sought, reason) => {
    expect(nameReason(sought, listed)).toBe(reason);
  });
  test("one without a place may be anywhere, but only by its whole name", () => {
    const nowhere = { ...listed, regencyCode: null };
    expect(nameReason(typed("Tunas Walasuji", "73.71"), nowhere)).toBe("same_name");
    expect(nameReason(typed("Tunas Walasuji Bone", "73.71"), nowhere)).toBeNull();
  });
});
