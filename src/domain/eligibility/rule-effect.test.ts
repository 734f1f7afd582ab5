import { expect, test } from "vitest";
import { decide, noon, someFacts, withPaper } from "@tests/builders/eligibility";
import { aSet } from "@tests/builders/rule-set";
import { countEffect, effectOf, NO_TOTALS } from "./rule-effect";
import { PERLEM_LKPP_3_2021 as OLDER } from "./rule-sets/perlem-lkpp-3-2021";

const AT = noon("2026-02-01");
const NEWER = aSet("2026-02-01", { without: ["K3"] }).rules;
const whole = decide(someFacts());
const boardless = withPaper(whole, "structure", null);

test("who loses nothing by an item that is gone is not affected; who lacked it gains", () => {
  expect(effectOf(OLDER, NEWER, whole, AT)).toEqual({
    ...{ before: "complete", after: "complete", isAffected: false },
    items: [{ code: "K3", from: "met", to: null }],
  });
  expect(effectOf(OLDER, NEWER, boardless, AT)).toEqual({
    ...{ before: "nearly_complete", after: "complete", isAffected: true },
    items: [{ code: "K3", from: "not_checked", to: null }],
  });
});

test("totals count standings, gains and losses, and which item", () => {
  const strict = {
    ...NEWER,
    criteria: NEWER.criteria.map((one) =>
      one.code === "K1" ? { ...one, keepsDecisionsOf: [] } : one,
    ),
  };
  const totals = [whole, boardless, someFacts()]
    .map((facts) => effectOf(OLDER, strict, facts, AT))
    .reduce(countEffect, NO_TOTALS);
  expect(totals).toEqual({
    v: 1,
    before: { complete: 1, nearly_complete: 1, not_checked: 1 },
    after: { incomplete: 2, not_checked: 1 },
    ...{ gain: 0, lose: 2 },
    items: { K1: { gain: 0, lose: 2, gone: 0 }, K3: { gain: 0, lose: 0, gone: 2 } },
  });
});
