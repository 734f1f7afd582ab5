import { LANGUAGES, type Language } from "./checks";
import type { Dimension, Indicator, Instrument, Level } from "./instrument";

/** One thing that was and is another now. */
export type Change =
  | { field: "name"; language: Language; before: string; after: string }
  | { field: "anchor"; language: Language; level: Level; before: string; after: string }
  | { field: "evidence" | "conditions"; before: string; after: string }
  | { field: "weight"; before: number; after: number }
  | { field: "key" | "package_dependent"; before: boolean; after: boolean };

export type IndicatorDifference = {
  what: "added" | "dropped" | "changed";
  /** As it is now; of one that was dropped, as it was. */
  indicator: Indicator;
  changes: Change[];
};
export type DimensionDifference = {
  /** As it is now. */
  dimension: Dimension;
  changes: Change[];
  indicators: IndicatorDifference[];
};

const names = (before: Record<Language, string>, after: Record<Language, string>): Change[] =>
  LANGUAGES.filter((language) => before[language] !== after[language]).map((language) => ({
    ...{ field: "name", language, before: before[language], after: after[language] },
  }));

function changesOf(before: Indicator, after: Indicator): Change[] {
  const anchors = after.anchors.flatMap((now): Change[] => {
    const then = before.anchors.find(({ level }) => level === now.level) ?? now;
    return names(then, now).map((one) => ({ ...one, field: "anchor", level: now.level }) as Change);
  });
  const lists = (one: Indicator) => one.conditions.join(", ");
  return [
    ...names(before, after),
    ...anchors,
    ...(before.evidence === after.evidence
      ? []
      : [{ field: "evidence" as const, before: before.evidence, after: after.evidence }]),
    ...(["key", "package_dependent"] as const)
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, before: before[field], after: after[field] })),
    ...(lists(before) === lists(after)
      ? []
      : [{ field: "conditions" as const, before: lists(before), after: lists(after) }]),
  ];
}

function indicatorDifferences(before: Dimension, after: Dimension): IndicatorDifference[] {
  const isIn = (list: Indicator[], code: string) => list.find((one) => one.code === code);
  const now = after.indicators.flatMap((indicator): IndicatorDifference[] => {
    const then = isIn(before.indicators, indicator.code);
    if (!then) return [{ what: "added", indicator, changes: [] }];
    const changes = changesOf(then, indicator);
    return changes.length > 0 ? [{ what: "changed", indicator, changes }] : [];
  });
  const gone = before.indicators
    .filter(({ code }) => !isIn(after.indicators, code))
    .map((indicator) => ({ what: "dropped" as const, indicator, changes: [] }));
  return [...now, ...gone];
}

/**
 * What a version changes of another: its own name, and dimension by dimension. Dimensions that are the
 * same are left out.
 */
export function instrumentDifferences(before: Instrument, after: Instrument) {
  const dimensions = after.dimensions.flatMap((dimension): DimensionDifference[] => {
    const then = before.dimensions.find(({ code }) => code === dimension.code);
    if (!then) return [];
    const { weight } = then;
    const changes: Change[] = [
      ...names(then, dimension),
      ...(weight === dimension.weight
        ? []
        : [{ field: "weight" as const, before: weight, after: dimension.weight }]),
    ];
    const indicators = indicatorDifferences(then, dimension);
    return changes.length + indicators.length > 0 ? [{ dimension, changes, indicators }] : [];
  });
  return { names: names(before.name, after.name), dimensions };
}
