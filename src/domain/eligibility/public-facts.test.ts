import { expect, test } from "vitest";
import { decide, noon, someFacts } from "@tests/builders/eligibility";
import { judge } from "@tests/recompute/standing";
import { publicFacts, publicFactsSchema } from "./public-facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const AT = noon("2026-02-01");
const facts = decide(someFacts());

test("nothing goes out but whether a value is given, kinds and days of papers, and decisions", () => {
  const shown = publicFactsSchema.strict().parse(publicFacts("abc", facts, [RULES], AT));
  const text = JSON.stringify(shown);
  for (const { value } of [
    ...[facts.declared.npwp, facts.declared.street, facts.declared.name, facts.declared.board],
    ...[facts.declared.deedNumber, facts.declared.approvalNumber],
  ])
    expect(text).not.toContain(JSON.stringify(value));
  // The file holds a CV and an agreement; the first is no matter of any standing condition.
  expect(shown.papers.map(({ type }) => type)).not.toContain("cv");
  expect(shown.declared.find(({ field }) => field === "npwp")).toMatchObject({
    ...{ given: true, value: null },
  });
});

test("what a decision was made on and is no longer there is told without naming it", () => {
  const changed = {
    ...facts,
    papers: facts.papers.filter(({ type }) => type !== "lease"),
    declared: { ...facts.declared, street: { value: "Jalan Lain 2", version: 1 } },
  };
  const k7 = publicFacts("abc", changed, [RULES], AT).decisions.find(({ item }) => item === "K7")!;
  expect(k7.papers_gone).toBe(1);
  expect(k7.values.filter(({ unchanged }) => !unchanged)).toEqual([
    { field: "street", unchanged: false },
  ]);
});

test.each([
  ["nothing decided", someFacts()],
  ["all decided", facts],
  ["sent back", decide(facts, ["K3"], { result: "needs_correction", decidedAt: noonOf(5) })],
  ["decided by other rules", decide(someFacts(), undefined, { ruleSet: "lain" })],
])("a stranger comes to the same by it on each of many days: %s", (_, given) => {
  for (let day = 0; day < 400; day += 7) {
    const on = new Date(AT.getTime() + day * 86_400_000);
    const { items, standing } = evaluateStanding(RULES, given, on);
    const own = items.filter(({ scope }) => scope === "standing");
    expect(judge(RULES, publicFacts("abc", given, [RULES], on))).toEqual({
      standing,
      items: Object.fromEntries(own.map(({ code, result }) => [code, result])),
    });
  }
});

function noonOf(day: number): string {
  return new Date(AT.getTime() - day * 86_400_000).toISOString();
}
