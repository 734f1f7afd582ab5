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

test("no organisation is favoured over thirty days", () => {
  const spins = Array.from({ length: 300 }, (_, id) => spinOf(`org${id}`));
  const turned = (start: number) =>
    spins
      .map((spin, id) => ({ id, at: spin >= start ? spin : spin + 2 ** 31 }))
      .sort((a, b) => a.at - b.at);
  for (let first = 0; first < 360; first += 30) {
    const sums = new Array<number>(spins.length).fill(0);
    for (let day = first; day < first + 30; day++) {
      const start = ringStart(new Date(Date.UTC(2026, 0, 1 + day, 5)));
      for (const [position, { id }] of turned(start).entries()) sums[id]! += position;
    }
    // Thirty even draws have a mean within five deviations of the middle: 0.5 ± 5 / √(12 · 30).
    for (const sum of sums) {
      const mean = sum / 30 / (spins.length - 1);
      expect(Math.abs(mean - 0.5)).toBeLessThan(5 / Math.sqrt(12 * 30));
    }
  }
});
