import fc from "fast-check";
import { DOCUMENT_TYPES } from "@/domain/documents";
import { DECLARED, type Facts, type Needs, PAPER_STATES } from "@/domain/eligibility/facts";
import { LEGAL_FORMS, ORGANISATION_KINDS, PROVENANCES } from "@/domain/organisation";
import { ROLES } from "@/domain/roles";
import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";
import { decide, decideForPackage, someFacts, STANDING_ITEMS } from "./eligibility";

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: null, freq: 4 });
const version = fc.integer({ min: 0, max: 3 });
/** Four months, so that ends and dates meet. */
const day = fc
  .integer({ min: 0, max: 120 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
export const anInstant = fc
  .integer({ min: 0, max: 24 * 300 })
  .map((hours) => new Date(Date.UTC(2025, 11, 1, hours)));
const at = anInstant.map((date) => date.toISOString());
const code = fc.constantFrom("kesehatan", "pendidikan", "desa");
const item = fc.constantFrom(...RULES.criteria.map((criterion) => criterion.code));

const paper = fc.record({
  id: fc.integer({ min: 0, max: 5 }).map(String),
  type: fc.constantFrom(...DOCUMENT_TYPES),
  number: fc.constant(null),
  issuedOn: orNull(day),
  endsOn: orNull(day),
  state: fc.constantFrom(...PAPER_STATES, "current" as const, "current" as const),
  version,
});

const said = <Value>(value: fc.Arbitrary<Value>) => fc.record({ value: orNull(value), version });
const declared = fc.record({
  ...(Object.fromEntries(
    DECLARED.map((field) => [field, said(fc.constantFrom("a", "b"))]),
  ) as Record<keyof Facts["declared"], ReturnType<typeof said<string>>>),
  legalForm: said(fc.constantFrom(...LEGAL_FORMS)),
  kind: said(fc.constantFrom(...ORGANISATION_KINDS)),
  boardTermUntil: said(day),
  officeUntil: said(day),
}) as fc.Arbitrary<Facts["declared"]>;

const decision = fc
  .record({
    item,
    packageId: fc.constantFrom(null, null, "p1", "p2"),
    result: fc.constantFrom("met", "met", "not_met", "needs_correction"),
    by: fc.constantFrom("reviewer", "review_lead", "agency_ppk", ...ROLES),
    decidedAt: at,
    ruleSet: fc.constantFrom(RULES.code, RULES.code, "older-set"),
    version,
    documentIds: fc.uniqueArray(fc.integer({ min: 0, max: 6 }).map(String), { maxLength: 4 }),
    values: fc
      .uniqueArray(fc.constantFrom(...DECLARED), { maxLength: 4 })
      .chain((fields) =>
        fc.tuple(
          ...fields.map((field) =>
            fc.record({ field: fc.constant(field), value: orNull(fc.constantFrom("a", "b")) }),
          ),
        ),
      ),
  })
  .map((one) => ({
    ...one,
    result: one.packageId && one.result === "needs_correction" ? "not_met" : one.result,
  })) as fc.Arbitrary<Facts["decisions"][number]>;

const wild: fc.Arbitrary<Facts> = fc.record({
  zone: fc.constantFrom("WIB", "WITA", "WIT"),
  declared,
  papers: fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 6 }),
  decisions: fc.array(decision, { maxLength: 6 }),
  submitted: fc.array(fc.record({ item, at }), { maxLength: 4 }),
  fields: fc.record({
    version,
    issues: fc.array(
      fc.record({
        code,
        clause: orNull(fc.constant("Pasal 3")),
        provenance: fc.constantFrom(...PROVENANCES),
      }),
      { maxLength: 4 },
    ),
  }),
  people: fc.record({
    version,
    permanent: orNull(fc.integer({ min: 0, max: 3 })),
    teamLeaders: orNull(fc.integer({ min: 0, max: 2 })),
  }),
  works: fc.array(
    fc.record({ issue: orNull(code), workKind: orNull(fc.constantFrom("DAMPING", "LATIH")) }),
    { maxLength: 3 },
  ),
  partnership: fc.constantFrom(null, "alone", "with_others"),
});

/** Complete facts of which some items are decided, and then a little is changed. */
const tame: fc.Arbitrary<Facts> = fc
  .record({
    base: wild,
    decided: fc.subarray(STANDING_ITEMS),
    forPackage: fc.subarray(["K5", "K6", "K8"]),
    result: fc.constantFrom("met", "met", "met", "not_met", "needs_correction"),
    dates: fc.array(fc.record({ issuedOn: orNull(day), endsOn: orNull(day) }), {
      minLength: 20,
      maxLength: 20,
    }),
    terms: fc.record({ boardTermUntil: orNull(day), officeUntil: orNull(day) }),
    touched: fc.option(fc.constantFrom(...DECLARED), { nil: null, freq: 2 }),
    retouched: fc.option(fc.integer({ min: 0, max: 11 }), { nil: null, freq: 2 }),
    verified: fc.boolean(),
  })
  .map(({ base, decided, forPackage, result, dates, terms, touched, retouched, verified }) => {
    const whole = someFacts();
    const facts: Facts = {
      ...whole,
      ...{ zone: base.zone, submitted: base.submitted, people: { ...base.people, version: 1 } },
      ...{ partnership: base.partnership, works: base.works },
      fields: verified
        ? { version: 1, issues: [{ code: "kesehatan", clause: "Pasal 3", provenance: "verified" }] }
        : { ...base.fields, version: 1 },
      papers: whole.papers.map((one, place) => ({ ...one, ...dates[place] })),
      declared: {
        ...whole.declared,
        boardTermUntil: { value: terms.boardTermUntil, version: 1 },
        officeUntil: { value: terms.officeUntil, version: 1 },
      },
    };
    const standing = result as "met" | "not_met" | "needs_correction";
    const done = decideForPackage(decide(facts, decided, { result: standing }), forPackage, {
      result: standing === "met" ? "met" : "not_met",
    });
    const papers = done.papers.map((one, place) =>
      place === retouched ? { ...one, version: 2 } : one,
    );
    const values = touched
      ? { ...done.declared, [touched]: { ...done.declared[touched], version: 2 } }
      : done.declared;
    return { ...done, papers, declared: values };
  });

/** Facts of any kind, half of them near to what an organisation would have. */
export const anyFacts = fc.oneof(wild, tame);

export const anyNeeds: fc.Arbitrary<Needs> = fc.record({
  packageId: fc.constantFrom("p1", "p2"),
  issues: fc.array(code, { maxLength: 3 }),
  workKinds: fc.array(fc.constantFrom("DAMPING", "LATIH", "RISET"), { maxLength: 2 }),
});
