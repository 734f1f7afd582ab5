import { describe, expect, test } from "vitest";
import words from "../../../docs/drafts-rules-words.json";
import { FIXES, ITEM_RESULTS, REASONS } from "./answer";
import { DOCUMENT_TYPES } from "../documents";
import { DECLARED } from "./facts";
import { PACKAGE_FITS } from "./package-fit";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";

const named = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(["id", "en"] as const)("in %s", (language) => {
  const { eligibility } = words[language];

  test("every reason has its sentence, which speaks of what the reason tells", () => {
    const told = Object.entries(eligibility.reasons).map(([code, text]) => [code, named(text)]);
    const known = Object.entries(REASONS).map(([code, names]) => [code, [...names].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
  });

  test("every fix, result, fit and criterion has its words", () => {
    expect(Object.keys(eligibility.fixes).sort()).toEqual([...FIXES].sort());
    expect(Object.keys(eligibility.results).sort()).toEqual([...ITEM_RESULTS].sort());
    expect(Object.keys(eligibility.fit).sort()).toEqual([...PACKAGE_FITS].sort());
    expect(Object.keys(eligibility.criteria)).toEqual(RULES.criteria.map(({ code }) => code));
  });

  test("whatever a sentence can name has a name", () => {
    expect(Object.keys(eligibility.values)).toEqual([...DECLARED, "fields", "people"]);
    expect(Object.keys(eligibility.papers)).toEqual([...DOCUMENT_TYPES]);
    expect(Object.keys(eligibility.policy).sort()).toEqual(["paper_date", "platform"]);
  });

  test("nobody is called eligible", () => {
    expect(JSON.stringify(words)).not.toMatch(/memenuhi syarat|layak|lolos|\beligible\b(?!")/i);
  });
});
