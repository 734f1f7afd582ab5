import { describe, expect, test } from "vitest";
import {
  aPaper,
  decide,
  declares,
  noon,
  someFacts,
  STANDING_ITEMS,
  withPaper,
} from "@tests/builders/eligibility";
import type { Facts } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const ON = noon("2026-03-01");
const item = (facts: Facts, code: string, on = ON) =>
  evaluateStanding(RULES, facts, on).items.find((one) => one.code === code)!;
const saying = (facts: Facts, values: Parameters<typeof declares>[0], version = 1): Facts => ({
  ...facts,
  declared: { ...facts.declared, ...declares(values, version) },
});
const standing = (facts: Facts, on = ON) => evaluateStanding(RULES, facts, on).standing;

describe("K1, legal entity", () => {
  const sktOnly: Facts = {
    ...saying(someFacts(), {
      ...{ legalForm: "unincorporated", approvalNumber: null, approvalDate: null },
      sktNumber: "220/123/BKBP/2024",
    }),
    papers: [aPaper("skt", { endsOn: "2029-01-01" }), aPaper("articles"), aPaper("bylaws")],
  };

  test("an ormas with only an SKT does not meet it, and is shown the way", () => {
    const answer = item(sktOnly, "K1");
    expect(answer).toMatchObject({
      result: "not_met",
      reason: { code: "skt-only", params: {} },
      slug: "badan-hukum",
      until: null,
    });
    expect(answer.fixes[0]).toEqual({
      what: "become-legal-entity",
      where: { at: "section", section: "legal", field: "approvalNumber" },
      guide: "badan-hukum",
    });
    expect(answer.factsUsed).toContainEqual({
      ...{ kind: "value", field: "sktNumber", value: "220/123/BKBP/2024" },
      verifiedByRole: null,
    });
    expect(standing(sktOnly)).toBe("not_checked");
  });

  test("not even a decision makes an SKT a legal entity", () => {
    const decided = decide(sktOnly);
    expect(item(decided, "K1").result).toBe("not_met");
    expect(standing(decided)).toBe("incomplete");
  });

  test("without an SKT the reason is another", () => {
    const none = saying({ ...sktOnly, papers: [] }, { sktNumber: null });
    expect(item(none, "K1").reason.code).toBe("unincorporated");
  });

  test("a private university may be another non-profit legal entity", () => {
    const university = saying(someFacts(), {
      legalForm: "other_nonprofit",
      kind: "private_university",
    });
    expect(item(university, "K1").result).toBe("not_checked");
    expect(item(decide(university), "K1").result).toBe("met");
    expect(standing(decide(university))).toBe("complete");
  });

  test.each([
    ["general", "not_met", "form-not-listed"],
    ["professional_body", "not_met", "form-not-listed"],
    [null, "not_checked", "kind-unknown"],
  ])("another kind of that form (%s) is %s", (kind, result, code) => {
    const other = saying(someFacts(), { legalForm: "other_nonprofit", kind });
    expect(item(other, "K1")).toMatchObject({ result, reason: { code } });
  });

  test("a private university that is a yayasan is judged as a yayasan", () => {
    const university = saying(someFacts(), { kind: "private_university" });
    expect(item(decide(university), "K1").result).toBe("met");
  });

  test("a form that was not given is not a no", () => {
    expect(item(saying(someFacts(), { legalForm: null }), "K1")).toMatchObject({
      result: "not_checked",
      reason: { code: "form-unknown" },
    });
  });

  test("the end of the board's term only warns", () => {
    const facts = decide(someFacts());
    expect(item(facts, "K1", noon("2028-06-12")).warnings).toEqual([]);
    const after = item(facts, "K1", noon("2028-06-13"));
    expect(after).toMatchObject({ result: "met", until: null, policy: null });
    expect(after.warnings).toEqual([
      { code: "term-ended", params: { field: "boardTermUntil", until: "2028-06-12" } },
    ]);
  });

  test("a last SK perubahan that came after the decision has to be looked at", () => {
    const facts = decide(someFacts());
    const added = {
      ...facts,
      papers: [...facts.papers, aPaper("change_approval", { version: 2 })],
    };
    expect(item(added, "K1")).toMatchObject({
      result: "awaiting_review",
      reason: { code: "changed-since", params: { on: "2026-01-20", changed: ["change_approval"] } },
    });
  });
});

describe("what is not among the eight", () => {
  test("an unaudited balance sheet changes nothing", () => {
    const facts = decide(someFacts());
    const withReport = { ...facts, papers: [...facts.papers, aPaper("finance_report")] };
    expect(evaluateStanding(RULES, withReport, ON)).toEqual(evaluateStanding(RULES, facts, ON));
    expect(standing(withReport)).toBe("complete");
  });

  test("an office far away is an office", () => {
    const far = decide(saying(someFacts({ zone: "WIT" }), { regencyCode: "94.01" }));
    expect(item(far, "K7").result).toBe("met");
  });
});

describe("what is missing is named, all of it", () => {
  test("two papers and a value of one item", () => {
    const bare = saying({ ...someFacts(), papers: [] }, { street: null });
    const answer = item(bare, "K7");
    expect(answer.result).toBe("not_checked");
    expect([answer.reason, ...answer.alsoLacking].map(({ code }) => code)).toEqual([
      "value-missing",
      "papers-missing",
      "papers-missing",
    ]);
    expect(answer.fixes.map(({ what }) => what)).toEqual([
      ...["fill-in", "upload", "upload", "submit"],
    ]);
  });

  test("any of the statutes will do: the AD stands in the deed", () => {
    const inDeed = withPaper(someFacts(), "articles", null);
    expect(item(decide(inDeed), "K4").result).toBe("met");
    const none = withPaper(inDeed, "deed", null);
    expect(item(decide(none), "K4")).toMatchObject({
      reason: { code: "papers-missing", params: { papers: ["articles", "deed"] } },
    });
  });
});

describe("the standing", () => {
  const without = (...failing: string[]) =>
    standing(
      decide(
        decide(
          someFacts(),
          STANDING_ITEMS.filter((code) => !failing.includes(code)),
        ),
        failing,
        { result: "not_met" },
      ),
    );

  test.each([
    [[], "complete"],
    [["K7"], "nearly_complete"],
    [["K2", "K3"], "nearly_complete"],
    [["K2", "K3", "K4"], "incomplete"],
    [["K1"], "incomplete"],
    [["K1", "K2"], "incomplete"],
  ])("with %j not met: %s", (failing, expected) => {
    expect(without(...failing)).toBe(expected);
  });

  test("nobody has decided anything", () => {
    const submitted = STANDING_ITEMS.map((code) => ({ item: code, at: "2026-02-01T00:00:00Z" }));
    expect(standing({ ...someFacts(), submitted })).toBe("not_checked");
    expect(standing(decide(someFacts(), ["K7"], { result: "needs_correction" }))).toBe(
      "incomplete",
    );
  });

  test("what a PPK decides of a package is no reviewer's decision", () => {
    const facts = decide(someFacts(), ["K5"], { packageId: "p1", by: "agency_ppk" });
    expect(standing(facts)).toBe("not_checked");
    expect(standing(decide(someFacts(), ["K1"], { by: "agency_ppk" }))).toBe("not_checked");
  });

  test("expired and waiting items count as not met", () => {
    const facts = decide(someFacts());
    expect(standing(facts, noon("2026-04-06"))).toBe("nearly_complete");
    expect(standing(facts, noon("2026-11-01"))).toBe("nearly_complete");
    expect(standing(facts, noon("2028-06-13"))).toBe("incomplete");
  });
});
