import { expect, test } from "vitest";
import { addressOf, isAddress, isAtDomain, maskAddress } from "./address";

test.each([
  ["Budi@Contoh.Example", "budi@contoh.example"],
  ["budi＠contoh．example", "budi@contoh.example"],
  ["  ＢＵＤＩ@contoh.example ", "budi@contoh.example"],
])("%j is kept as %s", (typed, kept) => {
  expect(addressOf(typed)).toBe(kept);
  expect(isAddress(addressOf(typed))).toBe(true);
});

test.each([
  "",
  "budi",
  "budi@",
  "@contoh.example",
  "budi@contoh",
  "a b@contoh.example",
  "a@b.c\r\nBcc: x@y.z",
  `${"a".repeat(250)}@b.id`,
  "budi@@contoh.example",
])("%j is no address", (typed) => {
  expect(isAddress(addressOf(typed))).toBe(false);
});

test("a mask keeps the first letter and the host", () => {
  expect(maskAddress("budi@contoh.example")).toBe("b***@contoh.example");
});

test("domains and what is below them, but nothing that only ends alike", () => {
  expect(isAtDomain("a@bonekab.go.id", ["bonekab.go.id"])).toBe(true);
  expect(isAtDomain("a@bappeda.bonekab.go.id", ["bonekab.go.id"])).toBe(true);
  expect(isAtDomain("a@jahatbonekab.go.id", ["bonekab.go.id"])).toBe(false);
  expect(isAtDomain("a@contoh.example", [])).toBe(false);
});
