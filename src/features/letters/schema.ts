import { z } from "zod";
import { letterCodeOf } from "@/domain/letter";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type LetterFault = "form-broken" | "reason-missing" | "too-long";

const fault = (code: LetterFault) => code;
const id = z.uuid({ error: fault("form-broken") });

export const LONGEST_REASON = 600;

export const issueSchema = z.object({ organisationId: id, requestId: id });
export type IssueInput = z.infer<typeof issueSchema>;

export const withdrawSchema = z.object({
  code: z
    .string({ error: fault("form-broken") })
    .refine((code) => letterCodeOf(code) === code, fault("form-broken")),
  version: z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken")),
  /** Read by everybody; NUL and marks that turn the reading direction never belong in it. */
  reason: z
    .string({ error: fault("reason-missing") })
    .max(20_000, fault("too-long"))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= 20, fault("reason-missing"))
    .refine((typed) => typed.length <= LONGEST_REASON, fault("too-long")),
});
export type WithdrawInput = z.infer<typeof withdrawSchema>;
