import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  CASE_MOVE_NAMES,
  CASE_STATES,
  type CaseAsker,
  type CaseMove,
  type CaseState,
  isOpen,
  moveCase,
  moveOf,
  movesFrom,
  type Need,
  NEEDS,
} from "./review-workflow";
import { ROLES, type Role } from "./roles";
import { caseDiagram } from "@tests/builders/diagram";

/** The table again, by hand: state → move → who. */
const DESK = ["reviewer", "review_lead"] as const;
const EXPECTED: Partial<
  Record<CaseState, Partial<Record<CaseMove, readonly (Role | "system")[]>>>
> = {
  draft: { submit: ["oms_admin"] },
  submitted: { claim: DESK, withdraw: ["oms_admin"] },
  resubmitted: { claim: DESK, withdraw: ["oms_admin"] },
  in_review: {
    ...{ release: DESK, take_back: ["review_lead"], return: DESK, approve: DESK },
    ...{ pass_on: DESK, withdraw: ["oms_admin"] },
  },
  returned: { resubmit: ["oms_admin"], withdraw: ["oms_admin"], lapse: ["system"] },
  second_review: {
    ...{ claim_second: DESK, release_second: DESK, confirm: DESK, decline: DESK },
    ...{ dispute: DESK, settle: ["review_lead"] },
  },
};
const WHO: (Role | "system")[] = [...ROLES, "system"];
const IN_HAND: CaseMove[] = [
  ...(["release", "return", "approve", "pass_on"] as const),
  ...(["release_second", "confirm", "decline", "dispute"] as const),
];
const BOTH: CaseAsker["hands"] = ["first", "second"];
const yes = () => true;

describe.each(CASE_STATES)("from %s", (state) => {
  test.each(CASE_MOVE_NAMES)("%s: by whom the table says, and nobody else", (name) => {
    for (const role of WHO) {
      const allowed = EXPECTED[state]?.[name]?.includes(role) ?? false;
      const answer = moveCase(state, name, { roles: [role], hands: BOTH }, yes);
      expect([role, answer.ok]).toEqual([role, allowed]);
      if (answer.ok) expect(moveOf(name).to).toContain(answer.value);
      expect(movesFrom(state, { roles: [role], hands: BOTH }).includes(name)).toBe(allowed);
    }
  });

  test.each(IN_HAND)("%s only by whoever has that review in hand", (name) => {
    const hand = moveOf(name).hand!;
    const other = hand === "first" ? "second" : "first";
    for (const hands of [[], [other]] as const) {
      const answer = moveCase(state, name, { roles: DESK, hands }, yes);
      expect(answer.ok).toBe(false);
      if (EXPECTED[state]?.[name]) expect(answer).toEqual({ ok: false, reason: "not-in-hand" });
    }
  });

  test("each need that is not fulfilled is named", () => {
    for (const name of Object.keys(EXPECTED[state] ?? {}) as CaseMove[]) {
      const roles = EXPECTED[state]![name]!;
      for (const lacking of moveOf(name).needs ?? []) {
        const holds = (need: Need) => need !== lacking;
        expect(moveCase(state, name, { roles, hands: BOTH }, holds)).toEqual({
          ...{ ok: false, reason: lacking },
        });
      }
    }
  });
});

test("a stranger does not learn the state, and no move leads where the table does not", () => {
  for (const state of CASE_STATES) {
    expect(moveCase(state, "claim", { roles: ["agency_ppk"], hands: [] }, yes)).toEqual({
      ...{ ok: false, reason: "wrong-role" },
    });
  }
  const lead = { roles: ["review_lead"], hands: [] } as const;
  expect(moveCase("second_review", "settle", lead, yes, "submitted").ok).toBe(false);
  expect(moveCase("second_review", "settle", lead, yes, "declined")).toEqual({
    ...{ ok: true, value: "declined" },
  });
});

test("what is over stays over", () => {
  for (const state of ["verified", "declined", "withdrawn"] as const) {
    expect(isOpen(state)).toBe(false);
    expect(movesFrom(state, { roles: WHO, hands: BOTH })).toEqual([]);
  }
});

test("every need is asked for by some move", () => {
  const asked = new Set(CASE_MOVE_NAMES.flatMap((name) => moveOf(name).needs ?? []));
  expect(NEEDS.filter((need) => !asked.has(need))).toEqual([]);
});

test("the drawing in docs/review-workflow.md is the table", () => {
  expect(readFileSync("docs/review-workflow.md", "utf8")).toContain(caseDiagram());
});
