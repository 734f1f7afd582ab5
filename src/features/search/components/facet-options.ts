import { getLocale, getTranslations } from "next-intl/server";
import { type Facet, UNKNOWN } from "@/domain/facets";
import { LEGAL_FORMS, type LegalForm } from "@/domain/organisation";
import type { FacetCount, FacetNames } from "../queries/directory";

export type FacetOption = { value: string; label: string; count: number; selected: boolean };

const isForm = (value: string): value is LegalForm =>
  (LEGAL_FORMS as readonly string[]).includes(value);

/** A function that names a facet value in the page's language. */
export async function facetLabels(names: FacetNames) {
  const locale = await getLocale();
  const forms = await getTranslations("labels.form");
  const unknown = (await getTranslations("directory"))("unknown");
  return (facet: Facet, value: string): string => {
    if (value === UNKNOWN) return unknown;
    if (facet === "form") return isForm(value) ? forms(value) : value;
    return names[facet].get(value)?.[locale] ?? value;
  };
}

/** Options as they are shown: the selected first, then the most frequent, `unknown` last. */
export const optionsOf = (
  facet: Facet,
  counts: FacetCount[],
  selected: string[],
  labelOf: (facet: Facet, value: string) => string,
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
