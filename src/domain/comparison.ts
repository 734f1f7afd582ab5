import type { Band } from "./assessment/score";
import type { ItemResult } from "./eligibility/answer";
import type {
  CLIENT_KINDS,
  ContactChannel,
  LegalForm,
  Listing,
  ORGANISATION_KINDS,
  Standing,
} from "./organisation";

/**
 * Organisations side by side: groups hold rows, a row holds one value for each organisation. Values
 * are facts without a language; nothing here ranks them, and equal means equal, never better.
 */

export const MOST_COMPARED = 5;

export const COMPARISON_GROUPS = [
  "identity",
  "standing",
  "fields",
  "experience",
  "people",
  "finance",
  "contacts",
] as const;
export type ComparisonGroup = (typeof COMPARISON_GROUPS)[number];

/** A value of a taxonomy with its names in both languages. */
export type Term = { code: string; labelId: string; labelEn: string };

/** One of our own codes; its names are `labels.*` in the messages. */
type Coded =
  | { of: "kind"; code: (typeof ORGANISATION_KINDS)[number] }
  | { of: "form"; code: LegalForm }
  | { of: "standing"; code: Standing }
  | { of: "listing"; code: Listing }
  | { of: "band"; code: Band };

/** One cell. `null`: nobody has said. `none`: the organisation says that there is none. */
export type Value =
  | null
  | { as: "none" }
  | { as: "text"; text: string }
  | { as: "number"; number: number }
  | { as: "year"; year: number }
  | { as: "percent"; percent: number }
  /** 0 to 100 with one decimal. */
  | { as: "points"; points: number }
  /** Whole rupiah. */
  | { as: "money"; rupiah: bigint }
  | { as: "yes-or-no"; yes: boolean }
  | ({ as: "coded" } & Coded)
  | { as: "clients"; kinds: (typeof CLIENT_KINDS)[number][] }
  | { as: "terms"; terms: Term[] }
  /** The organisation's own words, sorted. */
  | { as: "words"; words: string[] }
  /** A numbered paper with the day on it, and the last day it is valid. */
  | { as: "paper"; number: string; date: Date | null; until: Date | null }
  /** Regions by code; an empty list says that this level is not itemised. */
  | { as: "places"; places: { code: string; name: string }[] }
  /** What a condition comes to, and the last day ("YYYY-MM-DD") on which that holds. */
  | { as: "condition"; result: ItemResult; until: string | null }
  | { as: "contact"; channel: ContactChannel; value: string; plainText: boolean };

export type RowName =
  | "kind"
  | "form"
  | "founded"
  | "seat"
  | "deed"
  | "approval"
  | "amendment"
  | "skt"
  | "npwp"
  | "profileFilled"
  | "documents"
  | "record"
  | "listing"
  | "condition"
  | "band"
  | "instrument"
  | "capability"
  | "dimension"
  | "issues"
  | "services"
  | "targetGroups"
  | "provinces"
  | "regencies"
  | "districts"
  | "recentWorks"
  | "works"
  | "typeThree"
  | "largest"
  | "clients"
  | "executive"
  | "supervisory"
  | "advisory"
  | "staff"
  | "permanent"
  | "expertise"
  | "income"
  | "audited"
  | "publicShare"
  | "office"
  | "channel";

export type ComparisonRow = {
  name: RowName;
  /** Rows of money stand once a year, of contacts once a channel, of conditions once a criterion. */
  year?: number;
  channel?: ContactChannel;
  criterion?: string;
  /** Of a dimension of capability: its name, and the version where several are compared. */
  dimension?: { name: Record<"id" | "en", string>; version: string | null };
  values: Value[];
  /** Whether any two of the values differ. */
  differs: boolean;
};
export type ComparedGroup = { group: ComparisonGroup; rows: ComparisonRow[] };

/** Capitals are no difference. */
const textOf = (value: Value) =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? part.toString() : part,
  ).toLowerCase();

/** Whether the values of a row are not all the same. */
export const differ = (values: Value[]) => new Set(values.map(textOf)).size > 1;

/** The same groups with only the rows that differ; a group may be left without rows. */
export const onlyDifferences = (groups: ComparedGroup[]): ComparedGroup[] =>
  groups.map(({ group, rows }) => ({ group, rows: rows.filter(({ differs }) => differs) }));

export const countRows = (groups: ComparedGroup[]) =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);
