import type { CriterionCode } from "./criteria";

export const DOCUMENT_TYPES = [
  ...(["deed", "approval", "change_approval", "skt"] as const),
  ...(["npwp", "kswp", "spt_receipt"] as const),
  ...(["board_decree", "structure"] as const),
  ...(["articles", "bylaws"] as const),
  ...(["domicile", "lease", "certificate", "office_photo"] as const),
  ...(["cv", "contract", "handover"] as const),
  ...(["partnership", "finance_report", "statement", "other"] as const),
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const VISIBILITIES = ["public", "agencies", "reviewers"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export type DocumentState = "current" | "replaced" | "withdrawn";

export type ScanState = "not_scanned" | "clean" | "infected";

/** How papers are put together on a page, in the order of the conditions they prove. */
export const DOCUMENT_GROUPS = [
  "legal",
  "tax",
  "board",
  "statutes",
  "office",
  "people",
  "partners",
  "more",
] as const;
export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];

type Rules = {
  group: DocumentGroup;
  /** Which of the eight conditions it proves (Peraturan LKPP 3/2021); null: none. */
  proves: CriterionCode | null;
  /** In addresses. */
  word: string;
  /** Whether an organisation has several of them that count at one time. */
  several: boolean;
  /** What tells it from others of its type, in the organisation's words. */
  title: "asked" | "needed" | null;
  /** Whether it bears a number and an issuer. */
  numbered: boolean;
  /** Whether it may end on a day. */
  ends: boolean;
  /** The first is proposed. Never public is what usually bears a NIK or a whole NPWP. */
  visibilities: readonly [Visibility, ...Visibility[]];
  /** Years that a paper is kept after it was replaced or withdrawn: our own promise, on /privasi. */
  keptYears: number;
};

const OPEN = ["public", "agencies", "reviewers"] as const;
const ASKED = ["agencies", "public", "reviewers"] as const;
const CLOSED = ["agencies", "reviewers"] as const;

const one = { several: false, title: null, numbered: true, ends: false, keptYears: 5 } as const;
const many = { ...one, several: true, title: "needed" } as const;

const RULES: Record<DocumentType, Rules> = {
  // A deed names its founders with their NIK.
  deed: { ...one, group: "legal", proves: "K1", word: "akta", visibilities: CLOSED },
  approval: { ...one, group: "legal", proves: "K1", word: "sk-pengesahan", visibilities: OPEN },
  change_approval: {
    ...one,
    ...{ group: "legal", proves: "K1", word: "sk-perubahan", visibilities: OPEN },
  },
  skt: { ...one, group: "legal", proves: null, word: "skt", ends: true, visibilities: OPEN },
  npwp: {
    ...{ ...one, group: "tax", proves: "K2", word: "npwp", numbered: false },
    visibilities: CLOSED,
  },
  kswp: {
    ...{ ...one, group: "tax", proves: "K2", word: "kswp", numbered: false },
    visibilities: CLOSED,
  },
  spt_receipt: {
    ...{ ...many, group: "tax", proves: null, word: "bukti-spt", numbered: false },
    visibilities: CLOSED,
  },
  board_decree: {
    ...{ ...one, group: "board", proves: "K3", word: "sk-pengurus", ends: true },
    visibilities: ASKED,
  },
  structure: {
    ...{ ...one, group: "board", proves: "K3", word: "struktur", numbered: false },
    visibilities: OPEN,
  },
  articles: { ...one, group: "statutes", proves: "K4", word: "ad", visibilities: CLOSED },
  bylaws: {
    ...{ ...one, group: "statutes", proves: "K4", word: "art", numbered: false },
    visibilities: OPEN,
  },
  domicile: {
    ...{ ...one, group: "office", proves: "K7", word: "domisili", ends: true },
    visibilities: CLOSED,
  },
  lease: {
    ...{ ...one, group: "office", proves: "K7", word: "sewa", ends: true },
    visibilities: CLOSED,
  },
  certificate: {
    ...{ ...one, group: "office", proves: "K7", word: "sertifikat" },
    visibilities: CLOSED,
  },
  office_photo: {
    ...{ ...many, title: "asked", group: "office", proves: "K7", word: "foto-kantor" },
    ...{ numbered: false, keptYears: 1, visibilities: OPEN },
  },
  // For an agency only with consent per invitation, so for reviewers alone until there is one.
  cv: {
    ...{ ...many, group: "people", proves: "K6", word: "cv", numbered: false },
    ...{ keptYears: 1, visibilities: ["reviewers"] },
  },
  contract: { ...many, group: "people", proves: "K6", word: "kontrak", visibilities: CLOSED },
  handover: { ...many, group: "people", proves: "K6", word: "bast", visibilities: CLOSED },
  partnership: {
    ...{ ...many, group: "partners", proves: "K8", word: "kemitraan", ends: true },
    visibilities: CLOSED,
  },
  finance_report: {
    ...{ ...many, group: "more", proves: null, word: "laporan-keuangan", numbered: false },
    visibilities: OPEN,
  },
  statement: {
    ...{ ...many, group: "more", proves: null, word: "pernyataan", visibilities: ASKED },
  },
  other: { ...many, group: "more", proves: null, word: "lain", visibilities: CLOSED },
};

export const rulesOf = (type: DocumentType): Rules => RULES[type];

export const typesIn = (group: DocumentGroup): DocumentType[] =>
  DOCUMENT_TYPES.filter((type) => RULES[type].group === group);

export const typeOfWord = (word: string): DocumentType | undefined =>
  DOCUMENT_TYPES.find((type) => RULES[type].word === word);

/** Most papers of one type that count at one time, and most of an organisation in all. */
export const MOST_OF_TYPE = 40;
export const MOST_DOCUMENTS = 200;

/**
 * Which papers the standing conditions K1–K4 and K7 are checked against, one of each line at least
 * (the statutes may be in the deed itself).
 */
export const STANDING_PAPERS: readonly { code: string; types: readonly DocumentType[] }[] = [
  { code: "paperDeed", types: ["deed"] },
  { code: "paperApproval", types: ["approval"] },
  { code: "paperNpwp", types: ["npwp"] },
  { code: "paperKswp", types: ["kswp"] },
  { code: "paperBoard", types: ["board_decree"] },
  { code: "paperStructure", types: ["structure"] },
  { code: "paperArticles", types: ["articles", "deed"] },
  { code: "paperBylaws", types: ["bylaws"] },
  { code: "paperOffice", types: ["domicile", "lease", "certificate"] },
];

/** Years for which an organisation can read who opened its papers. */
export const OPENINGS_KEPT_YEARS = 5;
