import { z } from "zod";
import { REPORT_CATEGORIES } from "@/domain/report";

export const LONGEST_TEXT = 3_000;

/** What may be wrong with a report: each has a sentence in both languages. */
export type ReportFault =
  "category-missing" | "text-missing" | "text-short" | "text-long" | "contact-long" | "form-broken";

const fault = (code: ReportFault) => code;

/** NUL and marks that turn the reading direction never belong in a report. */
const cleanText = z
  .string({ error: fault("text-missing") })
  .transform((text) => text.replace(/[\u0000\u202A-\u202E\u2066-\u2069]/g, "").trim());

/** What the public form sends. Messages are codes: the form has a sentence for each in both languages. */
export const reportSchema = z.object({
  requestId: z.uuid({ error: fault("form-broken") }),
  slug: z.string({ error: fault("form-broken") }).regex(/^[a-z0-9-]{1,120}$/, fault("form-broken")),
  category: z.enum(REPORT_CATEGORIES, { error: fault("category-missing") }),
  text: cleanText
    .refine((text) => text.length > 0, fault("text-missing"))
    .refine((text) => text.length === 0 || text.length >= 10, fault("text-short"))
    .refine((text) => text.length <= LONGEST_TEXT, fault("text-long")),
  contact: z
    .string()
    .transform((text) => text.replace(/\p{Cc}/gu, "").trim())
    .refine((text) => text.length <= 120, fault("contact-long"))
    .default(""),
});
export type ReportInput = z.infer<typeof reportSchema>;

/** What an operator sends. The length of the reply is refused by the command, in words. */
export const settleSchema = z.object({
  ticket: z.string().regex(/^LP-\d{4}-\d{6}$/, fault("form-broken")),
  move: z.enum(["answer", "close"], { error: fault("form-broken") }),
  reply: z
    .string()
    .default("")
    .transform((text) => text.replace(/[\u0000\u202A-\u202E\u2066-\u2069]/g, "").trim()),
});
