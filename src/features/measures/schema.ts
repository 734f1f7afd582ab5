import { z } from "zod";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type MeasureFault =
  | "form-broken"
  | "organisation-missing"
  | "note-missing"
  | "reason-missing"
  | "basis-missing"
  | "appeal-missing"
  | "decision-missing"
  | "from-wrong"
  | "until-wrong"
  | "too-long";

const fault = (code: MeasureFault) => code;
const id = z.uuid({ error: fault("form-broken") });
const slug = (missing: MeasureFault) =>
  z.string({ error: fault(missing) }).regex(/^[a-z0-9-]{1,120}$/, fault(missing));
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const day = (wrong: MeasureFault) =>
  z
    .string({ error: fault(wrong) })
    .trim()
    .pipe(z.iso.date({ error: fault(wrong) }));

/** Words that keep their lines; NUL and marks that turn the reading direction never belong in them. */
const text = (min: number, max: number, missing: MeasureFault) =>
  z
    .string({ error: fault(missing) })
    .max(20_000, fault("too-long"))
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= min, fault(missing))
    .refine((typed) => typed.length <= max, fault("too-long"));

export const LONGEST_TEXT = 2_000;
export const LONGEST_BASIS = 300;

const note = text(10, LONGEST_TEXT, "note-missing");
const reason = text(20, LONGEST_TEXT, "reason-missing");

export const raiseSchema = z.object({
  requestId: id,
  slug: slug("organisation-missing"),
  note,
});
export type RaiseInput = z.infer<typeof raiseSchema>;

export const passOnSchema = z.object({
  ticket: z.string().regex(/^LP-\d{4}-\d{6}$/, fault("form-broken")),
  note,
});
export type PassOnInput = z.infer<typeof passOnSchema>;

const seen = { measureId: id, version };

export const openReviewSchema = z.object(seen);
export const dismissSchema = z.object({ ...seen, note });
export const suspendSchema = z.object({
  ...seen,
  reason,
  basis: text(5, LONGEST_BASIS, "basis-missing"),
  from: day("from-wrong"),
  until: day("until-wrong"),
  note: text(0, LONGEST_TEXT, "note-missing").default(""),
});
export type SuspendInput = z.infer<typeof suspendSchema>;
export const liftSchema = z.object({ ...seen, reason });
export const appealSchema = z.object({
  ...seen,
  slug: slug("form-broken"),
  appeal: text(20, LONGEST_TEXT, "appeal-missing"),
});
export type AppealInput = z.infer<typeof appealSchema>;
export const decideAppealSchema = z.object({
  ...seen,
  move: z.enum(["grant_appeal", "refuse_appeal"], { error: fault("decision-missing") }),
  reason,
});

/** What a decision was looked at on: the measure in the version that was read. */
export type Seen = { measureId: string; version: number };
