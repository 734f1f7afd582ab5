import { expect, test } from "vitest";
import { moveReport } from "./report";

test.each([
  ["received", "answer", "Sudah kami perbaiki.", { ok: true, value: "answered" }],
  ["answered", "answer", "Lebih lengkap.", { ok: true, value: "answered" }],
  ["received", "answer", "   ", { ok: false, reason: "reply-missing" }],
  ["received", "answer", null, { ok: false, reason: "reply-missing" }],
  ["closed", "answer", "Terlambat.", { ok: false, reason: "already-closed" }],
  ["received", "close", null, { ok: true, value: "closed" }],
  ["answered", "close", null, { ok: true, value: "closed" }],
  ["closed", "close", null, { ok: false, reason: "already-closed" }],
] as const)("%s, %s, %j", (status, move, reply, expected) => {
  expect(moveReport(status, move, reply)).toEqual(expected);
});
