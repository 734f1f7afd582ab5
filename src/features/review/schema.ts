import { z } from "zod";
import { CASE_ITEMS, DECISIONS, REASON_CODES } from "@/domain/review-decision";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type ReviewFault =
  | "form-broken"
  | "name-missing"
  | "office-missing"
  | "accept-missing"
  | "result-missing"
  | "reason-missing"
  | "note-missing"
  | "date-wrong"
  | "answer-missing"
  | "too-long";

const fault = (code: ReviewFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const code = z
  .string({ error: fault("form-broken") })
  .regex(/^V-[0-9A-Z]{4}-[0-9A-Z]{4}$/, fault("form-broken"));
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));

/** Text of several lines; control characters other than line ends become spaces. */
const text = (min: number, max: number, missing: ReviewFault) =>
  z
    .string({ error: fault(missing) })
    .max(20_000, fault("too-long"))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= min, fault(missing))
    .refine((typed) => typed.length <= max, fault("too-long"));

const ticked = (missing: ReviewFault) =>
  z.literal("1", { error: fault(missing) }).transform(() => true as const);

/** `signed`: the statement of this version stands already, so it is not asked again. */
export const submitCaseSchema = z.object({
  requestId: id,
  organisationId: id,
  name: text(3, 120, "name-missing").optional(),
  office: text(3, 120, "office-missing").optional(),
  accept: ticked("accept-missing").optional(),
});
export type SubmitCaseInput = z.infer<typeof submitCaseSchema>;

export const caseSchema = z.object({ code, version });

export const conflictSchema = z.object({
  code,
  tie: z.enum(["none", "tied"], { error: fault("answer-missing") }),
  /** Asked where somebody on the board has the reviewer's name. */
  namesake: z
    .enum(["another", "same"], { error: fault("answer-missing") })
    .nullish()
    .transform((answer) => answer ?? null),
});
export type ConflictInput = z.infer<typeof conflictSchema>;

export const LONGEST_NOTE = 2_000;
const orNull = (typed: string) => typed || null;

export const decideItemSchema = z
  .object({
    code,
    version,
    item: z.enum(CASE_ITEMS, { error: fault("form-broken") }),
    fingerprint: z
      .string({ error: fault("form-broken") })
      .regex(/^[0-9a-f]{64}$/, fault("form-broken")),
    result: z.enum(DECISIONS, { error: fault("result-missing") }),
    reason: z
      .union([z.enum(REASON_CODES), z.literal("")], { error: fault("reason-missing") })
      .default("")
      .transform((typed) => typed || null),
    note: text(0, LONGEST_NOTE, "note-missing").default("").transform(orNull),
    internalNote: text(0, LONGEST_NOTE, "note-missing").default("").transform(orNull),
    number: text(0, 120, "note-missing").default("").transform(orNull),
    date: z
      .union([z.iso.date(), z.literal("")], { error: fault("date-wrong") })
      .default("")
      .transform(orNull),
  })
  .refine(({ result, reason }) => result === "met" || reason !== null, {
    path: ["reason"],
    message: fault("reason-missing"),
  })
  .refine(({ result, note }) => result === "met" || (note?.length ?? 0) >= 10, {
    path: ["note"],
    message: fault("note-missing"),
  });
export type DecideItemInput = z.infer<typeof decideItemSchema>;
