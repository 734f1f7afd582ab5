import type { Band } from "./assessment/score";
import { type Facet, RECENT_ANY, RECENT_TYPE_III, UNKNOWN, valueBand } from "./facets";
import type { Standing } from "./organisation";
import { dayInWib, midnightInWib, recencyOf } from "./recent-work";
import { ahuNumber, indexWords, sortName } from "./search-text";

/** What of an organisation is searched: all of it public. Days as "YYYY-MM-DD", values in rupiah. */
export type Searchable = {
  name: string;
  acronym: string | null;
  formerNames: string[];
  approvalNumber: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
  kind: string | null;
  legalForm: string | null;
  standing: Standing;
  /** Of the last assessment that is final; null without one. */
  band: Band | null;
  issues: string[];
  services: { code: string; description: string }[];
  targetGroups: string[];
  workAreas: string[];
  /** The kecamatan of the seat, the one place that is no facet. */
  districtName: string | null;
  mission: string | null;
  missionEn: string | null;
  experiences: SearchableWork[];
};
export type SearchableWork = {
  title: string;
  client: string;
  startedOn: string;
  endedOn: string | null;
  value: bigint | null;
  workKindCode: string | null;
  isTypeThree: boolean;
};

/** Where a word stands: 0 names, 1 fields and services, 2 experience, 3 the rest. */
export type Tier = 0 | 1 | 2 | 3;
export const TIERS = [0, 1, 2, 3] as const;

/** One organisation as it is found. */
export type Projection = {
  sortName: string;
  /** The number of the SK pengesahan in AHU, by which it is found. */
  approval: number | null;
  facets: [Facet, string][];
  /**
   * Each word with the best place it stands in. Names of the facet values are not among them: a
   * search for such a word finds them by the value.
   */
  words: Map<string, Tier>;
  /** The first instant at which time alone changes any of this; null when it never does. */
  nextChangeAt: Date | null;
};

const MOST_WORDS = 4_000;

export function projectionOf(of: Searchable, at: Date): Projection {
  const recent = recentWorks(of.experiences, at);
  return {
    sortName: sortName(of.name),
    approval: ahuNumber(of.approvalNumber ?? ""),
    facets: [...facetsOf(of), ...recent.values.map((value): [Facet, string] => ["recent", value])],
    words: wordsByTier(of),
    nextChangeAt: recent.nextChangeAt,
  };
}

function wordsByTier(of: Searchable): Map<string, Tier> {
  const texts: (string | null)[][] = [
    [of.name, of.acronym, ...of.formerNames],
    of.services.map(({ description }) => description),
    of.experiences.flatMap(({ title, client }) => [title, client]),
    [of.mission, of.missionEn, of.districtName],
  ];
  const words = new Map<string, Tier>();
  for (const tier of TIERS) {
    for (const text of texts[tier] ?? []) {
      if (!text) continue;
      for (const word of indexWords(text)) {
        if (words.size >= MOST_WORDS) return words;
        if (!words.has(word)) words.set(word, tier);
      }
    }
  }
  return words;
}

function facetsOf(of: Searchable): [Facet, string][] {
  const values = of.experiences.flatMap(({ value }) => (value === null ? [] : [value]));
  const largest = values.reduce<bigint | null>(
    (most, value) => (most === null || value > most ? value : most),
    null,
  );
  const all = (facet: Facet, codes: string[]) =>
    [...new Set(codes)].map((code): [Facet, string] => [facet, code]);
  return [
    ["province", of.provinceCode ?? UNKNOWN],
    ["regency", of.regencyCode ?? UNKNOWN],
    ["kind", of.kind ?? UNKNOWN],
    ["form", of.legalForm ?? UNKNOWN],
    ["standing", of.standing],
    ["band", of.band ?? UNKNOWN],
    ["value", largest === null ? UNKNOWN : valueBand(largest)],
    ...all("issue", of.issues),
    ...all(
      "service",
      of.services.map(({ code }) => code),
    ),
    ...all("target", of.targetGroups),
    // Who works in a district works in its regency and province.
    ...all(
      "work_province",
      of.workAreas.map((code) => code.slice(0, 2)),
    ),
    ...all(
      "work_regency",
      of.workAreas.filter((code) => code.length >= 5).map((code) => code.slice(0, 5)),
    ),
    ...all(
      "work_district",
      of.workAreas.filter((code) => code.length === 8),
    ),
  ];
}

/** The values of `recent`, and the instant at which time alone changes them. */
function recentWorks(works: SearchableWork[], at: Date) {
  const today = dayInWib(at);
  const values = new Set<string>();
  let first: string | null = null;
  for (const work of works) {
    const { isRecent, changesOn } = recencyOf(work, today);
    if (changesOn && (first === null || changesOn < first)) first = changesOn;
    if (!isRecent) continue;
    values.add(RECENT_ANY);
    if (work.isTypeThree) values.add(RECENT_TYPE_III);
    if (work.workKindCode) values.add(work.workKindCode);
  }
  return { values: [...values], nextChangeAt: first ? midnightInWib(first) : null };
}
