import { expect, test } from "vitest";
import { passwordFault } from "./password-rule";

const KNOWN = new Set(["leavemealone"]);
const OWN = ["Budi Rekaan", "budi.rekaan@contoh.example"];

test.each([
  ["kuda-hijau-makan-apel", null],
  ["simpul-demo-2026", null],
  ["dua belas hu", null],
  ["sebelas-kar", "password-short"],
  ["x".repeat(201), "password-long"],
  ["aaaaaaaaaaaa", "password-common"],
  ["123456789012", "password-common"],
  ["abcdefghijklm", "password-common"],
  ["qwertyuiop123", "password-common"],
  ["Password123!", "password-common"],
  ["Bismillah2026", "password-common"],
  ["RahasiaRahasia1", "password-common"],
  ["leavemealone", "password-common"],
  ["LeaveMeAlone", "password-common"],
  ["leavemealonee", null],
  ["budirekaan2026", "password-personal"],
])("%s: %s", (password, fault) => {
  expect(passwordFault(password, OWN, KNOWN)).toBe(fault);
});

test("the boundary of length", () => {
  expect(passwordFault("kudahijauap", [], KNOWN)).toBe("password-short");
  expect(passwordFault("kudahijauapl", [], KNOWN)).toBeNull();
});
