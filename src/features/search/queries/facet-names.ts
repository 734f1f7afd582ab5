import "server-only";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { BANDS } from "@/domain/assessment/score";
import { type Facet, RECENT_ANY, RECENT_TYPE_III, UNKNOWN, VALUE_BANDS } from "@/domain/facets";
import { LEGAL_FORMS, ORGANISATION_KINDS, STANDINGS } from "@/domain/organisation";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";
import type { FacetCount } from "./directory";

export type FacetLabel = (facet: Facet, value: string) => string;

/** A function that names the values of these facets in one language. */
export async function nameFacetValues(
  _actor: Actor,
  facets: Record<Facet, FacetCount[]>,
  locale: Locale,
): Promise<FacetLabel> {
  const codes = (...of: Facet[]) => of.flatMap((facet) => facets[facet].map(({ value }) => value));
  const places = ["province", "regency", "work_province", "work_regency", "work_district"] as const;
  const [regions, issues, workKinds, targetGroups, t] = await Promise.all([
    db.region.findMany({
      where: { code: { in: codes(...places) } },
      select: { code: true, name: true },
    }),
    db.issue.findMany({ where: { code: { in: codes("issue") } } }),
    db.workKind.findMany({ where: { code: { in: codes("service", "recent") } } }),
    db.targetGroup.findMany({ where: { code: { in: codes("target") } } }),
    getTranslations({ locale, namespace: "labels" }),
  ]);
  const named = (rows: { code: string; labelId: string; labelEn: string }[]) =>
    rows.map(({ code, labelId, labelEn }) => [code, locale === "en" ? labelEn : labelId] as const);
  const region = new Map(regions.map(({ code, name }) => [code, name]));
  const kindOfWork = new Map(named(workKinds));
  const labels: Record<Facet, ReadonlyMap<string, string>> = {
    ...{ province: region, regency: region, work_province: region, work_regency: region },
    ...{ work_district: region, service: kindOfWork },
    issue: new Map(named(issues)),
    target: new Map(named(targetGroups)),
    recent: new Map([
      ...kindOfWork,
      [RECENT_ANY, t("recent.any")],
      [RECENT_TYPE_III, t("recent.type_iii")],
    ]),
    value: new Map(VALUE_BANDS.map((band) => [band, t(`value.${band}`)])),
    kind: new Map(ORGANISATION_KINDS.map((kind) => [kind, t(`kind.${kind}`)])),
    form: new Map(LEGAL_FORMS.map((form) => [form, t(`form.${form}`)])),
    band: new Map(BANDS.map((band) => [band, t(`band.${band}`)])),
    standing: new Map(STANDINGS.map((standing) => [standing, t(`standing.${standing}`)])),
  };
  const nameUnknown = (facet: Facet) => (facet === "band" ? t("bandUnknown") : t("unknown"));
  return (facet, value) =>
    labels[facet].get(value) ?? (value === UNKNOWN ? nameUnknown(facet) : value);
}
