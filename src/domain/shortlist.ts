import { z } from "zod";
import { ITEM_RESULTS } from "./eligibility/answer";
import { STANDINGS } from "./organisation";
import { ROUTES } from "./package-schedule";

/**
 * A shortlist ("Daftar pendek calon pelaksana", alat bantu, bukan tahap dalam peraturan) as it was locked:
 * everything that the papers print and that a replay needs, of one moment. Its hash is the SHA-256 of
 * the canonical JSON of it.
 */

/** What organisations are matched by. */
export const FACTORS = [
  "field",
  "work",
  "target",
  "place",
  "experience",
  "people",
  "load",
] as const;
export type Factor = (typeof FACTORS)[number];

/** Points of the whole, in per cent: what an agency begins with. */
export const DEFAULT_WEIGHTS: Readonly<Record<Factor, number>> = {
  ...{ field: 20, work: 20, target: 10, place: 15, experience: 20, people: 10, load: 5 },
};

/** Why a candidate is kept or dropped: a code for counting, and words. */
export const KEEP_REASONS = ["suits", "local", "experienced", "only_one", "other"] as const;
export const DROP_REASONS = [
  ...(["does_not_suit", "no_experience", "no_capacity", "conditions", "declined"] as const),
  ...(["conflict", "other"] as const),
] as const;

/** "YYYY-MM-DD". */
const day = z.iso.date();
const named = z.strictObject({ code: z.string(), id: z.string(), en: z.string() });

/** A sentence in both languages, made of facts that were read at that moment. */
const sentence = z.strictObject({ id: z.string(), en: z.string() });

const factorOf = z.strictObject({
  factor: z.enum(FACTORS),
  /** Of the weight; points of all factors are the score. */
  points: z.number().min(0).max(100),
  of: z.number().min(0).max(100),
  /** Each traces to facts: "2 dari 3 bidang: kesehatan, desa". */
  why: sentence,
});

const candidate = z.strictObject({
  /** Public id of the organisation, and the number of its version that was looked at. */
  id: z.string(),
  version: z.int().positive(),
  name: z.string(),
  slug: z.string(),
  place: z.string().nullable(),
  standing: z.enum(STANDINGS),
  isSuspended: z.boolean(),
  /** Package fit: K5, K6, K8 as the rules answered. */
  fit: z.array(z.strictObject({ code: z.string(), result: z.enum(ITEM_RESULTS), why: sentence })),
  /** 0 to 100; null where it came from the search and was not matched. */
  score: z.number().min(0).max(100).nullable(),
  factors: z.array(factorOf),
  /** Place in the list, from 1. */
  order: z.int().positive(),
  decision: z.enum(["keep", "drop"]),
  reasonCode: z.enum([...new Set([...KEEP_REASONS, ...DROP_REASONS])]),
  reason: z.string().min(1),
});

export const shortlistSnapshot = z.strictObject({
  v: z.literal(1),
  /** "DP-2026-00012", and which locking of it this is, from 1. */
  number: z.string().regex(/^DP-\d{4}-\d{5,}$/),
  version: z.int().positive(),
  /** Why it was unlocked before; null for the first. */
  unlockReason: z.string().nullable(),
  isExample: z.boolean(),
  lockedAt: z.iso.datetime(),
  agency: z.strictObject({ name: z.string(), unit: z.string().nullable() }),
  package: z.strictObject({
    ...{ name: z.string(), klpd: z.string().nullable(), satker: z.string().nullable() },
    ...{ budgetYear: z.int(), rupCode: z.string().nullable(), ceiling: z.string().regex(/^\d+$/) },
  }),
  kak: z.strictObject({
    ...{ workKinds: z.array(named), issues: z.array(named), targetGroups: z.array(named) },
    ...{ places: z.array(z.string()), outputs: z.array(z.string()) },
    ...{ startsOn: day.nullable(), endsOn: day.nullable(), ceiling: z.string().regex(/^\d+$/) },
    people: z.array(z.strictObject({ task: z.string(), count: z.int().positive() })),
    ...{ route: z.enum(ROUTES).nullable(), partnership: z.boolean() },
    terms: z.array(z.strictObject({ percent: z.int(), after: z.int() })),
  }),
  ruleSet: z.strictObject({ code: z.string(), version: z.int().positive() }),
  criteria: z.strictObject({
    weights: z.array(z.strictObject({ factor: z.enum(FACTORS), weight: z.int().min(0).max(100) })),
    /** For the order of equal scores. */
    seed: z.string(),
    /** "urutan tetap bila bobot tempat 10–30 %"; one sentence for each factor. */
    sensitivity: z.array(sentence),
  }),
  /** Those that were looked at, and those that fell out with the reason. */
  candidates: z.array(candidate).min(1).max(200),
});
export type ShortlistSnapshot = z.infer<typeof shortlistSnapshot>;
