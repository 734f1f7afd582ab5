import { z } from "zod";
import { type Level, LEVELS } from "@/domain/assessment/instrument";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type InstrumentFormFault =
  "form-broken" | "text-missing" | "too-long" | "weight-wrong" | "date-missing" | "reason-missing";

export const LONGEST_NAME = 160;
export const LONGEST_ANCHOR = 300;
export const LONGEST_EVIDENCE = 500;
export const LONGEST_REASON = 1_000;

const fault = (code: InstrumentFormFault) => code;
const broken = { error: fault("form-broken") };
const instrument = z.string(broken).regex(/^\d{1,3}(\.\d{1,3}){0,3}$/, broken);
const version = z.coerce.number(broken).int(broken);
const dimensionCode = z.string(broken).regex(/^D\d{1,2}$/, broken);
const indicatorCode = z.string(broken).regex(/^D\d{1,2}\.\d{1,2}$/, broken);
const text = (max: number, missing: InstrumentFormFault = "text-missing", min = 1) =>
  z
    .string({ error: fault(missing) })
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length >= min, fault(missing))
    .refine((typed) => typed.length <= max, fault("too-long"));
/** Whole per cent: what people add up in their heads. */
const weight = z
  .string({ error: fault("weight-wrong") })
  .trim()
  .regex(/^([1-9]\d?|100)$/, fault("weight-wrong"))
  .transform(Number);

export const beginSchema = z.object({});
export const draftSchema = z.object({ instrument, version });
export type DraftInput = z.infer<typeof draftSchema>;

export const proposeSchema = draftSchema.extend({
  effectiveFrom: z.iso.date({ error: fault("date-missing") }),
});
export type ProposeInput = z.infer<typeof proposeSchema>;

export const withdrawSchema = draftSchema.extend({
  reason: text(LONGEST_REASON, "reason-missing", 5),
});
export type WithdrawInput = z.infer<typeof withdrawSchema>;

/** Fields of a dimension have its code behind their name: `nameId_D1`, `nameEn_D1`, `weight_D1`. */
export const outlineSchema = z
  .looseObject({ instrument, version, titleId: text(LONGEST_NAME), titleEn: text(LONGEST_NAME) })
  .transform((given, context) => {
    const { instrument, version, titleId, titleEn, ...rest } = given;
    const codes = Object.keys(rest).flatMap((name) => /^weight_(D\d{1,2})$/.exec(name)?.[1] ?? []);
    const read = <Value>(schema: z.ZodType<Value>, name: string): Value | null => {
      const read = schema.safeParse(rest[name]);
      if (read.success) return read.data;
      const message = read.error.issues[0]?.message ?? fault("form-broken");
      context.addIssue({ code: "custom", path: [name], message });
      return null;
    };
    const dimensions = codes.map((code) => ({
      code,
      id: read(text(LONGEST_NAME), `nameId_${code}`) ?? "",
      en: read(text(LONGEST_NAME), `nameEn_${code}`) ?? "",
      weight: read(weight, `weight_${code}`) ?? 0,
    }));
    return { instrument, version, name: { id: titleId, en: titleEn }, dimensions };
  });
export type OutlineInput = z.infer<typeof outlineSchema>;

/** The fields of an anchor have its level behind their name. */
export const anchorField = (language: "Id" | "En", level: Level) =>
  `anchor${language}${level}` as const;
const anchorFields = Object.fromEntries(
  LEVELS.flatMap((level) => [
    [anchorField("Id", level), text(LONGEST_ANCHOR)],
    [anchorField("En", level), text(LONGEST_ANCHOR)],
  ]),
) as Record<`anchor${"Id" | "En"}${Level}`, ReturnType<typeof text>>;

const ticked = z
  .string()
  .optional()
  .transform((given) => given === "1");
/** One value of a list comes as text, several as a list, none not at all. */
const conditions = z.preprocess(
  (given) => (given === undefined || given === "" ? [] : [given].flat()),
  z.array(z.string().regex(/^K\d$/, fault("form-broken"))).max(9, fault("form-broken")),
);
const said = z.object({
  ...{ instrument, version },
  ...{ nameId: text(LONGEST_NAME), nameEn: text(LONGEST_NAME), ...anchorFields },
  ...{ evidence: text(LONGEST_EVIDENCE), packageDependent: ticked, key: ticked, conditions },
});

/** What was typed of an indicator, as the instrument keeps it; its code comes from elsewhere. */
const content = (given: z.infer<typeof said>) => ({
  ...{ id: given.nameId, en: given.nameEn },
  anchors: LEVELS.map((level) => ({
    ...{ level, id: given[anchorField("Id", level)], en: given[anchorField("En", level)] },
  })),
  ...{ evidence: given.evidence, package_dependent: given.packageDependent },
  ...{ conditions: [...new Set(given.conditions)].sort(), key: given.key },
});

export const indicatorSchema = said.extend({ indicator: indicatorCode }).transform((given) => ({
  ...{ instrument: given.instrument, version: given.version },
  indicator: { code: given.indicator, ...content(given) },
}));
export type IndicatorInput = z.infer<typeof indicatorSchema>;

export const newIndicatorSchema = said.extend({ dimension: dimensionCode }).transform((given) => ({
  ...{ instrument: given.instrument, version: given.version, dimension: given.dimension },
  indicator: content(given),
}));
export type NewIndicatorInput = z.infer<typeof newIndicatorSchema>;

export const dropSchema = draftSchema.extend({ indicator: indicatorCode });
export type DropInput = z.infer<typeof dropSchema>;
