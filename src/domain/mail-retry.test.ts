import { expect, test } from "vitest";
import { GIVE_UP_AFTER_MS, nextTry } from "./mail-retry";

const WRITTEN = new Date("2026-11-24T03:00:00Z");
const after = (seconds: number) => new Date(WRITTEN.getTime() + seconds * 1000);

test("waits grow from half a minute to an hour, and stay there", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 20].map(
    (attempts) => (nextTry(attempts, WRITTEN, WRITTEN)!.getTime() - WRITTEN.getTime()) / 1000,
  );
  expect(waits).toEqual([30, 60, 120, 300, 900, 3600, 3600, 3600]);
});

test("the last try is not later than a day after the mail was written", () => {
  const day = GIVE_UP_AFTER_MS / 1000;
  expect(nextTry(9, WRITTEN, after(day - 3600))).toEqual(after(day));
  expect(nextTry(9, WRITTEN, after(day - 3599))).toBeNull();
});
