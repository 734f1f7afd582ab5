import { BANDS } from "@/domain/assessment/score";
import { type Facet, RECENT_ANY, RECENT_TYPE_III, UNKNOWN, VALUE_BANDS } from "@/domain/facets";
import { STANDINGS } from "@/domain/organisation";
import type { FacetCount } from "../queries/directory";
import type { FacetLabel } from "../queries/facet-names";

export type FacetOption = { value: string; label: string; count: number; selected: boolean };

/** Values that have an order of their own: steps, and of `recent` what is no kind of work. */
const STEPS: Partial<Record<Facet, readonly string[]>> = {
  value: VALUE_BANDS,
  standing: STANDINGS,
  band: BANDS,
  recent: [RECENT_ANY, RECENT_TYPE_III],
};

/**
 * Options as they are shown: steps in their order, else the selected first, then the most frequent;
 * `unknown` last.
 */
export function optionsOf(
  facet: Facet,
  counts: FacetCount[],
  selected: string[],
  labelOf: FacetLabel,
): FacetOption[] {
  const steps = STEPS[facet] ?? [];
  const step = ({ value }: FacetOption) =>
    steps.includes(value) ? steps.indexOf(value) : steps.length;
  return counts
    .map(({ value, count }) => ({
      ...{ value, count, label: labelOf(facet, value), selected: selected.includes(value) },
    }))
    .sort(
      (a, b) =>
        step(a) - step(b) ||
        Number(b.selected) - Number(a.selected) ||
        Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) ||
        b.count - a.count ||
        a.label.localeCompare(b.label),
    );
}

const SHOWN_FIRST = 6;

/** A long list in two: what is seen at once, and the rest, which is never a single option. */
export function folded(options: FacetOption[]): { first: FacetOption[]; rest: FacetOption[] } {
  const chosen = options.findLastIndex(({ selected }) => selected) + 1;
  const first = Math.max(SHOWN_FIRST, chosen);
  return options.length <= first + 1
    ? { first: options, rest: [] }
    : { first: options.slice(0, first), rest: options.slice(first) };
}
