import type { Criterion } from "./eligibility/rule-set";
import { PERLEM_LKPP_3_2021 } from "./eligibility/rule-sets/perlem-lkpp-3-2021";
import type { Section } from "./organisation";

/**
 * The guides under /panduan: which there are, of what parts, and on what they rest. Sentences:
 * `guides.*`. A duration, fee or office that no source of ours states is not written.
 */

/** The month in which somebody last compared the guides with their sources. */
export const LAST_MATCHED = "2026-10";

/** As they are printed; names of regulations are not translated. */
export const CITATIONS = {
  annex: PERLEM_LKPP_3_2021.legalBasis,
  procurement: "Perpres 16/2018 Pasal 18(6)c, 22, 23(3)c, 47(3), 47(5), 49, dan 84(3)",
  models: "Kepdep LKPP 2/2022",
  associations: "UU 17/2013 Pasal 15–17",
} as const;
type Citation = keyof typeof CITATIONS;

/** Printed behind the annex wherever it is cited. */
export const ANNEX_RESERVATION = PERLEM_LKPP_3_2021.unconfirmed;

/** What no one of us has compared with its text, or what only one region does. */
export const UNCONFIRMED = ["annex", "amendment_2025", "day_limits"] as const;
type Unconfirmed = (typeof UNCONFIRMED)[number];

export const PARTS = [
  "what",
  "counts",
  "not_yet",
  "papers",
  "ends",
  "mistakes",
  "who",
  "not_asked",
  "routes",
  "money",
  "duties",
  "platform",
] as const;
export type Part = (typeof PARTS)[number];

/** Parts that name one thing after the other; the others are read as sentences. */
export const LISTED: readonly Part[] = [
  "counts",
  "papers",
  "mistakes",
  "who",
  "not_asked",
  "routes",
];

export type Guide = {
  slug: string;
  /** The condition it explains; null for a guide of its own. */
  condition: Pick<Criterion, "code" | "scope"> | null;
  /** In reading order, each with its number of paragraphs: `guides.pages.<slug>.<part>.p1` … */
  parts: Partial<Record<Part, number>>;
  citations: Citation[];
  unconfirmed: Unconfirmed[];
  /** The pages of an organisation's workspace on which its members enter it. */
  filledIn: (Section | "papers")[];
  /** How long getting the papers takes, where a source states it; no line without one. */
  usualTime: string | null;
};

const PARAGRAPHS: Record<string, Guide["parts"]> = {
  K1: { what: 2, counts: 2, not_yet: 1, papers: 4, ends: 1, mistakes: 3 },
  K2: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K3: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K4: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K5: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K6: { what: 1, counts: 2, papers: 3, mistakes: 2 },
  K7: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K8: { what: 1, counts: 2, papers: 1, ends: 1, mistakes: 1 },
};

const FILLED_IN: Record<string, Guide["filledIn"]> = {
  K1: ["legal", "papers"],
  K2: ["legal", "papers"],
  K3: ["board", "papers"],
  K4: ["papers"],
  K5: ["fields", "papers"],
  K6: ["people", "experience", "papers"],
  K7: ["office", "papers"],
  K8: ["papers"],
};

const guideTo = ({ code, scope, slug }: Criterion): Guide => ({
  ...{ slug, condition: { code, scope }, usualTime: null },
  ...{ parts: PARAGRAPHS[code] ?? {}, filledIn: FILLED_IN[code] ?? [] },
  citations: code === "K1" ? ["annex", "associations"] : ["annex"],
  unconfirmed: ["annex"],
});

const conditionsOf = (scope: Criterion["scope"]) =>
  PERLEM_LKPP_3_2021.criteria.filter((criterion) => criterion.scope === scope).map(guideTo);

/** In reading order: what it is, what an organisation is, what a package asks, what an agency does. */
export const GUIDES: Guide[] = [
  {
    slug: "tipe-iii",
    condition: null,
    parts: { what: 2, who: 3, not_asked: 3, routes: 3, money: 2, duties: 2, platform: 2 },
    citations: ["annex", "procurement", "models"],
    unconfirmed: ["annex", "amendment_2025"],
    filledIn: [],
    usualTime: null,
  },
  ...conditionsOf("standing"),
  ...conditionsOf("package"),
  {
    slug: "langkah-instansi",
    condition: null,
    parts: { what: 2 },
    citations: ["procurement", "models"],
    unconfirmed: ["day_limits"],
    filledIn: [],
    usualTime: null,
  },
  {
    slug: "kalender",
    condition: null,
    parts: { what: 1 },
    citations: [],
    unconfirmed: [],
    filledIn: [],
    usualTime: null,
  },
  {
    slug: "glosarium",
    condition: null,
    parts: { what: 1 },
    citations: [],
    unconfirmed: [],
    filledIn: [],
    usualTime: null,
  },
];

/** The guide at an address, with the one before and after it; null when there is none. */
export function guideAt(slug: string) {
  const at = GUIDES.findIndex((guide) => guide.slug === slug);
  const guide = GUIDES[at];
  return guide ? { guide, previous: GUIDES[at - 1], next: GUIDES[at + 1] } : null;
}

/**
 * The steps of an agency, by phase (the phases are ours); those within brackets are routes of which
 * it takes one. `guides.phases.<phase>`, `guides.steps.<code>.{step,who,papers}`.
 */
export const AGENCY_PHASES = {
  preparing: ["s1", "s2", "s3", "s4"],
  choosing: [["s5a", "s5b"]],
  contract: ["s6", "s7", "s8"],
  work: ["s9", "s10"],
  closing: ["s11", "s12"],
} as const;
export type AgencyStep = Extract<
  Flat<(typeof AGENCY_PHASES)[keyof typeof AGENCY_PHASES][number]>,
  string
>;
type Flat<Steps> = Steps extends readonly (infer Step)[] ? Step : Steps;

/** As the step is numbered: `5A`. */
export const stepNumber = (step: AgencyStep) => step.slice(1).toUpperCase();

/** Days one region allows itself, as defaults: always labelled so. */
export const DEFAULT_DAYS = {
  papers: 14,
  signing: 1,
  inspection: 7,
  handover: 1,
  report: 1,
} as const;

/** The year of a package: `guides.calendar.<code>.{when,what}`. */
export const CALENDAR = ["musrenbang", "budget", "announcement", "closing"] as const;

/** `guides.glossary.<code>.{term,meaning}`. */
export const GLOSSARY = [
  "ad_art",
  "ahu",
  "apip",
  "bast",
  "kak",
  "klpd",
  "kswp",
  "musrenbang",
  "npwp",
  "oms",
  "pa_kpa",
  "penjajakan",
  "ppk",
  "rab",
  "satker",
  "sayembara",
  "sirup",
  "sk",
  "skt",
  "spse",
  "team_preparing",
  "team_doing",
  "team_watching",
  "termin",
  "type_iii",
] as const;

/** The address of the guide to a condition of the rules, as "k1"; null without one. */
export const guideSlugOf = (condition: string): string | null =>
  GUIDES.find((guide) => guide.condition?.code === condition)?.slug ?? null;
