import { expect, test } from "vitest";
import { profileContent } from "@/domain/profile";
import type { Section } from "@/domain/organisation";
import { mergeSchema, readChoice, settlePairSchema, undoSchema } from "./schema";

const side = (...given: Section[]) => ({
  ...{ content: profileContent.parse({ name: "Yayasan Lawewe" }), answered: given, given },
});
const both = {
  ...{ first: side("identity", "office"), second: side("identity", "office", "finance") },
  suggested: "first" as const,
};

test("a choice read from an address: what is not said, or cannot be, is as by default", () => {
  expect(readChoice({}, both)).toMatchObject({
    ...{ target: "1", taken: ["finance"], isPreview: false },
  });
  expect(readChoice({ office: "2", finance: "1", lihat: "1" }, both)).toMatchObject({
    ...{ target: "1", taken: ["office"], isPreview: true },
  });
  // The first one has no finances to take, and there is no third.
  expect(readChoice({ tetap: "2", finance: "1", office: "3" }, both)).toMatchObject({
    ...{ target: "2", taken: [] },
  });
  expect(readChoice({ tetap: ["1", "2"], office: "1" }, both)).toMatchObject({
    ...{ target: "2", taken: ["office"] },
  });
});

const id = "01a21885-5a7c-7159-817a-d87b0cb13650";
const merge = {
  ...{ pairId: id, version: "1", targetId: id, targetVersion: "3", sourceVersion: "1" },
  ...{ taken: "office,finance", reason: "Satu akta." },
};

test("sections come as codes with commas between; another one is a broken form", () => {
  expect(mergeSchema.parse(merge).taken).toEqual(["office", "finance"]);
  expect(mergeSchema.parse({ ...merge, taken: "" }).taken).toEqual([]);
  expect(mergeSchema.safeParse({ ...merge, taken: "office,papers" }).success).toBe(false);
});

test("every decision needs its reason, but for looking again", () => {
  const settle = { pairId: id, version: "1", reason: " ab " };
  expect(mergeSchema.safeParse({ ...merge, reason: " ab " }).success).toBe(false);
  expect(undoSchema.safeParse({ mergeId: id, version: "1", reason: "" }).success).toBe(false);
  expect(settlePairSchema.safeParse({ ...settle, move: "dismiss" }).success).toBe(false);
  expect(settlePairSchema.safeParse({ ...settle, move: "reopen" }).success).toBe(true);
  expect(undoSchema.parse({ mergeId: id, version: "1", reason: "Dua.1" }).keepsEdits).toBe(false);
});
