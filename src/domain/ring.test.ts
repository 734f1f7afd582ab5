import { expect, test } from "vitest";
import { ringStart, spinOf } from "./ring";

test("the day changes at midnight in WIB", () => {
  const before = ringStart(new Date("2026-11-24T16:59:59.999Z"));
  const after = ringStart(new Date("2026-11-24T17:00:00.000Z"));
  expect(before).not.toBe(after);
  expect(ringStart(new Date("2026-11-23T17:00:00.000Z"))).toBe(before);
});

test("places are fixed, 31-bit and evenly spread", () => {
  expect(spinOf("abcdefghij")).toBe(spinOf("abcdefghij"));
  expect(spinOf("abcdefghij", 1)).not.toBe(spinOf("abcdefghij"));
  const tenths = new Array<number>(10).fill(0);
  for (let id = 0; id < 10_000; id++) {
    const place = spinOf(`id${id}`);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(2 ** 31);
    tenths[Math.floor((place / 2 ** 31) * 10)]! += 1;
  }
  for (const count of tenths) expect(count).toBeGreaterThan(850);
});
