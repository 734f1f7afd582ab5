import { z } from "zod";
import { isPackageValue, PACKAGE_FACETS, type PackageFacet } from "@/domain/package";

/** What may be wrong with a form of this room: each has a sentence in both languages. */
export type PackageFault = "form-broken" | "too-long";

/** Of a file of packages from a page, in bytes; the operator's console takes any. */
export const MOST_UPLOAD = 20 * 1024 * 1024;

const fault = (code: PackageFault) => code;
const id = z.uuid({ error: fault("form-broken") });

export const PACKAGE_ORDERS = ["newest", "ceiling", "ends"] as const;
export type PackageOrder = (typeof PACKAGE_ORDERS)[number];

export type PackageSearch = {
  q: string;
  chosen: Record<PackageFacet, string[]>;
  order: PackageOrder;
  page: number;
};

const MOST_VALUES = 50;
const MOST_PAGES = 1_000;
type Given = Record<string, string | string[] | undefined>;

const all = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What the address asks for, and which of its values are none; those count for nothing. */
export function readPackageSearch(given: Given): { search: PackageSearch; wrong: PackageFacet[] } {
  const wrong = new Set<PackageFacet>();
  const chosen = Object.fromEntries(
    PACKAGE_FACETS.map((facet) => {
      const values = [...new Set(all(given[facet]).filter((value) => value !== ""))];
      const known = values.filter((value) => isPackageValue(facet, value)).slice(0, MOST_VALUES);
      if (known.length < values.length) wrong.add(facet);
      return [facet, known.sort()];
    }),
  ) as PackageSearch["chosen"];
  const order = PACKAGE_ORDERS.find((one) => one === all(given.sort)[0]) ?? "newest";
  const page = Number(all(given.page)[0]);
  return {
    search: {
      ...{ chosen, order },
      q: (all(given.q)[0] ?? "").trim().slice(0, 200),
      page: Number.isInteger(page) ? Math.min(MOST_PAGES, Math.max(1, page)) : 1,
    },
    wrong: [...wrong],
  };
}

/** The same as the end of an address, "" for everything; the page only from the second on. */
export function packageQuery({ q, chosen, order, page }: PackageSearch): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set("q", q);
  for (const facet of PACKAGE_FACETS)
    for (const value of chosen[facet]) parameters.append(facet, value);
  if (order !== "newest") parameters.set("sort", order);
  if (page > 1) parameters.set("page", String(page));
  return parameters.size > 0 ? `?${parameters}` : "";
}

export const interestSchema = z.object({
  packageId: id,
  organisationId: id,
  note: z
    .string({ error: fault("form-broken") })
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\p{Cc}+/gu, " ")
        .trim(),
    )
    .refine((typed) => typed.length <= 500, fault("too-long")),
});
export type InterestInput = z.infer<typeof interestSchema>;

export const withdrawInterestSchema = z.object({ packageId: id, organisationId: id });
