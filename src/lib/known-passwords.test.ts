import { expect, test } from "vitest";
import { passwordFault } from "@/domain/password-rule";
import { knownPasswords } from "./known-passwords";

test("more than three thousand of those our rule of length lets through", async () => {
  const known = await knownPasswords();
  expect(known.size).toBeGreaterThan(3_000);
  expect([...known].filter((password) => password.length < 12)).toEqual([]);
});

test.each([
  // None of these is found by the rule without the list.
  ["leavemealone", "password-common"],
  ["LeaveMeAlone", "password-common"],
  ["finalfantasy", "password-common"],
  ["1qaz2wsx3edc", "password-common"],
  ["leavemealone-kuda", null],
  ["kuda-hijau-makan-apel", null],
  ["simpul-demo-2026", null],
])("%s: %s", async (password, fault) => {
  expect(passwordFault(password, [], new Set())).toBeNull();
  expect(passwordFault(password, [], await knownPasswords())).toBe(fault);
});
