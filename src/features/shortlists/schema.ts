import { z } from "zod";
import { CHOICES, MOST_CANDIDATES } from "@/domain/shortlist-lock";
import { FACTORS } from "@/domain/shortlist";
import { maskPersonalData } from "@/domain/personal-data";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type ShortlistFault =
  | "form-broken"
  | "none-chosen"
  | "choice-missing"
  | "reason-missing"
  | "words-missing"
  | "too-long"
  | "weight-wrong"
  | "weights-not_hundred";

const fault = (code: ShortlistFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
export const LONGEST_REASON = 1_000;

/** Words that are printed: phones and mail addresses in them are hidden. */
const words = (least: number, missing: ShortlistFault) =>
  z
    .string({ error: fault(missing) })
    .max(20_000, fault("too-long"))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= least, fault(missing))
    .refine((typed) => typed.length <= LONGEST_REASON, fault("too-long"))
    .transform(maskPersonalData);

export const workSchema = z.object({ workId: id });

export const addSchema = z.object({
  workId: id,
  source: z.enum(["search", "matching"], { error: fault("form-broken") }),
  /** Public ids. */
  oms: z
    .union([z.string(), z.array(z.string())], { error: fault("none-chosen") })
    .transform((value) => [...new Set([value].flat())].filter((one) => one !== ""))
    .refine((list) => list.length > 0, fault("none-chosen"))
    .refine((list) => list.length <= MOST_CANDIDATES, fault("form-broken"))
    .refine((list) => list.every((one) => /^[A-Za-z0-9]{10}$/.test(one)), fault("form-broken")),
});
export type AddInput = z.infer<typeof addSchema>;

const weight = z
  .string({ error: fault("weight-wrong") })
  .regex(/^\s*\d{1,3}\s*%?\s*$/, fault("weight-wrong"))
  .transform((typed) => Number.parseInt(typed, 10))
  .refine((number) => number <= 100, fault("weight-wrong"));

export const weightsSchema = z
  .object({
    ...{ shortlistId: id, version, reason: words(5, "reason-missing") },
    ...{ field: weight, work: weight, target: weight, place: weight, experience: weight },
    ...{ people: weight, load: weight },
  })
  .refine((typed) => FACTORS.reduce((sum, factor) => sum + typed[factor], 0) === 100, {
    path: ["field"],
    error: fault("weights-not_hundred"),
  })
  .transform(({ shortlistId, version: of, reason, ...weights }) => ({
    ...{ shortlistId, version: of, reason, weights },
  }));
export type WeightsInput = z.infer<typeof weightsSchema>;

export const decideSchema = z.object({
  ...{ shortlistId: id, organisationId: id, version },
  choice: z.enum(CHOICES, { error: fault("choice-missing") }),
  reason: words(5, "reason-missing"),
});
export type DecideInput = z.infer<typeof decideSchema>;

export const noteSchema = z.object({
  shortlistId: id,
  organisationId: z
    .union([z.literal(""), id])
    .optional()
    .transform((one) => one || null),
  words: words(2, "words-missing"),
});
export type NoteInput = z.infer<typeof noteSchema>;

/** `version`: of the list and all its candidates together, as it was seen. */
export const lockSchema = z.object({ shortlistId: id, version });
export const unlockSchema = z.object({
  ...{ shortlistId: id, version, reason: words(10, "reason-missing") },
});
export type UnlockInput = z.infer<typeof unlockSchema>;
