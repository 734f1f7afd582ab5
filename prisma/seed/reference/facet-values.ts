import { BANDS } from "@/domain/assessment/score";
import {
  type Facet,
  MAY_BE_UNKNOWN,
  RECENT_ANY,
  RECENT_TYPE_III,
  UNKNOWN,
  VALUE_BANDS,
} from "@/domain/facets";
import { LEGAL_FORMS, ORGANISATION_KINDS, STANDINGS } from "@/domain/organisation";
import { regions } from "./regions";
import { issues, targetGroups, workKinds } from "./taxonomies";

/** Every value of every facet; numbers are given by the seed and never change. */
export function facetValues(): { facet: Facet; value: string }[] {
  const all = regions();
  const places = (wanted: string) =>
    all.filter(({ level }) => level === wanted).map(({ code }) => code);
  const codes = (rows: { code: string }[]) => rows.map(({ code }) => code);
  const values: Record<Facet, string[]> = {
    province: places("province"),
    regency: places("regency"),
    issue: codes(issues),
    service: codes(workKinds),
    form: [...LEGAL_FORMS],
    work_province: places("province"),
    work_regency: places("regency"),
    work_district: places("district"),
    target: codes(targetGroups),
    recent: [RECENT_ANY, RECENT_TYPE_III, ...codes(workKinds)],
    value: [...VALUE_BANDS],
    kind: [...ORGANISATION_KINDS],
    standing: [...STANDINGS],
    band: [...BANDS],
  };
  for (const facet of MAY_BE_UNKNOWN) values[facet].push(UNKNOWN);
  return Object.entries(values).flatMap(([facet, each]) =>
    each.map((value) => ({ facet: facet as Facet, value })),
  );
}
