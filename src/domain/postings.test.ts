import { expect, test } from "vitest";
import { bitsOf, placesByKey, placesOf, stepsAfter } from "./postings";

test("places become steps from the one before, and places again", () => {
  expect(stepsAfter(0, [0, 3, 4])).toEqual([0, 3, 1]);
  expect(stepsAfter(4, [9])).toEqual([5]);
  const places = [5, 32_771, 32_772, 65_539, 200_000];
  expect(placesOf(stepsAfter(0, places))).toEqual(places);
  expect(placesOf([...stepsAfter(0, [5]), ...stepsAfter(5, places.slice(1))])).toEqual(places);
  expect(placesOf([])).toEqual([]);
});

test("a step of two bytes leads as far as 32,766; a longer one begins without a place", () => {
  expect(stepsAfter(0, [32_766])).toEqual([32_766]);
  expect(stepsAfter(0, [32_767])).toEqual([32_767, 0]);
  expect(stepsAfter(7, [7 + 65_535])).toEqual([32_767, 32_767, 1]);
});

test.each([
  [[], 0, "0"],
  [[0], 0, "8"],
  [[7], 4, "1"],
  [[4, 5, 6, 7], 4, "f"],
  [[9, 12, 21], 8, "4804"],
])("the places %j are the bits from %i on: %s", (places, from, digits) => {
  expect(bitsOf(places)).toEqual({ from, digits });
});

test("lines of a place and its keys become the places of each key", () => {
  expect([...placesByKey("3,14,16384\n7\n10,14")]).toEqual([
    [14, [3, 10]],
    [16_384, [3]],
  ]);
  expect(placesByKey("").size).toBe(0);
});
