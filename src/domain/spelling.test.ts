import fc from "fast-check";
import { expect, test } from "vitest";
import { canBeMisspelt, editDistance, nearestWords } from "./spelling";

test.each([
  ["stunting", "stunting", 0],
  ["stanting", "stunting", 1],
  ["stuntng", "stunting", 1],
  ["sutnting", "stunting", 1],
  ["perempun", "perempuan", 1],
  ["", "abc", 3],
])("%s and %s are %i apart", (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test("distance is the same both ways, and none only for the same word", () => {
  const word = fc.stringMatching(/^[a-z]{0,9}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one));
      expect(editDistance(one, other) === 0).toBe(one === other);
    }),
  );
});

test.each([
  ["kesehtan", ["kesehata", "kesehatan", "kesepakatan"], ["kesehatan"]],
  ["batu", ["bath", "satu", "baru"], ["baru", "bath", "satu"]],
  ["ham", ["jam"], []],
  ["bone", ["bonn", "banner"], ["bonn"]],
  ["desa", ["dinas"], []],
  ["stunting", ["stunting"], []],
])("nearest to %s among %j", (typed, words, nearest) => {
  expect(nearestWords(typed, words)).toEqual(nearest);
});

test("numbers and short words are never corrected", () => {
  expect(["hiv", "2018", "ahu12485", "stunting"].map(canBeMisspelt)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
