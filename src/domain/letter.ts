import { z } from "zod";
import { ZONES } from "./civil-day";
import type { ItemResult } from "./eligibility/answer";
import { criterionCode } from "./eligibility/facts";

/** What a letter is today: "berlaku" only while every item on it holds. */
export type LetterState = "valid" | "expired" | "changed" | "superseded" | "withdrawn";

/** What became of one item since a letter named it. */
export type ItemToday = "holds" | "expired" | "changed";

/** Who looked at the papers, as every letter names it: never a person. */
export const LETTER_UNIT = "Meja verifikasi Simpul";

/** Without letters and digits that are taken for one another. */
export const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Of 30 signs each: 78 bits, so that nobody finds a letter by trying. */
export const CODE_LENGTH = 16;

const item = z.strictObject({
  code: criterionCode,
  /** When the decision took effect; it tells one decision from the next. */
  decidedAt: z.iso.datetime(),
  /** The same as a civil day where the office is. */
  decidedOn: z.iso.date(),
  /** The last day of what was verified; null: no end is known. */
  until: z.iso.date().nullable(),
  /** Whose the end is: this platform's policy, or a day that stands on a paper. */
  policy: z.enum(["platform", "paper_date"]).nullable(),
});
export type LetterItem = z.infer<typeof item>;

/** What a letter says and what is signed of it: nothing personal, and nothing that can be read two ways. */
export const letterContentSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal("simpul-letter"),
  number: z.string().regex(/^SV-\d{4}-\d{5,}$/),
  code: z.string(),
  issuedAt: z.iso.datetime(),
  /** Of the office; days begin and end there. */
  zone: z.enum(ZONES),
  /** The address of the installation that issued it. */
  by: z.string(),
  unit: z.literal(LETTER_UNIT),
  organisation: z.strictObject({ id: z.string(), name: z.string().min(1) }),
  ruleSet: z.strictObject({
    code: z.string(),
    version: z.int().positive(),
    legalBasis: z.string(),
    unconfirmed: z.string().nullable(),
  }),
  items: z.array(item).min(1),
  notice: z.strictObject({ id: z.string(), en: z.string() }),
  /** Made by a demonstration: "contoh, tidak berlaku". */
  isExample: z.boolean(),
});
export type LetterContent = z.infer<typeof letterContentSchema>;

/** The code as it is kept, from whatever somebody typed of it; null when it cannot be one. */
export function letterCodeOf(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]+/g, "");
  const isCode = plain.length === CODE_LENGTH && [...plain].every((s) => CODE_LETTERS.includes(s));
  return isCode ? plain.match(/.{4}/g)!.join("-") : null;
}

type Now = {
  /** What the condition comes to today; null when today's rules do not know it. */
  result: ItemResult | null;
  /** When the decision that counts today took effect; null without one. */
  decidedAt: string | null;
};

/**
 * Whether an item still is as a letter says, on a civil day of its office. One that was decided anew is
 * met again, but not by what this letter tells of.
 */
export function itemToday({ until, decidedAt }: LetterItem, now: Now, today: string): ItemToday {
  if ((until !== null && until < today) || now.result === "expired") return "expired";
  const isSame = now.decidedAt !== null && Date.parse(now.decidedAt) === Date.parse(decidedAt);
  return now.result === "met" && isSame ? "holds" : "changed";
}

type Facts = {
  isWithdrawn: boolean;
  isSuperseded: boolean;
  /** Whether the organisation is still shown to everybody. */
  isListed: boolean;
  items: readonly ItemToday[];
};

/** The worst that can be said of it, as one word. */
export function letterState({ isWithdrawn, isSuperseded, isListed, items }: Facts): LetterState {
  if (isWithdrawn) return "withdrawn";
  if (isSuperseded) return "superseded";
  if (!isListed || items.includes("changed")) return "changed";
  return items.includes("expired") ? "expired" : "valid";
}

/** The first of the ends on a letter, and the item it is of; null when none has an end. */
export const firstEnd = (items: readonly LetterItem[]): { until: string; code: string } | null =>
  items
    .flatMap(({ until, code }) => (until === null ? [] : [{ until, code }]))
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0] ?? null;
