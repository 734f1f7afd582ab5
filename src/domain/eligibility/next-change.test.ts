import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, noon, someFacts, withPaper } from "@tests/builders/eligibility";
import { anInstant, anyFacts } from "@tests/builders/eligibility-any";
import { endOf, ZONES } from "../civil-day";
import type { Facts } from "./facts";
import { nextChangeAt } from "./next-change";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const resultsAt = (facts: Facts, at: Date) =>
  evaluateStanding(RULES, facts, at)
    .items.map(({ result }) => result)
    .join();

test.each(ZONES)(
  "first the print-out ends, then the lease, then the term, at midnight in %s",
  (zone) => {
    const facts = decide(someFacts({ zone }));
    const ends = ["2026-04-05", "2026-10-31", "2028-06-12"].map((day) => endOf(day, zone));
    let on = noon("2026-03-01");
    for (const end of ends) {
      expect(nextChangeAt(RULES, facts, on)).toEqual(end);
      expect(nextChangeAt(RULES, facts, new Date(end.getTime() - 1))).toEqual(end);
      on = end;
    }
    expect(nextChangeAt(RULES, facts, on)).toBeNull();
  },
);

test("where nothing is decided, time changes nothing", () => {
  expect(nextChangeAt(RULES, someFacts(), noon("2026-03-01"))).toBeNull();
});

test("a paper that begins later is a change of its own", () => {
  const facts = decide(withPaper(someFacts(), "structure", { issuedOn: "2026-03-10" }));
  const at = nextChangeAt(RULES, facts, noon("2026-03-01"))!;
  expect(at).toEqual(endOf("2026-03-09", "WIB"));
  expect(evaluateStanding(RULES, facts, at).standing).toBe("complete");
});

test("the same as going forward day by day", { timeout: 120_000 }, () => {
  const DAY = 86_400_000;
  let changes = 0;
  fc.assert(
    fc.property(anyFacts, anInstant, (facts, on) => {
      const now = resultsAt(facts, on);
      const { day } = evaluateStanding(RULES, facts, on);
      let expected: Date | null = null;
      // Every date of these facts lies within the first 120 days of 2026, and 90 days more.
      for (
        let at = endOf(day, facts.zone);
        at < new Date("2026-09-01");
        at = new Date(at.getTime() + DAY)
      ) {
        if (resultsAt(facts, at) === now) continue;
        expected = at;
        changes += 1;
        break;
      }
      expect(nextChangeAt(RULES, facts, on)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
  expect(changes).toBeGreaterThan(10);
});
