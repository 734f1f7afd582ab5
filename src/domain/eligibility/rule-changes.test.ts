import { describe, expect, test } from "vitest";
import { decide, someFacts } from "@tests/builders/eligibility";
import { aSet } from "@tests/builders/rule-set";
import type { ItemResult } from "./answer";
import type { Facts } from "./facts";
import { changesAcross } from "./rule-changes";
import { PERLEM_LKPP_3_2021 as OLDER } from "./rule-sets/perlem-lkpp-3-2021";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

const NEWER = aSet("2026-08-01", { without: ["K3"] }).rules;
/** 00:00 WIB of its first day. */
const BEGINS = "2026-07-31T17:00:00.000Z";
/** All met in January; the tax print-out ends on 5 April, the lease on 31 October. */
const facts = decide(someFacts());

const told = (sets: [RuleSet, RuleSet], of: Facts, before: string, at: string) => {
  const [older, newer] = sets;
  const results = new Map<string, ItemResult>(
    evaluateStanding(older, of, new Date(before)).items.map(({ code, result }) => [code, result]),
  );
  return changesAcross({ older, newer }, of, { at: new Date(before), results }, new Date(at)).map(
    ({ item, from, to, at: when, cause, reason, ruleSet }) =>
      [when.toISOString(), item, from, to, cause, reason.code, ruleSet].join(" "),
  );
};

describe("a set that no longer asks K3", () => {
  test("ends by the older set, begins, and goes on by itself, each at its own instant", () => {
    expect(told([OLDER, NEWER], facts, "2026-02-01T03:00:00Z", "2026-12-01T00:00:00Z")).toEqual([
      `2026-04-05T17:00:00.000Z K2 met expired time paper-ended ${OLDER.code}`,
      `${BEGINS} K3 met not_applicable rules asked-no-more ${NEWER.code}`,
      `2026-10-31T17:00:00.000Z K7 met expired time paper-ended ${NEWER.code}`,
    ]);
  });

  test("published for a day on which somebody was judged already, it begins when it is noticed", () => {
    expect(told([OLDER, NEWER], facts, "2026-08-01T02:00:00Z", "2026-08-01T04:00:00Z")).toEqual([
      `2026-08-01T04:00:00.000Z K3 met not_applicable rules asked-no-more ${NEWER.code}`,
    ]);
  });

  test("asked again by the next, it comes from nothing", () => {
    expect(told([NEWER, OLDER], facts, "2026-08-02T03:00:00Z", "2026-08-03T03:00:00Z")).toEqual([
      `2026-08-03T03:00:00.000Z K3 not_applicable met rules asked-anew ${OLDER.code}`,
    ]);
  });
});

test("a criterion that wants a new look is told with the reason the rules give", () => {
  const newer = {
    ...NEWER,
    criteria: OLDER.criteria.map((one) =>
      one.code === "K1" ? { ...one, keepsDecisionsOf: [] } : one,
    ),
  };
  expect(told([OLDER, newer], facts, "2026-07-30T03:00:00Z", "2026-08-02T03:00:00Z")).toEqual([
    `${BEGINS} K1 met awaiting_review rules decided-by-other-rules ${NEWER.code}`,
  ]);
});
