import { type Facet, SINGLE_VALUED, UNKNOWN } from "@/domain/facets";
import { LEGAL_FORMS } from "@/domain/organisation";
import { regions } from "./regions";
import { issues, workKinds } from "./taxonomies";

/** Every value of every facet; numbers are given by the seed and never change. */
export function facetValues(): { facet: Facet; value: string }[] {
  const all = regions();
  const values: Record<Facet, string[]> = {
    province: all.filter(({ level }) => level === "province").map(({ code }) => code),
    regency: all.filter(({ level }) => level === "regency").map(({ code }) => code),
    issue: issues.map(({ code }) => code),
    service: workKinds.map(({ code }) => code),
    form: [...LEGAL_FORMS],
  };
  for (const facet of SINGLE_VALUED) values[facet].push(UNKNOWN);
  return Object.entries(values).flatMap(([facet, codes]) =>
    codes.map((value) => ({ facet: facet as Facet, value })),
  );
}
