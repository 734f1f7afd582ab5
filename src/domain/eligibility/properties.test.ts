import { anInstant, anyFacts, anyNeeds } from "@tests/builders/eligibility-any";
import { STANDING_ITEMS } from "@tests/builders/eligibility";
import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDINGS } from "../organisation";
import { FIXES, ITEM_RESULTS, REASONS, type Answer, type ItemResult, type Reason } from "./answer";
import { evaluate } from "./evaluate";
import { factsSchema, type Facts, type Needs } from "./facts";
import { evaluatePackageFit, PACKAGE_FITS } from "./package-fit";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const RUNS = { numRuns: 10_000 };
const SLOW = { timeout: 120_000 };
const both = (facts: Facts, needs: Needs, on: Date) => ({
  standing: evaluateStanding(RULES, facts, on),
  fit: evaluatePackageFit(RULES, facts, needs, on),
});
/** Compared as text, which is what would be kept of an answer. */
const written = (facts: Facts, needs: Needs, on: Date) => JSON.stringify(both(facts, needs, on));
const every = (facts: Facts, needs: Needs | null, on: Date) =>
  evaluate(RULES, facts, needs, on, ["standing", "package"]).items;
const codes = (items: Answer[]) => items.map(({ code }) => code).join();

/** Changed and missing proof count less than waiting, and nothing more than met. */
const HEIGHT: Record<ItemResult, number> = {
  not_met: 0,
  needs_correction: 1,
  not_checked: 2,
  expired: 3,
  awaiting_review: 4,
  met: 5,
  depends_on_package: 0,
  not_applicable: 0,
};

test("the facts tried are facts", SLOW, () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(factsSchema.safeParse(facts).error).toBeUndefined();
    }),
    RUNS,
  );
});

/** Plain comparisons: thousands of assertions a case would take longer than the engine. */
function faultsOf(item: Answer): string[] {
  const isReason = ({ code, params }: Reason) =>
    Object.keys(params).sort().join() === [...REASONS[code]].sort().join();
  const reasons = [item.reason, ...item.alsoLacking, ...item.warnings];
  const faults = {
    result: !ITEM_RESULTS.includes(item.result),
    basis: item.legalBasis !== RULES.legalBasis || item.unconfirmed !== RULES.unconfirmed,
    reason: !reasons.every(isReason),
    fix: !item.fixes.every(({ what, guide }) => FIXES.includes(what) && slugs.includes(guide)),
    end: (item.policy === null) !== (item.until === null),
  };
  return Object.entries(faults).flatMap(([name, isWrong]) => (isWrong ? [item.code + name] : []));
}
const slugs = RULES.criteria.map(({ slug }) => slug);

test("total: any facts, package and day have an answer to every criterion", SLOW, () => {
  fc.assert(
    fc.property(anyFacts, anyNeeds, anInstant, (facts, needs, on) => {
      const { standing, fit } = both(facts, needs, on);
      expect(codes(standing.items)).toBe("K1,K2,K3,K4,K5,K6,K7,K8");
      expect(codes(fit.items)).toBe("K5,K6,K8");
      expect(STANDINGS).toContain(standing.standing);
      expect(PACKAGE_FITS).toContain(fit.fit);
      expect([...standing.items, ...fit.items].flatMap(faultsOf)).toEqual([]);
    }),
    RUNS,
  );
});

test("what is not met says how to mend it, or waits for somebody else", SLOW, () => {
  const waiting = [
    "submitted",
    "resubmitted",
    "changed-since",
    "decided-by-other-rules",
    "new-paper",
  ];
  fc.assert(
    fc.property(anyFacts, anInstant, (facts, on) => {
      const standing = evaluateStanding(RULES, facts, on).items;
      for (const item of standing.filter(({ scope }) => scope === "standing")) {
        if (item.result === "met") expect(item.fixes).toEqual([]);
        else if (!waiting.includes(item.reason.code)) expect(item.fixes.length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});

test("deterministic, and the facts stay as they were", SLOW, () => {
  fc.assert(
    fc.property(anyFacts, anyNeeds, anInstant, (facts, needs, on) => {
      const before = JSON.stringify(facts);
      const first = written(facts, needs, on);
      expect(written(structuredClone(facts), needs, new Date(on))).toBe(first);
      expect(JSON.stringify(facts)).toBe(before);
    }),
    RUNS,
  );
});

test("independent of the order of facts", SLOW, () => {
  const shuffled = <Value>(all: Value[]) =>
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
  const turned = fc.tuple(anyFacts, anyNeeds).chain(([facts, needs]) =>
    fc.record({
      ...{ facts: fc.constant(facts), needs: fc.constant(needs) },
      ...{ papers: shuffled(facts.papers), decisions: shuffled(facts.decisions) },
      ...{ submitted: shuffled(facts.submitted), issues: shuffled(facts.fields.issues) },
      ...{ works: shuffled(facts.works), asked: shuffled(needs.issues) },
    }),
  );
  fc.assert(
    fc.property(
      turned,
      anInstant,
      ({ facts, needs, papers, decisions, submitted, ...rest }, on) => {
        const { issues, works, asked } = rest;
        const inner = decisions.map((one) => ({
          ...one,
          documentIds: one.documentIds.toReversed(),
          values: one.values.toReversed(),
        }));
        const other: Facts = {
          ...{ ...facts, papers, decisions: inner, submitted, works },
          fields: { ...facts.fields, issues },
        };
        expect(written(other, { ...needs, issues: asked }, on)).toBe(written(facts, needs, on));
      },
    ),
    RUNS,
  );
});

const slots = RULES.criteria.flatMap(({ code, tests }) =>
  tests.flatMap((one) => (one.test === "paper" ? [{ code, types: one.anyOf }] : [])),
);

test("removing the only paper of an item never raises it", SLOW, () => {
  const onlyPapers = ({ papers }: Facts) =>
    slots.flatMap(({ code, types }) => {
      const own = papers.filter((one) => one.state === "current" && types.includes(one.type));
      return own.length === 1 ? [{ code, id: own[0]!.id }] : [];
    });
  const withOnly = anyFacts
    .filter((facts) => onlyPapers(facts).length > 0)
    .chain((facts) => fc.tuple(fc.constant(facts), fc.constantFrom(...onlyPapers(facts))));
  let fromMet = 0;
  fc.assert(
    fc.property(withOnly, anyNeeds, anInstant, ([facts, { code, id }], needs, on) => {
      const resultOf = (of: Facts) => every(of, needs, on).find((one) => one.code === code)!.result;
      const gone = { ...facts, papers: facts.papers.filter((one) => one.id !== id) };
      const withdrawn: Facts = {
        ...facts,
        papers: facts.papers.map((one) =>
          one.id === id ? { ...one, state: "withdrawn", version: one.version + 1 } : one,
        ),
      };
      const was = resultOf(facts);
      for (const is of [resultOf(gone), resultOf(withdrawn)]) {
        expect(HEIGHT[is]).toBeLessThanOrEqual(HEIGHT[was]);
        if (was === "met") expect(is).toBe("not_checked");
      }
      if (was === "met") fromMet += 1;
    }),
    RUNS,
  );
  expect(fromMet).toBeGreaterThan(100);
});

test("with papers in force, time alone never makes an expired item met", SLOW, () => {
  let expired = 0;
  const later = fc.integer({ min: 1, max: 24 * 200 });
  fc.assert(
    fc.property(anyFacts, anyNeeds, anInstant, later, (facts, needs, on, hours) => {
      const first = every(facts, needs, on);
      const day = evaluateStanding(RULES, facts, on).day;
      const begun = facts.papers.filter(({ issuedOn }) => issuedOn === null || issuedOn <= day);
      const inForce = { ...facts, papers: begun };
      const now = begun.length === facts.papers.length ? first : every(inForce, needs, on);
      const then = every(inForce, needs, new Date(on.getTime() + hours * 3_600_000));
      for (const [place, item] of now.entries()) {
        if (item.result !== "expired") continue;
        expired += 1;
        expect(then[place]!.result).toBe("expired");
      }
    }),
    RUNS,
  );
  expect(expired).toBeGreaterThan(1_000);
});

test("the standing depends on K1 to K4 and K7 only", SLOW, () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, anInstant, (facts, other, on) => {
      const elsewhere: Facts = {
        ...facts,
        ...{ fields: other.fields, people: other.people, works: other.works },
        partnership: other.partnership,
        papers: facts.papers.filter(({ type }) => type !== "cv" && type !== "partnership"),
        decisions: [
          ...facts.decisions.filter(({ packageId }) => packageId === null),
          ...other.decisions.filter(({ packageId }) => packageId !== null),
          ...other.decisions.filter(({ item }) => !STANDING_ITEMS.includes(item)),
        ],
      };
      const before = evaluateStanding(RULES, facts, on);
      const after = evaluateStanding(RULES, elsewhere, on);
      expect(after.standing).toBe(before.standing);
      const results = before.items.filter(({ code }) => STANDING_ITEMS.includes(code));
      const met = results.filter(({ result }) => result === "met").length;
      const isEntity = results[0]!.result === "met";
      if (before.standing !== "not_checked") {
        const expected =
          met === 5 ? "complete" : isEntity && met >= 3 ? "nearly_complete" : "incomplete";
        expect(before.standing).toBe(expected);
      }
    }),
    RUNS,
  );
});
