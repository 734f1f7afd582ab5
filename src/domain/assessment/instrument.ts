import { z } from "zod";

/**
 * The instrument of capability: the platform's own, not LKPP's, and every page says so. Its content is
 * data with a version; this file knows its shape only.
 */
const words = { id: z.string().min(1).max(500), en: z.string().min(1).max(500) };

export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
const level = z.union(LEVELS.map((one) => z.literal(one)));

const anchors = z
  .array(z.strictObject({ level, ...words }))
  .refine((list) => list.map((one) => one.level).join() === LEVELS.join(), {
    error: "An indicator has one sentence for each level from 0 to 4, in order.",
  });

const indicator = z.strictObject({
  code: z.string().regex(/^D\d{1,2}\.\d{1,2}$/),
  ...words,
  anchors,
  /** Papers that can prove it, in words. */
  evidence: z.string().min(1).max(500),
  /** Answered in general here, and again for each package; out of the public total. */
  package_dependent: z.boolean(),
  /** Conditions of the rules it touches; capability never overrides them. */
  conditions: z.array(z.string().regex(/^K\d$/)),
  /** At 0 it keeps the band at "developing" or lower. */
  key: z.boolean(),
});
export type Indicator = z.infer<typeof indicator>;

const dimension = z
  .strictObject({
    code: z.string().regex(/^D\d{1,2}$/),
    ...words,
    /** Per cent of the total. */
    weight: z.number().positive().max(100),
    indicators: z.array(indicator).min(1).max(12),
  })
  .refine(({ code, indicators }) => indicators.every((one) => one.code.startsWith(`${code}.`)), {
    error: "An indicator's code begins with that of its dimension.",
  });
export type Dimension = z.infer<typeof dimension>;

/** Weights as written may be binary fractions; a hundredth of a per cent is no difference. */
const TOLERANCE = 0.01;

export const instrumentSchema = z
  .strictObject({
    name: z.strictObject(words),
    version: z.string().regex(/^\d+(\.\d+)*$/),
    dimensions: z.array(dimension).min(1).max(12),
  })
  .refine(
    ({ dimensions }) =>
      Math.abs(dimensions.reduce((sum, { weight }) => sum + weight, 0) - 100) < TOLERANCE,
    { path: ["dimensions"], error: "The weights of all dimensions are 100 together." },
  )
  .refine(
    ({ dimensions }) => {
      const codes = dimensions.flatMap(({ code, indicators }) => [
        code,
        ...indicators.map((one) => one.code),
      ]);
      return new Set(codes).size === codes.length;
    },
    { path: ["dimensions"], error: "A code stands in the instrument twice." },
  );
export type Instrument = z.infer<typeof instrumentSchema>;

export const indicatorsOf = ({ dimensions }: Instrument): Indicator[] =>
  dimensions.flatMap(({ indicators }) => indicators);
