import fc from "fast-check";
import { expect, test } from "vitest";
import {
  aPaper,
  decide,
  decideForPackage,
  declares,
  noon,
  someFacts,
  someNeeds,
  STANDING_ITEMS,
  withPaper,
} from "@tests/builders/eligibility";
import { anInstant, anyFacts, anyNeeds } from "@tests/builders/eligibility-any";
import { ITEM_RESULTS, type ItemResult } from "./answer";
import { evaluate } from "./evaluate";
import type { Facts } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";

const ON = noon("2026-03-01");
const LATE = noon("2029-01-01");
const facts = someFacts();
const submitted = STANDING_ITEMS.map((item) => ({ item, at: "2026-02-01T00:00:00Z" }));
const partners = someFacts({ partnership: "with_others" });
const verifiedClause: Facts = {
  ...decide(facts),
  fields: {
    version: 1,
    issues: [{ code: "kesehatan", clause: "Pasal 3", provenance: "verified" }],
  },
};

type Way = { facts: Facts; on?: Date; noPackage?: true };
const standing: Partial<Record<ItemResult, Way>> = {
  met: { facts: decide(facts) },
  not_met: { facts: decide(facts, STANDING_ITEMS, { result: "not_met" }) },
  needs_correction: { facts: decide(facts, STANDING_ITEMS, { result: "needs_correction" }) },
  awaiting_review: { facts: { ...facts, submitted } },
  not_checked: { facts },
};
const ended: Way = { facts: decide(facts), on: LATE };
const withoutPackage: Way = { facts, noPackage: true };

/** Every pair that can be reached, and one way to each. A pair that is not here cannot be. */
const WAYS: Record<string, Partial<Record<ItemResult, Way>>> = {
  K1: standing,
  K2: { ...standing, expired: ended },
  K3: { ...standing, expired: ended },
  K4: standing,
  K5: {
    met: { facts: verifiedClause },
    not_met: {
      facts: {
        ...facts,
        fields: { version: 1, issues: [{ code: "desa", clause: null, provenance: "self" }] },
      },
    },
    awaiting_review: { facts: { ...facts, submitted } },
    not_checked: { facts },
    depends_on_package: withoutPackage,
  },
  K6: {
    met: { facts: decideForPackage(facts, ["K6"]) },
    not_met: { facts: { ...facts, people: { version: 1, permanent: 0, teamLeaders: 0 } } },
    awaiting_review: {
      facts: {
        ...decideForPackage(facts, ["K6"]),
        people: { version: 2, permanent: 3, teamLeaders: 1 },
      },
    },
    not_checked: { facts },
    depends_on_package: withoutPackage,
  },
  K7: { ...standing, expired: ended },
  K8: {
    met: { facts: decideForPackage(partners, ["K8"]) },
    not_met: { facts: decideForPackage(partners, ["K8"], { result: "not_met" }) },
    awaiting_review: {
      facts: withPaper(decideForPackage(partners, ["K8"]), "partnership", { version: 2 }),
    },
    not_checked: { facts: partners },
    expired: { facts: decideForPackage(partners, ["K8"]), on: LATE },
    depends_on_package: withoutPackage,
    not_applicable: { facts },
  },
};

const answers = ({ facts: of, on = ON, noPackage }: Way) =>
  evaluate(RULES, of, noPackage ? null : someNeeds(), on, ["standing", "package"]).items;

const pairs = Object.entries(WAYS).flatMap(([code, ways]) =>
  Object.entries(ways).map(([result, way]) => [code, result, way] as const),
);

test.each(pairs)("%s can be %s", (code, result, way) => {
  expect(answers(way).find((item) => item.code === code)!.result).toBe(result);
});

const table = pairs.map(([code, result]) => `${code} ${result}`);

function pairsSeen(parameters: { seed?: number }): string[] {
  const seen = new Set<string>();
  const maybe = fc.option(anyNeeds, { nil: null });
  fc.assert(
    fc.property(anyFacts, maybe, anInstant, (any, needs, on) => {
      const { items } = evaluate(RULES, any, needs, on, ["standing", "package"]);
      for (const { code, result } of items) seen.add(`${code} ${result}`);
    }),
    { numRuns: 10_000, ...parameters },
  );
  return [...seen];
}

test("no other pair is ever seen", { timeout: 60_000 }, () => {
  expect(pairsSeen({}).filter((pair) => !table.includes(pair))).toEqual([]);
});

test(
  "and the random facts can reach the whole table, so that this says something",
  { timeout: 60_000 },
  () => {
    const seen = pairsSeen({ seed: 2021 });
    expect(table.filter((pair) => !seen.includes(pair))).toEqual([]);
  },
);

test("sixty-four pairs, of which forty-five can be reached", () => {
  expect(RULES.criteria.length * ITEM_RESULTS.length).toBe(64);
  expect(pairs).toHaveLength(45);
});

test("an SKT paper alone reaches nothing that a legal entity does not", () => {
  const skt = {
    ...facts,
    papers: [aPaper("skt")],
    declared: { ...facts.declared, ...declares({ legalForm: "unincorporated" }) },
  };
  expect(answers({ facts: skt as Facts })[0]).toMatchObject({ code: "K1", result: "not_met" });
});
