import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureDiagram } from "@tests/builders/diagram";
import {
  APPEAL_STATES,
  type Asker,
  MEASURE_STATES,
  type MeasureMove,
  MEASURE_MOVES,
  moveMeasure,
  moveNames,
  movesFrom,
  PUBLIC_MOVES,
} from "./measure-workflow";
import { ROLES } from "./roles";

const STATES = ["start", ...MEASURE_STATES] as const;
const ASKERS = [...ROLES, "system"] as const;
const RUNNING = { isOver: false, isInTime: true };
const ENDED = { isOver: true, isInTime: true };

const asker = (role: (typeof ASKERS)[number], of: Partial<Asker> = {}): Asker => ({
  who: role === "system" ? "system" : [role],
  ...{ isAffiliated: false, isDecider: false, ...of },
});

/** Who may, from where, to where: written by hand beside the table. */
const EXPECTED: Record<MeasureMove, { who: string; steps: string[] }> = {
  raise: { who: "reviewer review_lead platform_admin", steps: ["start/* > concern/="] },
  open_review: { who: "reviewer review_lead", steps: ["concern/* > under_review/="] },
  set_aside: { who: "reviewer review_lead", steps: ["concern/* > dismissed/="] },
  close_review: { who: "review_lead", steps: ["under_review/* > dismissed/="] },
  suspend: { who: "review_lead", steps: ["under_review/* > suspended/="] },
  lift: {
    who: "review_lead",
    steps: ["suspended/none > lifted/none", "suspended/refused > lifted/refused"],
  },
  appeal: { who: "oms_admin", steps: ["suspended/none > suspended/open"] },
  grant_appeal: { who: "reviewer review_lead", steps: ["suspended/open > lifted/granted"] },
  refuse_appeal: { who: "reviewer review_lead", steps: ["suspended/open > suspended/refused"] },
  end: {
    who: "system",
    steps: [
      ...["suspended/none > ended/none", "suspended/open > ended/lapsed"],
      ...["suspended/refused > ended/refused", "suspended/granted > ended/granted"],
      "suspended/lapsed > ended/lapsed",
    ],
  },
};

const expectedOf = (name: MeasureMove, state: string, appeal: string) => {
  for (const step of EXPECTED[name].steps) {
    const [from, to] = step.split(" > ").map((place) => place.split("/")) as [string[], string[]];
    if (from[0] !== state || (from[1] !== "*" && from[1] !== appeal)) continue;
    return { state: to[0], appeal: to[1] === "=" ? appeal : to[1] };
  }
  return null;
};

describe.each(moveNames)("%s", (name) => {
  const day = name === "end" ? ENDED : RUNNING;

  test.each(ASKERS)("%s, from every state", (role) => {
    for (const state of STATES) {
      for (const appeal of APPEAL_STATES) {
        const to = expectedOf(name, state, appeal);
        const result = moveMeasure({ state, appeal }, name, asker(role), day);
        const isAllowed = EXPECTED[name].who.split(" ").includes(role);
        const expected = !isAllowed
          ? { ok: false, reason: "not-allowed" }
          : to
            ? { ok: true, value: to }
            : { ok: false, reason: "wrong-state" };
        expect([state, appeal, result]).toEqual([state, appeal, expected]);
      }
    }
  });
});

test("whoever belongs to the organisation decides nothing about it", () => {
  const decisions = [
    ["concern", "none", "open_review"],
    ["concern", "none", "set_aside"],
    ["under_review", "none", "close_review"],
    ["under_review", "none", "suspend"],
    ["suspended", "none", "lift"],
    ["suspended", "open", "grant_appeal"],
    ["suspended", "open", "refuse_appeal"],
  ] as const;
  for (const [state, appeal, name] of decisions) {
    const ask = (isAffiliated: boolean) =>
      moveMeasure({ state, appeal }, name, asker("review_lead", { isAffiliated }), RUNNING);
    expect([name, ask(true)]).toEqual([name, { ok: false, reason: "affiliated" }]);
    expect(ask(false).ok).toBe(true);
  }
});

test("who suspended does not decide the appeal", () => {
  for (const name of ["grant_appeal", "refuse_appeal"] as const) {
    const ask = (isDecider: boolean) =>
      moveMeasure(
        { state: "suspended", appeal: "open" },
        name,
        asker("review_lead", { isDecider }),
        RUNNING,
      );
    expect(ask(true)).toEqual({ ok: false, reason: "own-decision" });
    expect(ask(false).ok).toBe(true);
  }
});

test("an appeal is in time or too late; an end is due or not; over is over for everybody", () => {
  const suspended = { state: "suspended", appeal: "none" } as const;
  const late = { isOver: false, isInTime: false };
  expect(moveMeasure(suspended, "appeal", asker("oms_admin"), late)).toEqual({
    ok: false,
    reason: "appeal-late",
  });
  expect(moveMeasure(suspended, "end", asker("system"), RUNNING)).toEqual({
    ok: false,
    reason: "not-over",
  });
  for (const [role, name] of [
    ["review_lead", "lift"],
    ["oms_admin", "appeal"],
  ] as const) {
    expect(moveMeasure(suspended, name, asker(role), ENDED)).toEqual({
      ok: false,
      reason: "wrong-state",
    });
  }
});

test("what a page offers is what the command does", () => {
  const lead = asker("review_lead");
  expect(movesFrom({ state: "concern", appeal: "none" }, lead, RUNNING)).toEqual([
    "open_review",
    "set_aside",
  ]);
  expect(movesFrom({ state: "under_review", appeal: "none" }, lead, RUNNING)).toEqual([
    "close_review",
    "suspend",
  ]);
  expect(movesFrom({ state: "suspended", appeal: "open" }, lead, RUNNING)).toEqual([
    "grant_appeal",
    "refuse_appeal",
  ]);
  const decider = asker("review_lead", { isDecider: true });
  expect(movesFrom({ state: "suspended", appeal: "open" }, decider, RUNNING)).toEqual([]);
});

test("nothing is public that happens before the decision; every state can be reached and left as said", () => {
  expect(PUBLIC_MOVES).toEqual([
    ...["suspend", "lift", "appeal", "grant_appeal", "refuse_appeal", "end"],
  ]);
  const reached = new Set(moveNames.map((name) => MEASURE_MOVES[name].to));
  expect([...MEASURE_STATES].filter((state) => !reached.has(state))).toEqual([]);
  const left = new Set<string>(moveNames.flatMap((name) => [...MEASURE_MOVES[name].from]));
  expect(MEASURE_STATES.filter((state) => !left.has(state))).toEqual([
    ...["lifted", "ended", "dismissed"],
  ]);
});

test("the diagram in docs/measures.md is the table", () => {
  expect(readFileSync("docs/measures.md", "utf8")).toContain(measureDiagram());
});
