import { expect, test } from "vitest";
import { gapsOf, type Presence } from "./regional-gaps";

const presence: Presence[] = [
  { of: "issue", place: "73.08", value: "air", count: 2 },
  { of: "issue", place: "73.71", value: "air", count: 1 },
  { of: "issue", place: "73.08", value: "desa", count: 1 },
  // The same code in another taxonomy is another thing.
  { of: "target", place: "73.71", value: "desa", count: 1 },
];
const places = ["73.01", "73.08", "73.71"];

test("where nobody has a value, in the order of values and places", () => {
  expect(gapsOf("issue", ["desa", "air", "seni"], places, presence)).toEqual([
    { value: "desa", absent: ["73.01", "73.71"], present: ["73.08"] },
    { value: "air", absent: ["73.01"], present: ["73.08", "73.71"] },
    { value: "seni", absent: places, present: [] },
  ]);
});

test("a value that is everywhere is no gap, and no place has none", () => {
  expect(gapsOf("issue", ["air"], ["73.08", "73.71"], presence)).toEqual([]);
  expect(gapsOf("issue", ["air"], [], presence)).toEqual([]);
});
