import type { Section } from "./organisation";

/** What is edited on one page: a section, or one item of a section that is a list. */
export const SECTION_WORDS = {
  identity: "identitas",
  legal: "hukum",
  office: "kantor",
  board: "pengurus",
  people: "personel",
  fields: "bidang",
  services: "layanan",
  work_areas: "wilayah",
  experience: "pengalaman",
  finance: "keuangan",
  integrity: "integritas",
  contacts: "kontak",
} as const satisfies Record<Section, string>;

/** The order of the task list: who we are, what we do, what we have done. */
export const PROFILE_ORDER = Object.keys(SECTION_WORDS) as Section[];

export const sectionOfWord = (word: string): Section | null =>
  PROFILE_ORDER.find((section) => SECTION_WORDS[section] === word) ?? null;

/** Sections that are lists of items, each with a page and a version of its own; and how many at most. */
export const MOST_ITEMS = { board: 60, people: 100, experience: 200, finance: 10 } as const;
export type ItemSection = keyof typeof MOST_ITEMS;
export type PlainSection = Exclude<Section, ItemSection>;

export const isItemSection = (section: Section): section is ItemSection => section in MOST_ITEMS;

/** An item that is not saved yet. */
export const NEW_ITEM = "baru";

/** The section after this one on the way through the profile; null after the last. */
export const sectionAfter = (section: Section): Section | null =>
  PROFILE_ORDER[PROFILE_ORDER.indexOf(section) + 1] ?? null;

/** Where "we have none of this" is an answer. Who we are and where is asked of everybody. */
export const MAY_HAVE_NONE = [
  "legal",
  "board",
  "people",
  "services",
  "experience",
  "finance",
  "contacts",
] as const satisfies Section[];

export const mayHaveNone = (section: Section) =>
  (MAY_HAVE_NONE as readonly Section[]).includes(section);

/** How drafts name the form they belong to. */
export const unitOf = (section: Section, item: string) => (item ? `${section}/${item}` : section);

/** Drafts that nobody went on with are deleted after so many days: decision 0017. */
export const KEEP_DRAFT_DAYS = 90;
