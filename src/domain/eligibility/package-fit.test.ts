import { describe, expect, test } from "vitest";
import {
  aPaper,
  decide,
  decideForPackage,
  noon,
  someFacts,
  someNeeds,
  withPaper,
} from "@tests/builders/eligibility";
import { endOf, ZONES } from "../civil-day";
import type { Facts } from "./facts";
import { evaluatePackageFit } from "./package-fit";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { evaluateStanding } from "./standing";

const ON = noon("2026-03-01");
const fit = (facts: Facts, needs = someNeeds(), on = ON) =>
  evaluatePackageFit(RULES, facts, needs, on);
const item = (facts: Facts, code: string, needs = someNeeds(), on = ON) =>
  fit(facts, needs, on).items.find((one) => one.code === code)!;
const withIssues = (facts: Facts, ...issues: Facts["fields"]["issues"]): Facts => ({
  ...facts,
  fields: { version: 1, issues },
});
const health = { code: "kesehatan", clause: "Pasal 3 ayat 2", provenance: "verified" as const };

test("without a package the three depend on it, and say what can be prepared", () => {
  const bare = { ...someFacts(), people: { version: 1, permanent: null, teamLeaders: null } };
  const answers = evaluateStanding(RULES, withIssues(bare), ON).items;
  const found = answers.filter(({ scope }) => scope === "package");
  expect(found.map(({ code, result }) => `${code} ${result}`)).toEqual([
    ...["K5 depends_on_package", "K6 depends_on_package", "K8 depends_on_package"],
  ]);
  expect(found.map(({ fixes }) => fixes.map(({ what }) => what))).toEqual([
    ...[["note-clause"], ["complete-people"], []],
  ]);
});

describe("K5, field of activity", () => {
  const verified = decide(withIssues(someFacts(), health));

  test("a confirmed clause of a verified AD meets it", () => {
    const answer = item(verified, "K5");
    expect(answer).toMatchObject({ result: "met", reason: { code: "clauses-verified" } });
    expect(answer.factsUsed).toContainEqual({ kind: "field_of_activity", ...health });
    expect(answer.factsUsed).toContainEqual(
      expect.objectContaining({ documentId: "articles", verifiedByRole: "reviewer" }),
    );
  });

  test("a change of the AD asks for it again", () => {
    const changed = withPaper(verified, "articles", { version: 2 });
    expect(item(changed, "K5")).toMatchObject({
      ...{ result: "awaiting_review", reason: { code: "articles-waiting" } },
    });
  });

  test.each([
    [
      "a clause only the organisation names",
      [{ ...health, provenance: "self" as const }],
      "clause-unchecked",
    ],
    ["no clause", [{ ...health, clause: null }], "clause-missing"],
    ["no field at all", [], "fields-missing"],
  ])("%s is not checked", (_, issues, code) => {
    expect(item(withIssues(verified, ...issues), "K5")).toMatchObject({
      ...{ result: "not_checked", reason: { code } },
    });
  });

  test("an AD that nobody has checked proves nothing", () => {
    expect(item(withIssues(someFacts(), health), "K5").reason.code).toBe("articles-unchecked");
  });

  test("one field of two needs clarification, none of them is a no", () => {
    const two = someNeeds({ issues: ["kesehatan", "pendidikan"] });
    expect(item(verified, "K5", two).reason).toEqual({
      ...{ code: "fields-partly", params: { fields: ["pendidikan"] } },
    });
    expect(item(verified, "K5", someNeeds({ issues: ["pendidikan"] }))).toMatchObject({
      ...{ result: "not_met", reason: { code: "fields-elsewhere" } },
    });
    expect(item(verified, "K5", someNeeds({ issues: [] })).reason.code).toBe(
      "package-fields-unknown",
    );
  });

  test("the PPK's own decision goes first, for that package, until the fields change", () => {
    const decided = decideForPackage(someFacts(), ["K5"]);
    expect(item(decided, "K5").result).toBe("met");
    expect(item(decided, "K5", someNeeds({ packageId: "p2" })).result).toBe("not_checked");
    const byReviewer = decideForPackage(someFacts(), ["K5"], { by: "reviewer" });
    expect(item(byReviewer, "K5").result).toBe("not_checked");
    const refused = decideForPackage(verified, ["K5"], { result: "not_met" });
    expect(item(refused, "K5").result).toBe("not_met");
    const edited = { ...decided, fields: { ...decided.fields, version: 2 } };
    expect(item(edited, "K5").reason).toMatchObject({
      ...{ code: "changed-since", params: { changed: ["fields"] } },
    });
  });
});

describe("K6, personnel", () => {
  test("complete records are still nobody's judgement", () => {
    expect(item(someFacts(), "K6")).toMatchObject({
      ...{ result: "not_checked", reason: { code: "personnel-unchecked" }, fixes: [] },
    });
    expect(item(decideForPackage(someFacts(), ["K6"]), "K6").result).toBe("met");
  });

  test("everything that lacks is named at once", () => {
    const facts: Facts = {
      ...withPaper(someFacts(), "cv", null),
      people: { version: 1, permanent: 0, teamLeaders: 0 },
      works: [{ issue: "desa", workKind: null }],
    };
    const answer = item(facts, "K6");
    expect(answer.result).toBe("not_met");
    expect([answer.reason, ...answer.alsoLacking].map(({ code }) => code)).toEqual([
      ...["staff-none", "leader-missing", "papers-missing", "like-work-missing"],
    ]);
    expect(fit(facts).fit).toBe("does_not_fit");
  });

  test("nobody was counted: that is no zero", () => {
    const facts = { ...someFacts(), people: { version: 1, permanent: null, teamLeaders: 1 } };
    expect(item(facts, "K6")).toMatchObject({
      ...{ result: "not_checked", reason: { code: "staff-unknown" } },
    });
  });
});

describe("K8, partnership", () => {
  const partners = someFacts({ partnership: "with_others" });

  test("alone it does not apply, unanswered it is not checked", () => {
    expect(item(someFacts(), "K8")).toMatchObject({
      ...{ result: "not_applicable", fixes: [], alsoLacking: [] },
    });
    expect(item(someFacts({ partnership: null }), "K8").reason.code).toBe("partnership-unknown");
  });

  test("without an agreement something is missing", () => {
    expect(item(withPaper(partners, "partnership", null), "K8")).toMatchObject({
      result: "not_checked",
      reason: { code: "papers-missing", params: { papers: ["partnership"] } },
    });
  });

  test.each(ZONES)("the agreement the PPK has accepted holds to its last day in %s", (zone) => {
    const facts = decideForPackage({ ...partners, zone }, ["K8"]);
    const midnight = endOf("2026-12-31", zone);
    const before = item(facts, "K8", someNeeds(), new Date(midnight.getTime() - 1));
    expect(before).toMatchObject({ result: "met", until: "2026-12-31", policy: "paper_date" });
    expect(item(facts, "K8", someNeeds(), midnight).result).toBe("expired");
  });
});

describe("the fit", () => {
  const verified = decide(withIssues(someFacts(), health));

  test("all met or not applicable: it fits", () => {
    expect(fit(decideForPackage(verified, ["K6"])).fit).toBe("fits");
  });

  test("one thing not checked: it needs clarification, whatever the standing", () => {
    expect(fit(verified).fit).toBe("needs_clarification");
    expect(evaluateStanding(RULES, verified, ON).standing).toBe("complete");
  });

  test("it says nothing of the standing, and the standing nothing of it", () => {
    const sktOnly: Facts = decideForPackage(
      {
        ...someFacts({ papers: [aPaper("skt"), aPaper("cv")] }),
        declared: { ...someFacts().declared, legalForm: { value: "unincorporated", version: 1 } },
      },
      ["K5", "K6"],
    );
    expect(fit(sktOnly).fit).toBe("fits");
    expect(evaluateStanding(RULES, sktOnly, ON).items[0]!.result).toBe("not_met");
  });
});
