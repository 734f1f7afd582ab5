import type { Criterion } from "./eligibility/rule-set";
import { PERLEM_LKPP_3_2021 } from "./eligibility/rule-sets/perlem-lkpp-3-2021";

/**
 * The guides under /panduan: which there are, of what parts, and on what they rest. Sentences:
 * `guides.*`. A duration, fee or office that no source of ours states is not written.
 */

/** The month in which somebody last compared the guides with their sources. */
export const LAST_MATCHED = "2026-10";

/** As they are printed; names of regulations are not translated. */
export const CITATIONS = {
  annex: PERLEM_LKPP_3_2021.legalBasis,
  procurement:
    "Perpres 16/2018 Pasal 18(6)c, 22, 23(3)c, 47(3), 47(5), 49, dan 84(3), naskah 2018, diubah 2021 dan 2025",
  models: "Kepdep LKPP 2/2022",
  associations: "UU 17/2013 Pasal 15–17",
} as const;
type Citation = keyof typeof CITATIONS;

/** What no one of us has compared with its text, or what only one region does. */
export const UNCONFIRMED = ["annex", "amendment_2025", "day_limits"] as const;
type Unconfirmed = (typeof UNCONFIRMED)[number];

export const PARTS = [
  "what",
  "counts",
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
type Part = (typeof PARTS)[number];

type Guide = {
  slug: string;
  /** The condition it explains; null for a guide of its own. */
  criterion: string | null;
  /** In reading order, each with its number of paragraphs: `guides.pages.<slug>.<part>.p1` … */
  parts: Partial<Record<Part, number>>;
  citations: Citation[];
  unconfirmed: Unconfirmed[];
  /** How long getting the papers takes, where a source states it; no line without one. */
  usualTime: string | null;
};

const PARAGRAPHS: Record<string, Guide["parts"]> = {
  K1: { what: 2, counts: 3, papers: 4, ends: 1, mistakes: 3 },
  K2: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K3: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K4: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K5: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K6: { what: 1, counts: 2, papers: 3, mistakes: 2 },
  K7: { what: 1, counts: 2, papers: 2, ends: 1, mistakes: 2 },
  K8: { what: 1, counts: 2, papers: 1, ends: 1, mistakes: 1 },
};

const guideTo = ({ code, slug }: Criterion): Guide => ({
  ...{ slug, criterion: code, parts: PARAGRAPHS[code] ?? {}, usualTime: null },
  citations: code === "K1" ? ["annex", "associations"] : ["annex"],
  unconfirmed: ["annex"],
});

export const GUIDES: Guide[] = [
  {
    slug: "tipe-iii",
    criterion: null,
    parts: { what: 2, who: 3, not_asked: 3, routes: 3, money: 2, duties: 2, platform: 2 },
    citations: ["annex", "procurement", "models"],
    unconfirmed: ["annex", "amendment_2025"],
    usualTime: null,
  },
  {
    slug: "langkah-instansi",
    criterion: null,
    parts: { what: 2 },
    citations: ["procurement", "models"],
    unconfirmed: ["day_limits"],
    usualTime: null,
  },
  {
    slug: "kalender",
    criterion: null,
    parts: { what: 1 },
    citations: [],
    unconfirmed: [],
    usualTime: null,
  },
  {
    slug: "glosarium",
    criterion: null,
    parts: { what: 1 },
    citations: [],
    unconfirmed: [],
    usualTime: null,
  },
  ...PERLEM_LKPP_3_2021.criteria.map(guideTo),
];

/** The steps of an agency; of 5A and 5B it takes one. `guides.steps.<code>.{step,who,papers}`. */
export const AGENCY_STEPS = [
  ...["s1", "s2", "s3", "s4", "s5a", "s5b", "s6", "s7", "s8", "s9", "s10", "s11", "s12"],
] as const;

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
