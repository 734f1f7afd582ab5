import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { STATEMENTS } from "@/domain/statement";
import en from "./en.json";
import id from "./id.json";

test.each(STATEMENTS)("what was signed as version $version is still what was signed", (one) => {
  const text = id.review.statement[one.text];
  expect(createHash("sha256").update(text).digest("hex")).toBe(one.sha256);
  expect(en.review.statement[one.text].length).toBeGreaterThan(100);
});

test("versions count up, and each has a text of its own", () => {
  expect(STATEMENTS.map(({ version }) => version)).toEqual(STATEMENTS.map((_, at) => at + 1));
  expect(Object.keys(id.review.statement)).toEqual(STATEMENTS.map(({ text }) => text));
});
