import { expect, test } from "vitest";
import { hasNameOnBoard } from "./namesake";
import { CASE_ITEMS, checkTyped, keyPaperOf, REASON_CODES, reasonsFor } from "./review-decision";
import { PERLEM_LKPP_3_2021 } from "./eligibility/rule-sets/perlem-lkpp-3-2021";

const paper = { type: "approval", number: "AHU-0012.AH.01/2018", issuedOn: "2018-05-12" } as const;

test("a case carries the standing conditions of the rules", () => {
  const standing = PERLEM_LKPP_3_2021.criteria.filter(({ scope }) => scope === "standing");
  expect(standing.map(({ code }) => code)).toEqual([...CASE_ITEMS]);
});

test("every reason can be given for some item, and every item has “other” last", () => {
  const given = new Set(CASE_ITEMS.flatMap(reasonsFor));
  expect(REASON_CODES.filter((code) => !given.has(code))).toEqual([]);
  for (const item of CASE_ITEMS) expect(reasonsFor(item).at(-1)).toBe("other");
});

test("numbers are compared without strokes, dots, spaces and capitals; days exactly", () => {
  const read = (number: string | null, date: string | null) => checkTyped(paper, { number, date });
  expect(read("ahu 0012 ah 01 2018", "2018-05-12")).toEqual({ number: "same", date: "same" });
  expect(read("AHU-0013.AH.01/2018", "2018-05-13")).toEqual({ number: "differs", date: "differs" });
  expect(read(null, null)).toEqual({ number: "none", date: "none" });
  const bare = { ...paper, number: null, issuedOn: null };
  expect(checkTyped(bare, { number: "1", date: "2018-05-12" })).toEqual({
    ...{ number: "none", date: "none" },
  });
});

test("the paper that is read is the first of its kinds", () => {
  const lease = { type: "lease", number: "7", issuedOn: null } as const;
  const domicile = { type: "domicile", number: "8", issuedOn: null } as const;
  expect(keyPaperOf("K7", [domicile, lease])).toBe(lease);
  expect(keyPaperOf("K7", [domicile])).toBe(domicile);
  expect(keyPaperOf("K1", [lease])).toBeNull();
});

test("a namesake is found behind titles, dots and capitals, and only whole", () => {
  const board = [{ name: "Dra. Hj. Siti  Aminah, M.Si" }, { name: "Budi" }];
  expect(hasNameOnBoard("SITI AMINAH", board)).toBe(true);
  expect(hasNameOnBoard("Siti Aminah Putri", board)).toBe(false);
  expect(hasNameOnBoard("", [{ name: "Dr." }])).toBe(false);
});
