import { describe, expect, test } from "vitest";
import {
  aDecision,
  aPaper,
  decide,
  declares,
  noon,
  someFacts,
  STANDING_ITEMS,
  withPaper,
} from "@tests/builders/eligibility";
import { itemsReopenedBy } from "./basis";
import type { Facts } from "./facts";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const ON = noon("2026-03-01");
const items = (facts: Facts, rules = RULES) => evaluateStanding(rules, facts, ON).items;
const item = (facts: Facts, code: string) => items(facts).find((one) => one.code === code)!;
const saying = (facts: Facts, values: Parameters<typeof declares>[0], version: number): Facts => ({
  ...facts,
  declared: { ...facts.declared, ...declares(values, version) },
});
const verified = decide(someFacts());

describe("a decision is bound to the facts it was made on", () => {
  test("another street asks for K7 again, and for nothing else", () => {
    const moved = saying(verified, { street: "Jalan Lain No. 1" }, 2);
    expect(item(moved, "K7")).toMatchObject({
      result: "awaiting_review",
      reason: { code: "changed-since", params: { on: "2026-01-20", changed: ["street"] } },
      // "terverifikasi sampai 31 Oktober 2026, berubah sejak itu"
      until: "2026-10-31",
      policy: "paper_date",
    });
    expect(item(moved, "K7").factsUsed).toContainEqual({
      ...{ kind: "value", field: "street", value: "Jalan Lain No. 1" },
      verifiedByRole: null,
    });
    const met = items(moved).filter(({ result }) => result === "met");
    expect(met.map(({ code }) => code)).toEqual(["K1", "K2", "K3", "K4"]);
  });

  test("restoring the old value does not restore the mark", () => {
    const restored = saying(verified, { street: "Jalan Contoh No. 12" }, 3);
    expect(item(restored, "K7").result).toBe("awaiting_review");
    expect(item(restored, "K7").factsUsed).toContainEqual({
      ...{ kind: "value", field: "street", value: "Jalan Contoh No. 12" },
      verifiedByRole: null,
    });
  });

  test("a value that differs is a change, whatever its version says", () => {
    const moved = saying(verified, { street: "Jalan Lain No. 1" }, 1);
    expect(item(moved, "K7").result).toBe("awaiting_review");
  });

  test("a value the decision did not note but the rule looks at is bound all the same", () => {
    const facts = decide(someFacts(), STANDING_ITEMS, { values: [] });
    expect(item(facts, "K7").result).toBe("met");
    const moved = saying(facts, { street: "Jalan Lain No. 1" }, 2);
    expect(item(moved, "K7").reason).toMatchObject({ params: { changed: ["street"] } });
  });

  test("a last SK perubahan that the decision was made on, and that is withdrawn, is a change", () => {
    const amended = someFacts();
    amended.papers.push(aPaper("change_approval"));
    const withdrawn = withPaper(decide(amended), "change_approval", { state: "withdrawn" });
    expect(item(decide(amended), "K1").result).toBe("met");
    expect(item(withdrawn, "K1").reason).toMatchObject({
      params: { changed: ["change_approval"] },
    });
  });

  test("one that lay there already when it was decided is none", () => {
    const facts = { ...verified, papers: [...verified.papers, aPaper("change_approval")] };
    expect(item(facts, "K1").result).toBe("met");
  });

  test("a decision can rest only on papers that are in the file", () => {
    const facts = someFacts();
    facts.papers.push(aPaper("bylaws", { id: "older", state: "replaced" }));
    expect(aDecision(facts, "K4").documentIds).toEqual(["articles", "bylaws", "deed"]);
  });

  test("a paper put back is in the file, but nobody has looked at it as it is now", () => {
    const back = item(withPaper(verified, "lease", { version: 3 }), "K7");
    const lease = back.factsUsed.find((one) => one.kind === "paper" && one.documentId === "lease");
    expect(lease).toMatchObject({ verifiedByRole: null });
  });

  test("a value that was empty when it was decided and is given now is a change", () => {
    expect(item(saying(verified, { amendmentNumber: "AHU-1" }, 2), "K1").reason).toMatchObject({
      code: "changed-since",
      params: { changed: ["amendmentNumber"] },
    });
  });

  test("edits that no decision rests on change nothing", () => {
    const edited = saying(verified, { sktNumber: "220/1/2024", kind: "legal_aid" }, 2);
    expect(items(edited).map(({ result }) => result)).toEqual(
      items(verified).map(({ result }) => result),
    );
  });

  test.each([
    ["replaced by another", { state: "replaced", version: 2 } as const],
    ["corrected", { endsOn: "2027-10-31", version: 2 } as const],
    ["replaced and put back", { state: "current", version: 3 } as const],
  ])("a lease that was %s", (_, change) => {
    const another = aPaper("certificate", { id: "another", version: 2 });
    const changed = withPaper(verified, "lease", change);
    const facts = { ...changed, papers: [...changed.papers, another] };
    expect(item(facts, "K7")).toMatchObject({
      result: "awaiting_review",
      reason: { code: "changed-since", params: { changed: ["lease"] } },
    });
  });

  test("a paper more beside the one that was looked at changes nothing until that one ends", () => {
    const letter = aPaper("domicile", { version: 2 });
    const facts = { ...verified, papers: [...verified.papers, letter] };
    expect(item(facts, "K7").result).toBe("met");
    const after = evaluateStanding(RULES, facts, noon("2026-11-01")).items[6]!;
    expect(after).toMatchObject({ result: "awaiting_review", reason: { code: "new-paper" } });
  });

  test("the paper is gone: nothing is there to be looked at", () => {
    expect(item(withPaper(verified, "bylaws", null), "K4")).toMatchObject({
      result: "not_checked",
      reason: { code: "papers-missing", params: { papers: ["bylaws"] } },
      alsoLacking: [{ code: "changed-since" }],
    });
  });

  test("by another rule set it does not hold, unless that set says so", () => {
    const next = { ...RULES, code: "next" };
    expect(items(verified, next)[0]).toMatchObject({
      result: "awaiting_review",
      reason: { code: "decided-by-other-rules" },
    });
    expect(items(verified, { ...next, keepsDecisionsOf: [RULES.code] })[0]!.result).toBe("met");
  });

  test("who looked at what is told of each fact", () => {
    const { factsUsed } = item(verified, "K2");
    expect(factsUsed).toContainEqual({
      ...{ kind: "paper", documentId: "kswp", documentType: "kswp" },
      ...{ date: "2026-01-05", until: "2026-04-05", verifiedByRole: "reviewer" },
    });
    expect(factsUsed).toContainEqual({
      ...{ kind: "value", field: "npwp", value: "01.***.***.*-***.000" },
      verifiedByRole: "reviewer",
    });
    expect(factsUsed).toContainEqual({
      ...{ kind: "decision", result: "met", date: "2026-01-20", by: "reviewer" },
    });
  });

  test("the names behind the board stand in no answer", () => {
    expect(JSON.stringify(items(verified))).not.toContain("bendahara");
  });
});

describe("what waits", () => {
  const at = "2026-02-01T00:00:00Z";
  const all = STANDING_ITEMS.map((code) => ({ item: code, at }));

  test("papers alone are not a submission", () => {
    expect(item(someFacts(), "K4")).toMatchObject({
      ...{ result: "not_checked", reason: { code: "never-checked" } },
      fixes: [{ what: "submit", where: { at: "verification" }, guide: "ad-art" }],
    });
    expect(item(someFacts({ submitted: all }), "K4")).toMatchObject({
      ...{ result: "awaiting_review", since: "2026-02-01", fixes: [] },
      reason: { code: "submitted", params: { on: "2026-02-01" } },
    });
  });

  test.each(["not_met", "needs_correction"] as const)(
    "%s stays until it is submitted again",
    (result) => {
      const returned = decide(someFacts(), ["K3"], { result });
      expect(item(returned, "K3")).toMatchObject({ result, fixes: [{ what: "correct" }] });
      expect(item(saying(returned, { board: "lain" }, 2), "K3").result).toBe(result);
      const before = { ...returned, submitted: [{ item: "K3", at: "2026-01-10T00:00:00Z" }] };
      expect(item(before, "K3").result).toBe(result);
      expect(item({ ...returned, submitted: all }, "K3")).toMatchObject({
        ...{ result: "awaiting_review", reason: { code: "resubmitted" } },
      });
    },
  );

  test("what was decided keeps its decision while the case goes on", () => {
    expect(item({ ...verified, submitted: all }, "K1").result).toBe("met");
  });

  test.each(["oms_admin", "agency_ppk", "platform_admin"] as const)("%s decides nothing", (by) => {
    expect(item(decide(someFacts(), ["K1"], { by }), "K1").reason.code).toBe("never-checked");
  });

  test("the last decision counts, whatever the order; of two at once the stricter", () => {
    const facts = someFacts();
    const older = aDecision(facts, "K2", { result: "not_met" });
    const newer = aDecision(facts, "K2", { decidedAt: "2026-02-20T03:00:00.500Z" });
    const same = aDecision(facts, "K2", {
      decidedAt: "2026-02-20T03:00:00.50Z",
      result: "not_met",
    });
    expect(item({ ...facts, decisions: [newer, older] }, "K2").result).toBe("met");
    expect(item({ ...facts, decisions: [same, newer, older] }, "K2").result).toBe("not_met");
  });
});

test("before saving, the items are named that would have to be checked again", () => {
  const itemsOn = (on: Date) => evaluateStanding(RULES, verified, on).items;
  expect(itemsReopenedBy(RULES, itemsOn(ON), { fields: ["street"] })).toEqual(["K7"]);
  expect(itemsReopenedBy(RULES, itemsOn(ON), { fields: ["deedNumber", "postcode"] })).toEqual([
    "K1",
    "K4",
    "K7",
  ]);
  expect(itemsReopenedBy(RULES, itemsOn(ON), { fields: ["kind"] })).toEqual([]);
  expect(itemsReopenedBy(RULES, itemsOn(ON), { papers: ["lease"] })).toEqual(["K7"]);
  expect(itemsReopenedBy(RULES, itemsOn(ON), { papers: ["deed"] })).toEqual(["K1", "K4"]);
  expect(itemsReopenedBy(RULES, itemsOn(ON), { papers: ["cv"] })).toEqual([]);
  expect(itemsReopenedBy(RULES, itemsOn(noon("2027-01-01")), { fields: ["street"] })).toEqual([]);
});
