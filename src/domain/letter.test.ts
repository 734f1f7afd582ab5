import { describe, expect, test } from "vitest";
import {
  CODE_LENGTH,
  CODE_LETTERS,
  firstEnd,
  itemToday,
  letterCodeOf,
  type LetterItem,
  letterState,
} from "./letter";

const AT = "2026-11-20T03:00:00.000Z";
const item = (more: Partial<LetterItem> = {}): LetterItem => ({
  ...{ code: "K7", decidedAt: AT, decidedOn: "2026-11-20", until: "2027-05-03" },
  ...{ policy: "paper_date", ...more },
});
const met = { result: "met", decidedAt: AT } as const;

describe("an item of a letter today", () => {
  test("holds to the last day of what was verified, and not on the next", () => {
    expect(itemToday(item(), met, "2027-05-03")).toBe("holds");
    expect(itemToday(item(), met, "2027-05-04")).toBe("expired");
  });

  test("without an end holds as long as it is met", () => {
    expect(itemToday(item({ until: null }), met, "2199-01-01")).toBe("holds");
  });

  test("has expired when the rules say so, whatever its own end", () => {
    expect(itemToday(item(), { ...met, result: "expired" }, "2026-12-01")).toBe("expired");
  });

  test.each(["awaiting_review", "not_met", "needs_correction", "not_checked"] as const)(
    "has changed when it is %s",
    (result) => {
      expect(itemToday(item(), { ...met, result }, "2026-12-01")).toBe("changed");
    },
  );

  test("has changed when the rules no longer know it", () => {
    expect(itemToday(item(), { result: null, decidedAt: null }, "2026-12-01")).toBe("changed");
  });

  test("has changed when another decision made it met again", () => {
    const again = { result: "met", decidedAt: "2026-11-20T03:00:00.001Z" } as const;
    expect(itemToday(item(), again, "2026-12-01")).toBe("changed");
    const same = { result: "met", decidedAt: "2026-11-20T03:00:00Z" } as const;
    expect(itemToday(item(), same, "2026-12-01")).toBe("holds");
  });
});

describe("a letter today", () => {
  const plain = { isWithdrawn: false, isSuperseded: false, isListed: true };

  test("is valid only while all of it holds", () => {
    expect(letterState({ ...plain, items: ["holds", "holds"] })).toBe("valid");
    expect(letterState({ ...plain, items: ["holds", "expired"] })).toBe("expired");
    expect(letterState({ ...plain, items: ["expired", "changed"] })).toBe("changed");
  });

  test("of an organisation that is no longer listed has changed", () => {
    expect(letterState({ ...plain, isListed: false, items: ["holds"] })).toBe("changed");
  });

  test("that another took the place of, or that was withdrawn, is never valid again", () => {
    expect(letterState({ ...plain, isSuperseded: true, items: ["holds"] })).toBe("superseded");
    const both = { ...plain, isSuperseded: true, isWithdrawn: true };
    expect(letterState({ ...both, items: ["holds"] })).toBe("withdrawn");
  });
});

test("a code is read however it was typed, and has at least 64 bits", () => {
  expect(letterCodeOf(" abcd-efgh 2345-6789 ")).toBe("ABCD-EFGH-2345-6789");
  expect(letterCodeOf("ABCD-EFGH-2345-678")).toBeNull();
  expect(letterCodeOf("ABCD-EFGH-2345-678O")).toBeNull();
  expect(letterCodeOf("")).toBeNull();
  expect(Math.log2(CODE_LETTERS.length) * CODE_LENGTH).toBeGreaterThanOrEqual(64);
});

test("the first end is named with its item", () => {
  expect(firstEnd([item(), item({ code: "K2", until: "2027-01-30" })])).toEqual({
    ...{ code: "K2", until: "2027-01-30" },
  });
  expect(firstEnd([item({ until: null })])).toBeNull();
});
