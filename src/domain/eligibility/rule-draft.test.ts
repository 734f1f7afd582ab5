import { describe, expect, test } from "vitest";
import { decide, noon, someFacts } from "@tests/builders/eligibility";
import { aSet, FIRST_SET, goldenText } from "@tests/builders/rule-set";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { canonicalJson } from "../canonical-json";
import { draftFrom, setDifferences, setFault, withCriterion, withOutline } from "./rule-draft";
import { PERLEM_LKPP_3_2021 } from "./rule-sets/perlem-lkpp-3-2021";
import { setContentSchema } from "./set-content";
import { evaluateStanding } from "./standing";

const DRAFT = draftFrom(FIRST_SET, { version: 2, effectiveFrom: "2026-12-01" });
const outline = (criteria: string[]) => ({
  title: { id: "Aturan baru", en: "New rules" },
  note: { id: "Yang baru.", en: "What is new." },
  ...{ legalBasis: "Peraturan X", unconfirmed: "", effectiveFrom: "2027-01-01", criteria },
});
const all = FIRST_SET.rules.criteria.map(({ code }) => code);
const resultsOf = (content: typeof DRAFT) =>
  Object.fromEntries(
    evaluateStanding(content.rules, decide(someFacts()), noon("2026-02-01")).items.map(
      ({ code, result }) => [code, result],
    ),
  );

test("the first set in its golden file is the one of the code, in the words of the messages", () => {
  expect(FIRST_SET.rules).toEqual(PERLEM_LKPP_3_2021);
  expect(FIRST_SET.words.id.criteria).toEqual(id.eligibility.criteria);
  expect(FIRST_SET.words.en.criteria).toEqual(en.eligibility.criteria);
  expect(canonicalJson(FIRST_SET)).toBe(goldenText("perlem-lkpp-3-2021"));
});

test("a draft judges as the set it comes from, for all that was decided under it stands", () => {
  expect(DRAFT.rules).toMatchObject({
    ...{ code: "perlem-lkpp-3-2021-v2", version: 2, keepsDecisionsOf: ["perlem-lkpp-3-2021"] },
  });
  expect(resultsOf(DRAFT)).toEqual(resultsOf(FIRST_SET));
  const next = draftFrom(DRAFT, { version: 3, effectiveFrom: "2027-12-01" });
  expect(next.rules).toMatchObject({
    ...{ code: "perlem-lkpp-3-2021-v3" },
    keepsDecisionsOf: ["perlem-lkpp-3-2021-v2", "perlem-lkpp-3-2021"],
  });
});

describe("the outline", () => {
  test("takes criteria out, puts them back as they were, and keeps an order", () => {
    const less = withOutline(DRAFT, FIRST_SET, outline(["K2", "K1", "K4", "K5"]));
    expect(setContentSchema.parse(less).rules.criteria.map(({ code }) => code)).toEqual([
      ...["K2", "K1", "K4", "K5"],
    ]);
    expect(less.rules.unconfirmed).toBeNull();
    const whole = withOutline(less, FIRST_SET, outline(all));
    expect(setContentSchema.parse(whole).rules.criteria).toEqual(DRAFT.rules.criteria);
  });

  test.each([
    [["K5", "K6"], { code: "standing-missing", criterion: null }],
    [["K1", "K5"], { code: "articles-missing", criterion: "K5", needs: "K4" }],
    [["K1", "K6"], null],
  ])("%j: %j", (criteria, fault) => {
    expect(setFault(withOutline(DRAFT, FIRST_SET, outline(criteria)).rules)).toEqual(fault);
  });
});

describe("one criterion", () => {
  const change = {
    code: "K2",
    title: { id: "Status pajak", en: "Tax status" },
    plain: { id: "Baru.", en: "New." },
    keeps: true,
    tests: { 2: { ends: { kind: "days_after" as const, days: 180 } } },
  };

  test("validity, papers and words become others; what was decided stands or not", () => {
    const changed = setContentSchema.parse(withCriterion(DRAFT, FIRST_SET, change));
    const k2 = changed.rules.criteria.find(({ code }) => code === "K2")!;
    expect(k2.tests[2]).toEqual({ test: "paper", anyOf: ["kswp"], ends: change.tests[2].ends });
    expect(k2.keepsDecisionsOf).toBeUndefined();
    expect(resultsOf(changed).K2).toBe("met");
    const strict = withCriterion(changed, FIRST_SET, { ...change, keeps: false });
    expect(resultsOf(strict).K2).toBe("awaiting_review");
    expect(resultsOf(withCriterion(strict, FIRST_SET, change)).K2).toBe("met");
  });

  test("what a page's own grammar would trip over is refused", () => {
    const odd = withCriterion(DRAFT, FIRST_SET, {
      ...change,
      plain: { id: "Isi {nama}.", en: "A <b>word</b>." },
    });
    expect(setContentSchema.safeParse(odd).success).toBe(false);
  });
});

test("differences are named, criterion by criterion", () => {
  expect(setDifferences(FIRST_SET, DRAFT)).toEqual([]);
  const changed = withCriterion(aSet("2026-12-01", { without: ["K3"] }), FIRST_SET, {
    ...{ code: "K2", keeps: false, title: { id: "A", en: "B" }, plain: { id: "C", en: "D" } },
    tests: { 2: { ends: { kind: "on_paper" } }, 1: { papers: ["npwp", "kswp"] } },
  });
  expect(setDifferences(FIRST_SET, changed)).toEqual([
    { what: "papers", criterion: "K2", before: ["npwp"], after: ["npwp", "kswp"] },
    {
      ...{ what: "ends", criterion: "K2", papers: ["kswp"] },
      ...{ before: { kind: "days_after", days: 90 }, after: { kind: "on_paper" } },
    },
    { what: "decisions", criterion: "K2" },
    { what: "words", criterion: "K2" },
    { what: "gone", criterion: "K3" },
  ]);
  const turned = withOutline(DRAFT, FIRST_SET, outline(["K2", "K1", ...all.slice(2)]));
  expect(setDifferences(FIRST_SET, turned)).toEqual([
    { what: "moved", criterion: "K1" },
    { what: "basis", criterion: null },
    { what: "unconfirmed", criterion: null },
  ]);
});
