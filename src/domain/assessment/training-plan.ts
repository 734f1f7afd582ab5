import { FEWEST_SHOWN, shownPart } from "../public-numbers";
import type { PlaceNumbers } from "./aggregate";
import type { Dimension, Indicator, Instrument } from "./instrument";

/** Of one indicator in a region: answers with a level, the sum of the levels, those under 3. */
export type IndicatorSums = { code: string; count: number; sum: number; below: number };

export type TrainingTopic = {
  dimension: Dimension;
  /** Of the dimension, 0 to 100 with one decimal. */
  mean: number;
  indicators: {
    indicator: Indicator;
    /** Of the level that assessors found, 0 to 4 with one decimal. */
    mean: number;
    /** Organisations under level 3; null: it, or the rest, would speak of fewer than five. */
    below: number | null;
  }[];
};

const MOST_TOPICS = 3;
const MOST_INDICATORS = 3;
/** From here on a dimension counts as ready: the band's beginning. */
const READY = 60;

/**
 * What to train a region's organisations in: the three weakest dimensions under 60, in each the three
 * indicators that assessors found lowest. Nothing rests on fewer than five; what depends on a package is
 * left out, for it is not the organisation's alone.
 */
export function trainingPlan(
  content: Instrument,
  { means }: PlaceNumbers,
  sums: readonly IndicatorSums[],
): TrainingTopic[] {
  return content.dimensions
    .flatMap((dimension) => {
      const mean = means[dimension.code] ?? null;
      return mean === null || mean >= READY ? [] : [{ dimension, mean }];
    })
    .sort((a, b) => a.mean - b.mean)
    .slice(0, MOST_TOPICS)
    .map(({ dimension, mean }) => ({
      ...{ dimension, mean },
      indicators: dimension.indicators
        .flatMap((indicator) => {
          const found = sums.find(({ code }) => code === indicator.code);
          if (!found || found.count < FEWEST_SHOWN || indicator.package_dependent) return [];
          return [
            {
              ...{ indicator, mean: Math.round((found.sum / found.count) * 10) / 10 },
              below: shownPart(found.below, found.count),
            },
          ];
        })
        .sort((a, b) => a.mean - b.mean)
        .slice(0, MOST_INDICATORS),
    }));
}
