import type { Term, Value } from "./comparison";
import type { Band } from "./assessment/score";
import type { Answer } from "./eligibility/answer";
import type { Marks } from "./marks";
import type {
  CLIENT_KINDS,
  ContactChannel,
  LegalForm,
  Listing,
  ORGANISATION_KINDS,
  PersonGroup,
  Section,
  Standing,
} from "./organisation";
import { dayInWib, recencyOf } from "./recent-work";

type Place = { code: string; name: string };
type Region = Place & { level: "province" | "regency" | "district" };

/** What is compared: public facts as they are read. Days as instants at 0.00 UTC, money in whole rupiah. */
export type ComparedFacts = {
  kind: (typeof ORGANISATION_KINDS)[number] | null;
  legalForm: LegalForm | null;
  foundingYear: number | null;
  street: string | null;
  postcode: string | null;
  province: Place | null;
  regency: Place | null;
  district: Place | null;
  listing: Listing;
  standing: Standing;
  marks: Marks;
  /** The eight conditions as they were last judged; empty before anybody did. */
  conditions: Pick<Answer, "code" | "result" | "until">[];
  /** What an assessor found; null before one did. */
  capability: ComparedCapability | null;
  legal: {
    deedNumber: string | null;
    deedDate: Date | null;
    approvalNumber: string | null;
    approvalDate: Date | null;
    amendmentNumber: string | null;
    amendmentDate: Date | null;
    sktNumber: string | null;
    sktUntil: Date | null;
    npwpMask: string | null;
  } | null;
  people: { group: PersonGroup; expertise: string | null; permanent: boolean }[];
  issues: { issue: Term }[];
  targetGroups: { targetGroup: Term }[];
  workKinds: { workKind: Term }[];
  /** A region, and those it lies in. */
  workAreas: { region: Region & { parent: (Region & { parent: Region | null }) | null } }[];
  experiences: Work[];
  finances: { year: number; income: bigint; audited: boolean; publicShare: number | null }[];
  /** `plainText`: nobody has vouched for the listing, so nothing in it is a link. */
  contacts: { channel: ContactChannel; value: string; plainText?: boolean }[];
  sections: { section: Section; answer: "given" | "none" }[];
};

export type ComparedCapability = {
  band: Band;
  total: number;
  finalAt: Date;
  instrumentVersion: string;
  dimensions: { code: string; name: Record<"id" | "en", string>; score: number | null }[];
};

export type Work = {
  clientKind: (typeof CLIENT_KINDS)[number];
  startedOn: Date;
  endedOn: Date | null;
  value: bigint | null;
  isTypeThree: boolean;
};

/** What an empty cell means: the section was answered with "none", or not at all. */
export const emptyValue = ({ sections }: ComparedFacts, section: Section): Value =>
  sections.some((one) => one.section === section && one.answer === "none") ? { as: "none" } : null;

export function textValue(...parts: (string | null | undefined)[]): Value {
  const text = parts.filter(Boolean).join(", ");
  return text ? { as: "text", text } : null;
}

export const paperValue = (
  number: string | null | undefined,
  date: Date | null = null,
  until: Date | null = null,
): Value => (number ? { as: "paper", number, date, until } : null);

export const termsValue = (terms: Term[]): Value =>
  terms.length > 0
    ? {
        as: "terms",
        terms: terms.map(({ code, labelId, labelEn }) => ({ code, labelId, labelEn })),
      }
    : null;

/** How many of `rows` pass; unknown where there are no rows at all. */
export const countValue = <Row>(rows: Row[], passes: (row: Row) => boolean = () => true): Value =>
  rows.length > 0 ? { as: "number", number: rows.filter(passes).length } : null;

/** Each word once, whatever its capitals. */
export function wordsValue(words: (string | null)[]): Value {
  const unique = new Map(
    words.flatMap((word) => (word ? [[word.toLowerCase(), word] as const] : [])),
  );
  if (unique.size === 0) return null;
  return { as: "words", words: [...unique.values()].sort((a, b) => a.localeCompare(b, "id")) };
}

/** The regions of one level that the areas of work are, or lie in. */
export function placesValue(facts: ComparedFacts, level: Region["level"]): Value {
  if (facts.workAreas.length === 0) return null;
  const places = new Map<string, string>();
  for (const { region } of facts.workAreas) {
    for (const one of [region, region.parent, region.parent?.parent]) {
      if (one?.level === level) places.set(one.code, one.name);
    }
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  return { as: "places", places: sorted.map(([code, name]) => ({ code, name })) };
}

export function largestValue(works: Work[]): Value {
  const values = works.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  return { as: "money", rupiah: values.reduce((most, one) => (one > most ? one : most)) };
}

/** Whether a work counts as recent experience on the day that `at` falls on in WIB. */
export const isRecent = ({ startedOn, endedOn }: Work, at: Date): boolean =>
  recencyOf({ startedOn: dayOf(startedOn), endedOn: endedOn && dayOf(endedOn) }, dayInWib(at))
    .isRecent;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const YEARS_OF_FINANCE = 3;

/** Three years, the latest first: they end with the newest that anybody gives, else with the last full one. */
export function financeYears(all: ComparedFacts[], at: Date): number[] {
  const given = all.flatMap(({ finances }) => finances.map(({ year }) => year));
  const newest = given.length > 0 ? Math.max(...given) : at.getUTCFullYear() - 1;
  return Array.from({ length: YEARS_OF_FINANCE }, (_, back) => newest - back);
}
