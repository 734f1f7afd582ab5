import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each([
  ["/akun/sesi", "/akun/sesi"],
  ["/oms?q=bone&province=73#hasil", "/oms?q=bone&province=73#hasil"],
  ["/en/akun", "/en/akun"],
])("%s leads to %s", (asked, expected) => {
  expect(nextPath(asked)).toBe(expected);
});

test.each([
  "//jahat.example",
  "/\\jahat.example",
  "\\/jahat.example",
  "https://jahat.example/akun",
  "javascript:alert(1)",
  "/\tjahat",
  "/%0d%0a\r\nSet-Cookie: a=b",
  "akun",
  "",
  `/${"a".repeat(600)}`,
])("%j leads to the account", (asked) => {
  expect(nextPath(asked)).toBe("/akun");
});

test("dots cannot leave the site", () => {
  expect(nextPath("/../../oms")).toBe("/oms");
  expect(nextPath("/.//jahat.example")).toBe("/akun");
});
