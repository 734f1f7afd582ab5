/** The facets of the directory, in the order they are shown. Parameters of page and API alike. */
export const FACETS = [
  "province",
  "regency",
  "work_province",
  "work_regency",
  "work_district",
  "issue",
  "service",
  "target",
  "recent",
  "value",
  "kind",
  "form",
  "standing",
  "band",
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * A row has exactly one value of these, `unknown` included, so their counts sum to the total. Of
 * `regency` this holds inside the chosen provinces.
 */
export const SINGLE_VALUED = [
  "province",
  "regency",
  "value",
  "kind",
  "form",
  "standing",
  "band",
] as const satisfies Facet[];

/** Places inside places: counted only inside the chosen values of the facet above. */
export const INSIDE: Partial<Record<Facet, Facet>> = {
  regency: "province",
  work_regency: "work_province",
  work_district: "work_regency",
};

export const isInside = (facet: Facet) => INSIDE[facet] !== undefined;

/** "Belum diketahui". */
export const UNKNOWN = "unknown";
/** Facets in which a row may have no value of its own. */
export const MAY_BE_UNKNOWN = ["province", "regency", "value", "kind", "form", "band"] as const;

export type Selection = Record<Facet, string[]>;

export const NOTHING_SELECTED = Object.fromEntries(
  FACETS.map((facet) => [facet, [] as string[]]),
) as Selection;

/** Each facet's bit in the mask of facets a row fails. */
export const facetBit = (facet: Facet) => 1 << FACETS.indexOf(facet);

/** Whether a value is offered: places inside places need the one above to be chosen. */
export function isOffered(facet: Facet, value: string, selection: Selection): boolean {
  const above = INSIDE[facet];
  if (!above || selection[facet].includes(value)) return true;
  if (value === UNKNOWN) return selection[above].length > 0;
  return selection[above].some((code) => value.startsWith(`${code}.`));
}

/** Of the largest work a profile names, in rupiah: the band's code and where it ends. */
const BANDS = [
  { code: "under_50m", below: 50_000_000n },
  { code: "50m_200m", below: 200_000_000n },
  { code: "200m_500m", below: 500_000_000n },
  { code: "500m_1b", below: 1_000_000_000n },
] as const;
export const VALUE_BANDS = [...BANDS.map(({ code }) => code), "from_1b"] as const;
export type ValueBand = (typeof VALUE_BANDS)[number];

/** The band of a value in whole rupiah. */
export const valueBand = (rupiah: bigint): ValueBand =>
  BANDS.find(({ below }) => rupiah < below)?.code ?? "from_1b";

/** Values of `recent` besides the kinds of work: any work at all, a work of Swakelola Type III. */
export const RECENT_ANY = "any";
export const RECENT_TYPE_III = "type_iii";
