import { expect, test } from "vitest";
import { decide, noon, someFacts, STANDING_ITEMS, withPaper } from "@tests/builders/eligibility";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding, onlyLacking } from "./standing";

const lacking = (facts: ReturnType<typeof someFacts>, day = "2026-02-01") =>
  onlyLacking(evaluateStanding(RULES, facts, noon(day)).items);
const all = decide(someFacts());

test.each(STANDING_ITEMS)("%s alone is the one step", (code) => {
  const others = STANDING_ITEMS.filter((one) => one !== code);
  expect(lacking(decide(someFacts(), others))).toBe(code);
});

test("none is no step, two are two; what has ended is lacking", () => {
  expect(lacking(all)).toBeNull();
  expect(lacking(decide(someFacts(), ["K1", "K2", "K3"]))).toBeNull();
  expect(lacking(someFacts())).toBeNull();
  expect(lacking(all, "2026-04-06")).toBe("K2");
  expect(lacking(all, "2026-11-01")).toBeNull();
  expect(lacking(withPaper(all, "bylaws", null))).toBe("K4");
});
