import { describe, expect, test } from "vitest";
import {
  looksLikeAmendment,
  looksLikeApproval,
  looksLikeEntityNpwp,
  maskNpwp,
  npwpDigits,
} from "./identifiers";

describe("NPWP", () => {
  test.each([
    ["01.300.066.6-091.000", "013000666091000"],
    ["0013000666091000", "013000666091000"],
    ["013000666091000", "013000666091000"],
    ["1013000666091000", null],
    ["01300066609100", null],
    ["satu dua tiga", null],
  ])("%s is read as %s", (typed, digits) => {
    expect(npwpDigits(typed)).toBe(digits);
  });

  test.each([
    ["013000666091000", true],
    ["312953904424000", true],
    ["021832415000000", true],
    ["216090524017001", false],
    ["013000667091000", false],
    ["043000663091000", false],
  ])("%s looks like an entity's: %s", (digits, expected) => {
    expect(looksLikeEntityNpwp(digits)).toBe(expected);
  });

  test("shows no more than the first two and the last three digits", () => {
    expect(maskNpwp("013000666091000")).toBe("01.***.***.*-***.000");
  });
});

describe("AHU numbers", () => {
  test.each([
    ["AHU-0012485.AH.01.04.Tahun 2018", true],
    ["ahu-1.ah.01.07.tahun 2020", true],
    ["AHU-0012485.AH.01.05.Tahun 2018", false],
    ["AHU-0012485.AH.01.04.2018", false],
  ])("%s approves: %s", (number, expected) => {
    expect(looksLikeApproval(number)).toBe(expected);
  });

  test.each([
    ["AHU-0001234.AH.01.05.TAHUN 2021", true],
    ["AHU-AH.01.06-0012345", true],
    ["AHU-AH.01.09.0012345 TAHUN 2022", true],
    ["AHU-0012485.AH.01.04.Tahun 2018", false],
  ])("%s amends: %s", (number, expected) => {
    expect(looksLikeAmendment(number)).toBe(expected);
  });
});
