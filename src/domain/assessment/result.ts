import { z } from "zod";
import { type Indicator, indicatorsOf, type Instrument, LEVELS, type Level } from "./instrument";
import { type Answers, asClaimed, BANDS, type Band, type Cap, scoreOf } from "./score";

const LACKS = ["no_proof", "proof_expired", "no_time"] as const satisfies Cap["why"][];

/** An indicator that counts for less than the assessor found, and which proof is missing. */
const heldSchema = z.object({
  code: z.string(),
  claimed: z.literal(LEVELS),
  counted: z.literal(LEVELS),
  why: z.enum(LACKS),
});
export type HeldIndicator = z.infer<typeof heldSchema>;
export const heldIndicators = z.array(heldSchema);

/** The number of each dimension, 0 to 100 with one decimal; null: nothing in it is relevant. */
export type DimensionNumber = { code: string; score: number | null };

/** What an assessment comes to: three numbers that are never one, 0 to 100 with one decimal. */
export type CapabilityResult = {
  /** As the organisation says, and the same with what verified papers in force allow. */
  self: number;
  verified: number;
  /** As the assessor found, with what papers in force allow; the band and the dimensions are of it. */
  total: number;
  band: Band;
  /** Codes of key indicators at 0. */
  keysAtZero: string[];
  dimensions: DimensionNumber[];
  /** The dimension with the lowest number, of equal ones the first; null: none has a number. */
  weakest: string | null;
  held: HeldIndicator[];
};

/** The result of a round. `said`: the organisation's answers; `judged`: what the assessor made of them. */
export function resultOf(content: Instrument, said: Answers, judged: Answers): CapabilityResult {
  const final = scoreOf(content, judged);
  const dimensions = final.dimensions.map(({ code, score }) => ({ code, score }));
  return {
    self: scoreOf(content, asClaimed(said)).total,
    verified: scoreOf(content, said).total,
    ...{ total: final.total, band: final.band, keysAtZero: final.heldBy, dimensions },
    weakest: weakestOf(dimensions),
    held: final.dimensions.flatMap(({ indicators }) =>
      indicators.flatMap(({ code, claimed, counted, cap: { why } }) =>
        claimed !== null && counted !== null && claimed > counted && why !== null
          ? [{ code, claimed, counted, why }]
          : [],
      ),
    ),
  };
}

/** The dimension with the lowest number, of equal ones the first. */
export const weakestOf = (dimensions: readonly DimensionNumber[]): string | null =>
  dimensions.reduce<DimensionNumber | null>(
    (least, one) =>
      one.score !== null && (least === null || one.score < (least.score ?? 0)) ? one : least,
    null,
  )?.code ?? null;

/** What a round came to on the day it became final, as it is kept: `assessment_round.result`. */
export const keptResult = z.object({
  v: z.literal(1),
  ...{ self: z.number(), verified: z.number(), total: z.number(), band: z.enum(BANDS) },
  dimensions: z.array(z.object({ code: z.string(), score: z.number().nullable() })),
});
export type KeptResult = z.infer<typeof keptResult>;

export const asKept = (result: CapabilityResult): KeptResult => {
  const { self, verified, total, band, dimensions } = result;
  return { v: 1, self, verified, total, band, dimensions };
};

export type NextStep = {
  indicator: Indicator;
  /** `prove`: the level is there and its proof is not; `grow`: the next level is to be reached. */
  step: "prove" | "grow";
  why: HeldIndicator["why"] | null;
  /** The level that counts then, and how much the total rises by it. */
  to: Level;
  gain: number;
  /** At 0 it holds the band back. */
  isKey: boolean;
};

const MOST_STEPS = 3;

/**
 * The three things that raise the result most: key indicators at 0 first, then by what they add. What
 * is proven already is not asked again, what has no proof is to be proven before it grows.
 */
export function nextSteps(content: Instrument, judged: Answers): NextStep[] {
  const now = scoreOf(content, judged);
  const scores = new Map(
    now.dimensions.flatMap(({ indicators }) => indicators.map((one) => [one.code, one] as const)),
  );
  const steps = indicatorsOf(content).flatMap((indicator): NextStep[] => {
    const score = scores.get(indicator.code);
    const answer = judged[indicator.code];
    if (!score || score.counted === null || indicator.package_dependent) return [];
    const claimed = score.claimed ?? 0;
    const isHeld = claimed > score.counted;
    const to = isHeld ? claimed : claimed + 1;
    if (to > 4) return [];
    const papers = answer?.kind === "level" ? answer.papers : [];
    const then = asClaimed({ x: { kind: "level", level: to as Level, papers } }).x;
    const gain = scoreOf(content, { ...judged, [indicator.code]: then }).total - now.total;
    return [
      {
        ...{ indicator, step: isHeld ? "prove" : "grow", why: isHeld ? score.cap.why : null },
        ...{ to: to as Level, gain: Math.round(gain * 10) / 10 },
        isKey: indicator.key && score.counted === 0,
      },
    ];
  });
  return steps
    .sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.gain - a.gain)
    .slice(0, MOST_STEPS);
}
