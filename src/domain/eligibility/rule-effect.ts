import { z } from "zod";
import { type Standing, STANDINGS } from "../organisation";
import { ITEM_RESULTS, type ItemResult } from "./answer";
import type { Facts } from "./facts";
import type { RuleSet } from "./rule-set";
import { evaluateStanding } from "./standing";

/** An item under one set and under another; null: that set does not ask it. */
export const itemEffect = z.object({
  code: z.string(),
  from: z.enum(ITEM_RESULTS).nullable(),
  to: z.enum(ITEM_RESULTS).nullable(),
});
type ItemEffect = z.infer<typeof itemEffect>;

export type Effect = {
  before: Standing;
  after: Standing;
  /** Standing items that come to something else, in the order of the older set. */
  items: ItemEffect[];
  /** Whether the standing, or an item that both sets ask, becomes another. */
  isAffected: boolean;
};

/** What one organisation would come to by another set at one instant, all else being as it is. */
export function effectOf(older: RuleSet, newer: RuleSet, facts: Facts, at: Date): Effect {
  const judged = (set: RuleSet) => {
    const { items, standing } = evaluateStanding(set, facts, at);
    const own = items.filter(({ scope }) => scope === "standing");
    return { standing, results: new Map(own.map(({ code, result }) => [code, result])) };
  };
  const [before, after] = [judged(older), judged(newer)];
  const codes = new Set([...before.results.keys(), ...after.results.keys()]);
  const items = [...codes].flatMap((code): ItemEffect[] => {
    const [from, to] = [before.results.get(code) ?? null, after.results.get(code) ?? null];
    return from === to ? [] : [{ code, from, to }];
  });
  const isAffected =
    before.standing !== after.standing ||
    items.some(({ from, to }) => from !== null && to !== null);
  return { before: before.standing, after: after.standing, items, isAffected };
}

const counts = z.partialRecord(z.enum(STANDINGS), z.int());
export const simulationTotals = z.object({
  v: z.literal(1),
  before: counts,
  after: counts,
  /** Organisations whose standing is better afterwards, or worse. */
  gain: z.int(),
  lose: z.int(),
  /** By item: how many have it met only afterwards, or only before; `gone`: unmet, and asked no more. */
  items: z.record(z.string(), z.object({ gain: z.int(), lose: z.int(), gone: z.int() })),
});
export type SimulationTotals = z.infer<typeof simulationTotals>;

export const NO_TOTALS: SimulationTotals = {
  ...{ v: 1, before: {}, after: {}, gain: 0, lose: 0, items: {} },
};

const ORDER: readonly Standing[] = ["not_checked", "incomplete", "nearly_complete", "complete"];
const isMet = (result: ItemResult | null) => result === "met";

/** How a standing moves: above 0 better, below 0 worse. */
const standingStep = ({ before, after }: Pick<Effect, "before" | "after">): number =>
  ORDER.indexOf(after) - ORDER.indexOf(before);

/** The totals with one organisation more. */
export function countEffect(totals: SimulationTotals, effect: Effect): SimulationTotals {
  const { before, after, items } = effect;
  const step = standingStep(effect);
  const sum: SimulationTotals = {
    v: 1,
    before: { ...totals.before, [before]: (totals.before[before] ?? 0) + 1 },
    after: { ...totals.after, [after]: (totals.after[after] ?? 0) + 1 },
    gain: totals.gain + Number(step > 0),
    lose: totals.lose + Number(step < 0),
    items: { ...totals.items },
  };
  for (const { code, from, to } of items) {
    const { gain, lose, gone } = sum.items[code] ?? { gain: 0, lose: 0, gone: 0 };
    sum.items[code] = {
      gain: gain + Number(isMet(to) && !isMet(from)),
      lose: lose + Number(isMet(from) && to !== null && !isMet(to)),
      gone: gone + Number(to === null && !isMet(from)),
    };
  }
  return sum;
}
