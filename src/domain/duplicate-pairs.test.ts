import { describe, expect, test } from "vitest";
import {
  basisOf,
  blockingKeys,
  type Candidate,
  duplicatePairs,
  reasonsFor,
  sureness,
} from "./duplicate-pairs";

const a = (id: string, name: string, rest: Partial<Candidate> = {}): Candidate => ({
  ...{ id, name, acronym: null, regencyCode: "73.08", approvalNumber: null, npwpHash: null },
  ...rest,
});

const SK = "AHU-0012485.AH.01.04.Tahun 2018";

describe("why two may be one", () => {
  test.each([
    ["one decree", { approvalNumber: SK, regencyCode: "71.01" }, "Lain Sekali", ["same_approval"]],
    ["one tax number", { npwpHash: "ab", regencyCode: "71.01" }, "Lain Sekali", ["same_npwp"]],
    ["one name in one place", {}, "Perkumpulan Tunas Walasuji", ["same_name"]],
    ["one name, no place", { regencyCode: null }, "Tunas Walasuji", ["same_name"]],
    ["one name elsewhere", { regencyCode: "73.71" }, "Tunas Walasuji", []],
    ["a name like it", {}, "Tunas Walasuji Bone", ["like_name"]],
    ["a name like it elsewhere", { regencyCode: "73.71" }, "Tunas Walasuji Bone", []],
    ["one acronym", { acronym: "Y.T.W." }, "Yayasan Lain Sekali", []],
    ["one acronym, as written", { acronym: "ytw" }, "Yayasan Lain Sekali", ["same_acronym"]],
    ["the acronym as a name", {}, "YTW", ["same_acronym"]],
    ["one acronym elsewhere", { acronym: "YTW", regencyCode: "73.71" }, "Lain", []],
    ["nothing", {}, "Yayasan Pelita", []],
  ])("%s", (_case, rest, name, reasons) => {
    const known = { acronym: "YTW", approvalNumber: SK, npwpHash: "ab" };
    const one = a("1", "Yayasan Tunas Walasuji", known);
    const other = a("2", name, rest);
    expect(reasonsFor(one, other)).toEqual(reasons);
    expect(reasonsFor(other, one)).toEqual(reasons);
    // Whoever has a reason shares a key, or would never be compared.
    expect(duplicatePairs([other, one]).map((pair) => pair.reasons)).toEqual(
      reasons.length > 0 ? [reasons] : [],
    );
  });

  test("two acronyms of fewer than three letters say nothing", () => {
    const two = (id: string, name: string) => a(id, name, { acronym: "YT" });
    expect(reasonsFor(two("1", "Yayasan Tunas"), two("2", "Yayasan Teratai"))).toEqual([]);
  });

  test("a slip of the fingers is found, in names of two words and of more", () => {
    const slips: [string, string][] = [
      ["Yayasan Tunas Walasuji", "Yayasan Tunas Wallasuji"],
      ["Forum Peduli Pesisir Bone", "Forum Peduly Pesisir Bone"],
    ];
    for (const [one, other] of slips) {
      expect(duplicatePairs([a("1", one), a("2", other)])).toHaveLength(1);
    }
  });
});

test("each pair once, the smaller id first, whatever the order they come in", () => {
  const all = [a("2", "Tunas Walasuji"), a("1", "Yayasan Tunas Walasuji"), a("3", "Pelita")];
  for (const order of [all, all.toReversed()]) {
    const pairs = duplicatePairs(order);
    expect(pairs.map(({ first, second }) => [first.id, second.id])).toEqual([["1", "2"]]);
  }
});

test("one strong reason outweighs all the weaker ones", () => {
  expect(sureness(["same_approval"])).toBeGreaterThan(
    sureness(["same_npwp", "same_name", "same_acronym", "like_name"]),
  );
});

test("what a pair rests on is another when a name is, and not when its form is", () => {
  const pairOf = (name: string) => {
    const [first, second] = [a("1", "Tunas Walasuji"), a("2", name)];
    return { first, second, reasons: reasonsFor(first, second) };
  };
  const before = basisOf(pairOf("Tunas Walasuji Bone"));
  expect(basisOf(pairOf("Yayasan Tunas Walasuji Bone"))).toBe(before);
  expect(basisOf(pairOf("Tunas Walasuji Raya"))).not.toBe(before);
});

test("a crowd of one name in one place does not make the work grow with its square", () => {
  const crowd = Array.from({ length: 2_000 }, (_, at) => a(String(at), "Yayasan Peduli Anak"));
  const begun = performance.now();
  const pairs = duplicatePairs(crowd);
  expect(pairs.length).toBeLessThan(2_000 * 12);
  expect(pairs.length).toBeGreaterThan(2_000);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test("nothing of one without a place is filed under one", () => {
  expect(blockingKeys(a("1", "Tunas Walasuji", { regencyCode: null, acronym: "YTW" }))).toEqual([
    "name tunas walasuji",
  ]);
});
