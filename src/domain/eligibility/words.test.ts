import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import id from "@/messages/id.json";
import { FIXES, ITEM_RESULTS, REASONS } from "./answer";
import { DOCUMENT_TYPES } from "../documents";
import { DECLARED } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";

const named = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each([
  ["id", id],
  ["en", en],
] as const)("in %s", (_, { eligibility, labels }) => {
  test("every reason has its sentence, which speaks of what the reason tells", () => {
    const told = Object.entries(eligibility.reasons).map(([code, text]) => [code, named(text)]);
    const known = Object.entries(REASONS).map(([code, names]) => [code, [...names].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
  });

  test("every fix, result and criterion has its words", () => {
    expect(Object.keys(eligibility.fixes).sort()).toEqual([...FIXES].sort());
    expect(Object.keys(eligibility.results).sort()).toEqual([...ITEM_RESULTS].sort());
    expect(Object.keys(eligibility.criteria)).toEqual(RULES.criteria.map(({ code }) => code));
  });

  test("whatever a sentence can name has a name", () => {
    expect(Object.keys(eligibility.values)).toEqual([...DECLARED, "fields", "people"]);
    expect(Object.keys(labels.documentType).sort()).toEqual([...DOCUMENT_TYPES].sort());
    expect(Object.keys(eligibility.policy).sort()).toEqual(["paper_date", "platform"]);
  });

  test("nobody is called eligible", () => {
    const { neverEligible: _said, ...rest } = eligibility;
    expect(JSON.stringify(rest)).not.toMatch(/memenuhi syarat|layak|lolos|\beligible\b(?!")/i);
  });
});
