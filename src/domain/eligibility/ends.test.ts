import { describe, expect, test } from "vitest";
import { aPaper, decide, declares, noon, someFacts, withPaper } from "@tests/builders/eligibility";
import { endOf, ZONES } from "../civil-day";
import type { Facts } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const ON = noon("2026-03-01");
const item = (facts: Facts, code: string, on = ON) =>
  evaluateStanding(RULES, facts, on).items.find((one) => one.code === code)!;
const saying = (facts: Facts, values: Parameters<typeof declares>[0], version = 1): Facts => ({
  ...facts,
  declared: { ...facts.declared, ...declares(values, version) },
});

describe("ends, at both sides of midnight in each zone", () => {
  const ends = [
    ["K2", "90 days after the print-out", "2026-04-05", "platform", someFacts()],
    ["K3", "the end of the term", "2028-06-12", "paper_date", someFacts()],
    [
      ...(["K3", "the end on the decree", "2026-09-30", "paper_date"] as const),
      withPaper(someFacts(), "board_decree", { endsOn: "2026-09-30" }),
    ],
    ["K7", "the end of the lease", "2026-10-31", "paper_date", someFacts()],
    [
      ...(["K7", "the end the organisation states", "2026-08-31", "paper_date"] as const),
      saying(someFacts(), { officeUntil: "2026-08-31" }),
    ],
  ] as const;
  const cases = ends.flatMap((one) => ZONES.map((zone) => [...one, zone] as const));

  test.each(cases)("%s: %s, %s", (code, _, until, policy, given, zone) => {
    const facts = decide({ ...given, zone });
    const midnight = endOf(until, zone);
    expect(item(facts, code, new Date(midnight.getTime() - 1))).toMatchObject({
      ...{ result: "met", until, policy },
      reason: { code: "verified-until", params: { on: "2026-01-20", until } },
    });
    const after = item(facts, code, midnight);
    expect(after).toMatchObject({ result: "expired", until, policy });
    expect(after.since! > until).toBe(true);
    expect(after.fixes.length).toBeGreaterThan(0);
  });

  test("an owned office has no end", () => {
    const owned = withPaper(someFacts(), "lease", { type: "certificate", endsOn: null });
    expect(item(decide(owned), "K7", noon("2199-01-01"))).toMatchObject({
      ...{ result: "met", until: null, policy: null },
      reason: { code: "verified", params: { on: "2026-01-20" } },
    });
  });

  test("of two proofs of one office the longer holds", () => {
    const facts = someFacts();
    const letter = aPaper("domicile", { endsOn: "2026-12-31" });
    const both = decide({ ...facts, papers: [...facts.papers, letter] });
    expect(item(both, "K7", noon("2026-11-01"))).toMatchObject({
      result: "met",
      until: "2026-12-31",
    });
    expect(item(both, "K7", noon("2027-01-01")).result).toBe("expired");
  });

  test("between one lease and the next the office has none", () => {
    const facts = someFacts();
    const next = aPaper("lease", { id: "next", issuedOn: "2026-12-01", endsOn: "2027-11-30" });
    const both = decide({ ...facts, papers: [...facts.papers, next] });
    const results = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"].map(
      (day) => item(both, "K7", noon(day)).result,
    );
    expect(results).toEqual(["met", "expired", "expired", "met"]);
  });

  test("a paper that nobody has looked at does not expire: it is not checked", () => {
    expect(item(someFacts(), "K2", noon("2026-04-06"))).toMatchObject({
      result: "not_checked",
      reason: { code: "paper-ended-unchecked", params: { papers: ["kswp"], until: "2026-04-05" } },
    });
  });

  test.each([
    [null, "paper-undated"],
    ["2026-03-02", "paper-begins-later"],
  ])("a print-out of %s says nothing yet: %s", (issuedOn, code) => {
    const facts = decide(withPaper(someFacts(), "kswp", { issuedOn }));
    expect(item(facts, "K2")).toMatchObject({ result: "not_checked", reason: { code } });
  });
});
