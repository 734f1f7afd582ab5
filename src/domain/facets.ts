/** The facets of the directory, in the order they are shown. Parameters of page and API alike. */
export const FACETS = ["province", "regency", "issue", "service", "form"] as const;
export type Facet = (typeof FACETS)[number];

/** A row has exactly one value of these, `unknown` included, so their counts sum to the total. */
export const SINGLE_VALUED = ["province", "regency", "form"] as const satisfies Facet[];

/** "Belum diketahui". */
export const UNKNOWN = "unknown";

export type Selection = Record<Facet, string[]>;

export const NOTHING_SELECTED: Selection = {
  province: [],
  regency: [],
  issue: [],
  service: [],
  form: [],
};

/** Each facet's bit in the mask of facets a row fails. */
export const facetBit = (facet: Facet) => 1 << FACETS.indexOf(facet);
