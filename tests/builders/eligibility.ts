import { basisOf } from "@/domain/eligibility/basis";
import { type DocumentType } from "@/domain/documents";
import {
  DECLARED,
  type Decision,
  type DeclaredField,
  type Facts,
  type Needs,
  type Paper,
} from "@/domain/eligibility/facts";
import { PERLEM_LKPP_3_2021 as RULES } from "@/domain/eligibility/rule-sets/perlem-lkpp-3-2021";

export const STANDING_ITEMS = ["K1", "K2", "K3", "K4", "K7"];

/** Noon of a day in WIB. */
export const noon = (day: string) => new Date(`${day}T05:00:00Z`);

/** In the file since version 1, in force without an end; its id is its type. */
export const aPaper = (type: DocumentType, overrides: Partial<Paper> = {}): Paper => ({
  ...{ id: type, type, number: null, issuedOn: "2026-01-05", endsOn: null },
  ...{ state: "current", version: 1 },
  ...overrides,
});

type Declared = Facts["declared"];
export const declares = (values: Partial<Record<DeclaredField, string | null>>, version = 1) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, version }]),
  ) as Partial<Declared>;

const NOTHING = declares(Object.fromEntries(DECLARED.map((field) => [field, null])), 0) as Declared;

/** A yayasan that has given all its papers; nobody has submitted or decided anything. */
export const someFacts = (overrides: Partial<Facts> = {}): Facts => ({
  zone: "WIB",
  declared: {
    ...NOTHING,
    ...declares({
      ...{ name: "Yayasan Tunas Walasuji", legalForm: "foundation", kind: "general" },
      ...{ deedNumber: "12", deedDate: "2012-03-04", npwp: "01.***.***.*-***.000" },
      ...{ approvalNumber: "AHU-0012485.AH.01.04.Tahun 2018", approvalDate: "2018-05-12" },
      ...{ board: "ketua, bendahara", boardTermUntil: "2028-06-12" },
      ...{ street: "Jalan Contoh No. 12", regencyCode: "73.08", officeTenure: "rented" },
    }),
  },
  papers: [
    ...[aPaper("approval"), aPaper("deed"), aPaper("npwp"), aPaper("kswp")],
    ...[aPaper("board_decree"), aPaper("structure"), aPaper("articles"), aPaper("bylaws")],
    ...[aPaper("lease", { endsOn: "2026-10-31" }), aPaper("office_photo"), aPaper("cv")],
    aPaper("partnership", { endsOn: "2026-12-31" }),
  ],
  decisions: [],
  submitted: [],
  fields: {
    version: 1,
    issues: [{ code: "kesehatan", clause: "Pasal 3 ayat 2", provenance: "self" }],
  },
  people: { version: 1, permanent: 14, teamLeaders: 3 },
  works: [{ issue: "kesehatan", workKind: "DAMPING" }],
  partnership: "alone",
  ...overrides,
});

export const someNeeds = (overrides: Partial<Needs> = {}): Needs => ({
  packageId: "p1",
  issues: ["kesehatan"],
  workKinds: ["DAMPING"],
  ...overrides,
});

/** A decision on what the facts are now, by those who decide such an item. */
export function aDecision(facts: Facts, item: string, overrides: Partial<Decision> = {}): Decision {
  const criterion = RULES.criteria.find(({ code }) => code === item)!;
  return {
    ...{ item, packageId: null, result: "met", by: "reviewer", ruleSet: RULES.code, version: 1 },
    decidedAt: "2026-01-20T03:00:00Z",
    ...basisOf(criterion, facts),
    ...overrides,
  };
}

/** The same facts, decided by the reviewers, each item with one result. */
export const decide = (
  facts: Facts,
  items: string[] = STANDING_ITEMS,
  overrides: Partial<Decision> = {},
): Facts => ({
  ...facts,
  decisions: [...facts.decisions, ...items.map((item) => aDecision(facts, item, overrides))],
});

/** The same facts, decided by a PPK for the package of `someNeeds`. */
export const decideForPackage = (
  facts: Facts,
  items: string[],
  overrides: Partial<Decision> = {},
): Facts => decide(facts, items, { packageId: "p1", by: "agency_ppk", ...overrides });

/** With one paper of a type exchanged or taken out (null). */
export const withPaper = (facts: Facts, id: string, change: Partial<Paper> | null): Facts => ({
  ...facts,
  papers: facts.papers.flatMap((paper) =>
    paper.id === id ? (change ? [{ ...paper, ...change }] : []) : [paper],
  ),
});
