import { describe, expect, test } from "vitest";
import {
  differencesBetween,
  mergeHindrance,
  suggestedTarget,
  takenByDefault,
  undoHindrance,
} from "./merge";
import { profileContent } from "./profile";

const content = (parts: object = {}) => profileContent.parse({ name: "Yayasan Lawewe", ...parts });

describe("what stands in the way of a merge", () => {
  const free = {
    ...({ listing: "published", isMerged: false, hasOpenCase: false } as const),
    ...{ hasOpenClaim: false, hasOpenMeasure: false },
  };
  test.each([
    ["nothing", {}, null],
    ["nothing of one from a list", { listing: "imported" }, null],
    ["a draft", { listing: "draft" }, "not-listed"],
    [
      "one merged already, which is archived too",
      { isMerged: true, listing: "archived" },
      "already-merged",
    ],
    ["a case", { hasOpenCase: true, hasOpenClaim: true }, "case-open"],
    ["a claim", { hasOpenClaim: true, hasOpenMeasure: true }, "claim-open"],
    ["a measure", { hasOpenMeasure: true }, "measure-open"],
  ] as const)("%s", (_case, rest, hindrance) => {
    expect(mergeHindrance({ ...free, ...rest })).toBe(hindrance);
  });
});

describe("what stands in the way of undoing one", () => {
  const free = { isTargetMerged: false, hasLaterMerge: false, hasOpenCase: false, edited: [] };
  test.each([
    ["nothing", {}, false, null],
    [
      "the one that stayed went on",
      { isTargetMerged: true, hasLaterMerge: true },
      true,
      "merged-further",
    ],
    ["a later merge", { hasLaterMerge: true, hasOpenCase: true }, true, "not-latest"],
    ["a case", { hasOpenCase: true }, true, "case-open"],
    ["edits", { edited: ["office"] }, false, "edited-since"],
    ["edits that are kept", { edited: ["office"] }, true, null],
  ] as const)("%s", (_case, rest, keeps, hindrance) => {
    expect(undoHindrance({ ...free, ...rest }, keeps)).toBe(hindrance);
  });
});

test("by default what only the other one has is taken, an answer of none as well", () => {
  const kept = {
    content: content({ services: [{ code: "LATIH", description: "" }] }),
    answered: [],
  };
  const gone = {
    content: content({ workAreas: ["73.08"], services: [{ code: "RISET", description: "" }] }),
    answered: ["finance" as const],
  };
  expect(takenByDefault(kept, gone)).toEqual(["work_areas", "finance"]);
  expect(takenByDefault({ ...kept, answered: ["finance"] }, gone)).toEqual(["work_areas"]);
});

describe("which one stays unless somebody chooses", () => {
  const one = { isManaged: false, isConfirmed: false, met: 0, given: 3, createdAt: new Date(1) };
  test.each([
    [
      "one that people keep, before all",
      { isManaged: true },
      { isConfirmed: true, met: 5 },
      "first",
    ],
    ["one that others vouched for", { given: 9 }, { isConfirmed: true }, "second"],
    ["one with more found met", { met: 1 }, { met: 2 }, "second"],
    ["the fuller one", { given: 4 }, {}, "first"],
    ["the older one", { createdAt: new Date(2) }, {}, "second"],
    ["the first of two alike", {}, {}, "first"],
  ] as const)("%s", (_case, first, second, stays) => {
    expect(suggestedTarget({ ...one, ...first }, { ...one, ...second })).toBe(stays);
  });
});

test("rows of two organisations that say the same are no difference, whatever their ids", () => {
  const person = { group: "executive", name: "Andi Contoh", role: "Ketua" };
  const paper = { document: "d", type: "deed", visibility: "public" };
  const first = content({ people: [{ ...person, id: "1" }], papers: [paper] });
  expect(differencesBetween(first, content({ people: [{ ...person, id: "2" }] }))).toEqual([]);
  const other = content({ people: [{ ...person, id: "2", role: "Sekretaris" }] });
  expect(differencesBetween(first, other)).toMatchObject([
    { section: "board", part: "role", before: "Ketua", after: "Sekretaris" },
  ]);
});
