import type { Dimension, Indicator, Instrument } from "./instrument";

/** The same content under the version of its own. */
export const draftFrom = (base: Instrument, version: string): Instrument => ({ ...base, version });

type Words = { id: string; en: string };
export type Outline = { name: Words; dimensions: (Words & { code: string; weight: number })[] };

/** Names and weights. A dimension that is not named stays as it is; none is added or dropped. */
export const withOutline = (content: Instrument, { name, dimensions }: Outline): Instrument => ({
  ...content,
  name,
  dimensions: content.dimensions.map((one) => {
    const said = dimensions.find(({ code }) => code === one.code);
    return said ? { ...one, id: said.id, en: said.en, weight: said.weight } : one;
  }),
});

const withIndicators = (
  content: Instrument,
  change: (indicators: Indicator[], dimension: Dimension) => Indicator[],
): Instrument => ({
  ...content,
  dimensions: content.dimensions.map((one) => ({
    ...one,
    indicators: change(one.indicators, one),
  })),
});

/** An indicator in place of the one with its code. */
export const withIndicator = (content: Instrument, indicator: Indicator): Instrument =>
  withIndicators(content, (indicators) =>
    indicators.map((one) => (one.code === indicator.code ? indicator : one)),
  );

/** One more at the end of a dimension. */
export const withNewIndicator = (
  content: Instrument,
  dimension: string,
  indicator: Indicator,
): Instrument =>
  withIndicators(content, (indicators, { code }) =>
    code === dimension ? [...indicators, indicator] : indicators,
  );

export const withoutIndicator = (content: Instrument, code: string): Instrument =>
  withIndicators(content, (indicators) => indicators.filter((one) => one.code !== code));

/**
 * The code of a new indicator: behind every one its dimension ever had. `used`: codes of all versions; an
 * answer of an older round must never be read as one to another question.
 */
export function nextCode(dimension: string, used: readonly string[]): string {
  const numbers = used
    .filter((code) => code.startsWith(`${dimension}.`))
    .map((code) => Number(code.slice(dimension.length + 1)));
  return `${dimension}.${Math.max(0, ...numbers) + 1}`;
}
