import fc from "fast-check";
import { expect, test } from "vitest";
import { anInstant, anyFacts, anyNeeds } from "@tests/builders/eligibility-any";
import { evaluate } from "./evaluate";
import { factsSchema, needsSchema } from "./facts";
import { ruleSetOn, ruleSetSchema } from "./rule-set";
import { PERLEM_LKPP_3_2021 as RULES } from "./rule-sets/perlem-lkpp-3-2021";
import { someFacts, someNeeds } from "@tests/builders/eligibility";

test("the eight conditions, their order, scope and address", () => {
  expect(RULES.criteria.map(({ code, slug, scope }) => `${code} ${slug} ${scope}`)).toEqual([
    "K1 badan-hukum standing",
    "K2 status-pajak standing",
    "K3 struktur-pengurus standing",
    "K4 ad-art standing",
    "K5 bidang-kegiatan package",
    "K6 personel package",
    "K7 kantor standing",
    "K8 kemitraan package",
  ]);
});

test("the basis is cited exactly, without page, letter or number of the annex", () => {
  expect(RULES.legalBasis).toBe(
    "Peraturan LKPP No. 3 Tahun 2021, Lampiran, persyaratan penyelenggara Swakelola Tipe III",
  );
  expect(RULES.unconfirmed).toBe(
    "menurut ringkasan Biro PBJ Provinsi Kalimantan Timur; belum dicocokkan dengan naskah Lampiran",
  );
});

test("no audit, no age, no SKT: no test looks at one, and no such fact comes in", () => {
  const looked = JSON.stringify(RULES.criteria);
  for (const word of ["skt", "finance_report", "spt_receipt", "foundingYear", "audit"]) {
    expect(looked).not.toContain(`"${word}`);
  }
  const facts = someFacts();
  expect(factsSchema.safeParse(facts).success).toBe(true);
  expect(factsSchema.safeParse({ ...facts, audited: false }).success).toBe(false);
  expect(factsSchema.safeParse({ ...facts, foundingYear: 2025 }).success).toBe(false);
});

test("a package does not ask where the office is", () => {
  expect(needsSchema.safeParse(someNeeds()).success).toBe(true);
  expect(needsSchema.safeParse({ ...someNeeds(), regencyCode: "73.08" }).success).toBe(false);
});

test("facts and sets survive being written down", () => {
  const kept = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as unknown;
  expect(factsSchema.parse(kept(someFacts()))).toEqual(someFacts());
  expect(ruleSetSchema.parse(kept(RULES))).toEqual(RULES);
});

test("a day that no computation can hold is refused", () => {
  const facts = someFacts();
  const far = { ...facts.papers[0]!, endsOn: "9999-12-31" };
  expect(factsSchema.safeParse({ ...facts, papers: [far] }).success).toBe(false);
});

test.each([
  ["an unknown kind of test", { tests: [{ test: "minimum_age", years: 3 }] }],
  ["no test that can say yes", { tests: [{ test: "value", field: "npwp" }] }],
  [
    "a standing criterion about a package",
    { tests: [{ test: "clauses", by: ["agency_ppk"], articles: "K4" }] },
  ],
  ["a test with more than it knows", { tests: [{ test: "with_others", region: "73" }] }],
])("a set with %s is refused", (_, change) => {
  const [first, ...rest] = RULES.criteria;
  const changed = { ...RULES, criteria: [{ ...first, ...change }, ...rest] };
  expect(ruleSetSchema.safeParse(changed).success).toBe(false);
});

test("a criterion cannot stand twice in a set", () => {
  const twice = { ...RULES, criteria: [...RULES.criteria, RULES.criteria[0]] };
  expect(ruleSetSchema.safeParse(twice).success).toBe(false);
});

test.each(["K5", "K6", "K9"])(
  "clauses cannot rest on %s: that is no standing criterion",
  (articles) => {
    const criteria = RULES.criteria.map((one) =>
      one.code === "K5" ? { ...one, tests: [{ ...one.tests[0], articles }] } : one,
    );
    expect(ruleSetSchema.safeParse({ ...RULES, criteria }).success).toBe(false);
  },
);

test("any set that the schema takes answers any facts", { timeout: 60_000 }, () => {
  const tests = RULES.criteria.flatMap(({ scope, tests }) =>
    tests.map((test) => ({ scope, test })),
  );
  const criteria = fc.array(
    fc.record({
      scope: fc.constantFrom("standing" as const, "package" as const),
      tests: fc.subarray(tests, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  let tried = 0;
  fc.assert(
    fc.property(criteria, anyFacts, anyNeeds, anInstant, (all, facts, needs, on) => {
      const set = ruleSetSchema.safeParse({
        ...RULES,
        criteria: all.map(({ scope, tests }, at) => ({
          ...RULES.criteria[at],
          scope,
          tests: tests.map(({ test }) => test),
        })),
      });
      if (!set.success) return;
      tried += 1;
      expect(evaluate(set.data, facts, null, on, ["standing"]).items).toHaveLength(
        all.filter(({ scope }) => scope === "standing").length,
      );
      expect(evaluate(set.data, facts, needs, on, ["standing", "package"]).items).toHaveLength(
        all.length,
      );
    }),
    { numRuns: 10_000 },
  );
  expect(tried).toBeGreaterThan(500);
});

test("the set in force changes at midnight in WIB", () => {
  const next = { ...RULES, code: "next", effectiveFrom: "2027-01-01" };
  const corrected = { ...next, code: "next-2", version: 2 };
  const on = (at: string) => ruleSetOn([next, corrected, RULES], new Date(at))?.code ?? null;
  expect(on("2021-05-03T16:59:59Z")).toBeNull();
  expect(on("2021-05-03T17:00:00Z")).toBe("perlem-lkpp-3-2021");
  expect(on("2026-12-31T16:59:59Z")).toBe("perlem-lkpp-3-2021");
  expect(on("2026-12-31T17:00:00Z")).toBe("next-2");
});
