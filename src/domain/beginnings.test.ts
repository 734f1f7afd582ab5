import { expect, test } from "vitest";
import { beginningOf, nearness, placeNames, termNames } from "./beginnings";

const BONE = placeNames("Kabupaten Bone", null);
const MAKASSAR = placeNames("Kota Makassar", null);
const HEALTH = termNames("Kesehatan & gizi", "Health & nutrition");

test.each([
  ["Bone", BONE, "same"],
  ["  BONE. ", BONE, "same"],
  ["kab. bone", BONE, "same"],
  ["Kabupaten Bone", BONE, "same"],
  ["bo", BONE, "begun"],
  ["kabupaten b", BONE, "begun"],
  ["kota bone", BONE, null],
  ["kabupaten", BONE, null],
  ["kab", BONE, null],
  ["kota", MAKASSAR, null],
  ["ko", MAKASSAR, null],
  ["b", BONE, null],
  ["bone desa", BONE, null],
  ["provinsi Sulsel", placeNames("Sulawesi Selatan", "Sulsel"), "same"],
  ["kec. bone", placeNames("Bone", null), "same"],
  ["gizi", HEALTH, "same"],
  ["nutri", HEALTH, "begun"],
  ["kesehatan & gi", HEALTH, "begun"],
  ["hat", HEALTH, null],
  ["", HEALTH, null],
  ["\u0000\u202E", HEALTH, null],
  ["<script>", HEALTH, null],
] as const)("%j", (typed, names, near) => {
  expect(nearness([...names], beginningOf(typed).ofNames)).toBe(near);
});

test("organisations begin after the word for their form", () => {
  expect(beginningOf("Yayasan Tunas").ofOrganisations).toBe("tunas");
  expect(beginningOf("tunas\u0000 Wala").ofOrganisations).toBe("tunas wala");
  expect(beginningOf("!").ofOrganisations).toBe("");
});
