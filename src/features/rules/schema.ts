import { z } from "zod";
import { DOCUMENT_TYPES } from "@/domain/documents";
import type { TestChange } from "@/domain/eligibility/rule-draft";
import { isPlainText } from "@/domain/eligibility/set-content";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type RuleFault =
  | "form-broken"
  | "text-missing"
  | "too-long"
  | "sign-refused"
  | "date-missing"
  | "criteria-missing"
  | "papers-missing"
  | "days-wrong"
  | "reason-missing";

const fault = (code: RuleFault) => code;
const code = z
  .string({ error: fault("form-broken") })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, fault("form-broken"))
  .max(80, fault("form-broken"));
const version = z.coerce.number({ error: fault("form-broken") }).int(fault("form-broken"));
const text = (min: number, max: number, missing: RuleFault = "text-missing") =>
  z
    .string({ error: fault(missing) })
    .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").trim())
    .refine((typed) => typed.length >= min, fault(missing))
    .refine((typed) => typed.length <= max, fault("too-long"))
    .refine(isPlainText, fault("sign-refused"));

export const LONGEST_TITLE = 120;
export const LONGEST_TEXT = 600;

export const beginSchema = z.object({});
export const setSchema = z.object({ code, version });
export type SetInput = z.infer<typeof setSchema>;

export const withdrawSchema = setSchema.extend({ reason: text(5, 1_000, "reason-missing") });
export type WithdrawInput = z.infer<typeof withdrawSchema>;

/** One value of a list comes as text, several as a list. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === "" ? [] : [given].flat()), z.array(item));
const criterionCode = z.string().regex(/^K[1-9]\d?$/, fault("form-broken"));

export const outlineSchema = setSchema.extend({
  titleId: text(1, LONGEST_TITLE),
  titleEn: text(1, LONGEST_TITLE),
  noteId: text(1, LONGEST_TEXT),
  noteEn: text(1, LONGEST_TEXT),
  legalBasis: text(1, 300),
  unconfirmed: text(0, 300),
  effectiveFrom: z.iso.date({ error: fault("date-missing") }),
  criteria: listOf(criterionCode).refine((all) => all.length > 0, fault("criteria-missing")),
  order: z
    .string({ error: fault("form-broken") })
    .max(200, fault("too-long"))
    .transform((typed) => typed.toUpperCase().match(/K\d{1,2}/g) ?? []),
});
export type OutlineInput = z.infer<typeof outlineSchema>;

export const ENDS = ["by_event", "on_paper", "days_after"] as const;

/**
 * The fields of a criterion's tests have the place of the test behind their name: `papers2`, `ends2`,
 * `days2`, `effect4`.
 */
export const criterionSchema = z
  .looseObject({
    ...{ code, version, criterion: criterionCode },
    titleId: text(1, LONGEST_TITLE),
    titleEn: text(1, LONGEST_TITLE),
    plainId: text(1, LONGEST_TEXT),
    plainEn: text(1, LONGEST_TEXT),
    keeps: z.string().optional(),
  })
  .transform((given, context) => {
    const { code, version, criterion, titleId, titleEn, plainId, plainEn, keeps, ...rest } = given;
    const tests: Record<number, TestChange> = {};
    for (const [name, value] of Object.entries(rest)) {
      const [, field, place] = /^(papers|ends|effect)(\d{1,2})$/.exec(name) ?? [];
      if (!field || !place) continue;
      const wrong = (message: RuleFault, at = name) =>
        context.addIssue({ code: "custom", path: [at], message });
      const test = (tests[Number(place)] ??= {});
      if (field === "papers") {
        const papers = z.array(z.enum(DOCUMENT_TYPES)).min(1).safeParse([value].flat());
        if (papers.success) test.papers = papers.data;
        else wrong("papers-missing");
      } else if (field === "effect") {
        const effect = z.enum(["ends", "warns"]).safeParse(value);
        if (effect.success) test.effect = effect.data;
        else wrong("form-broken");
      } else {
        const kind = z.enum(ENDS).safeParse(value);
        const days = z.coerce.number().int().min(1).max(3_650).safeParse(rest[`days${place}`]);
        if (!kind.success) wrong("form-broken");
        else if (kind.data !== "days_after") test.ends = { kind: kind.data };
        else if (days.success) test.ends = { kind: kind.data, days: days.data };
        else wrong("days-wrong", `days${place}`);
        // Boxes of which none is ticked are not sent at all.
        if (rest[`papers${place}`] === undefined) wrong("papers-missing", `papers${place}`);
      }
    }
    const said = { titleId, titleEn, plainId, plainEn };
    return { code, version, criterion, tests, keeps: Boolean(keeps), ...said };
  });
export type CriterionInput = z.infer<typeof criterionSchema>;
