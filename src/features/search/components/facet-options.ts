import { type Facet, UNKNOWN } from "@/domain/facets";
import type { FacetCount } from "../queries/directory";
import type { FacetLabel } from "../queries/facet-names";

export type FacetOption = { value: string; label: string; count: number; selected: boolean };

/** Options as they are shown: the selected first, then the most frequent, `unknown` last. */
export const optionsOf = (
  facet: Facet,
  counts: FacetCount[],
  selected: string[],
  labelOf: FacetLabel,
): FacetOption[] =>
  counts
    .map(({ value, count }) => ({
      value,
      count,
      label: labelOf(facet, value),
      selected: selected.includes(value),
    }))
    .sort(
      (a, b) =>
        Number(b.selected) - Number(a.selected) ||
        Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) ||
        b.count - a.count ||
        a.label.localeCompare(b.label),
    );
