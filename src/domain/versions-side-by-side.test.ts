import { expect, test } from "vitest";
import { typedOf } from "./form-state";
import { sideBySide } from "./versions-side-by-side";

test("only what differs is shown, and only what both changed must be chosen", () => {
  const was = { name: "Lama", mission: "Satu", acronym: "YL", kind: "general" };
  const mine = { ...was, name: "Punya saya", mission: "Dua", kind: "" };
  const theirs = { ...was, name: "Punya rekan", acronym: "YB", kind: "" };
  expect(sideBySide(["name", "mission", "acronym", "kind"], mine, theirs, was)).toEqual([
    { field: "name", mine: "Punya saya", theirs: "Punya rekan", pick: null },
    { field: "mission", mine: "Dua", theirs: "Satu", pick: "mine" },
    { field: "acronym", mine: "YL", theirs: "YB", pick: "theirs" },
  ]);
});

test("ticks in another order are the same", () => {
  const [mine, theirs] = [{ issues: "gizi\tPasal 2\nair" }, { issues: "air\t\ngizi\tPasal 2" }];
  expect(sideBySide(["issues"], mine, theirs, {})).toEqual([]);
});

test("a form is read with its ticks, their notes, and without secrets", () => {
  const typed = typedOf([
    ["issues", "gizi"],
    ["issues.gizi", "Pasal\t2\nayat 1"],
    ["issues", "air"],
    ["issues.air", ""],
    ["issues.desa", "tidak ditandai"],
    ["password", "rahasia"],
    ["$ACTION_ID", "x"],
    ["pick.name", "mine"],
    ["theirs.name", "Lain"],
    ["berkas", new File([], "a.pdf")],
  ]);
  expect(typed).toEqual({
    issues: "gizi\tPasal 2 ayat 1\nair\t",
    "pick.name": "mine",
    "theirs.name": "Lain",
  });
});
