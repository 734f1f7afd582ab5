import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import { CEILING_BANDS, type PackageFacet, smallestPlaces } from "@/domain/package";
import { KLPD_KINDS } from "@/domain/rup";
import { listTerms, namePlaces } from "@/lib/choices";
import { formatRupiah } from "@/lib/i18n/format";
import type { PackageCard, PackageCounts } from "../queries/search";

/** Names of what packages are about and where, in the asker's language; codes nobody knows as they are. */
export async function packageWords(regionCodes: string[]) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const [terms, places] = await Promise.all([
    listTerms(ANYONE, locale),
    namePlaces(ANYONE, [...new Set(regionCodes)]),
  ]);
  const named = (list: { value: string; label: string }[]) => {
    const byCode = new Map(list.map(({ value, label }) => [value, label]));
    return (code: string) => byCode.get(code) ?? code;
  };
  const issue = named(terms.issues);
  const work = named(terms.workKinds);
  const place = (code: string) => places.get(code) ?? code;
  const klpd = (kind: string) => t(`klpd.${KLPD_KINDS.find((one) => one === kind) ?? "regency"}`);
  const band = (code: string) => {
    const found = CEILING_BANDS.find((one) => one.code === code);
    if (!found) return code;
    if (found.to === null) return t("band.from", { from: formatRupiah(locale, found.from) });
    const to = formatRupiah(locale, found.to);
    return found.from === 0n
      ? t("band.below", { to })
      : t("band.between", { from: formatRupiah(locale, found.from), to });
  };
  const byFacet: Record<PackageFacet, (value: string) => string> = {
    ...{ year: (value) => value, province: place, klpd, issue, work, value: band },
  };
  return {
    ...{ issue, work, place },
    target: named(terms.targetGroups),
    label: (facet: PackageFacet, value: string) => byFacet[facet](value),
    /** Where it is carried out: the smallest places named, not the provinces they lie in. */
    placesOf: ({ regionCodes: codes }: Pick<PackageCard, "regionCodes">) =>
      smallestPlaces(codes).map(place),
  };
}
export type PackageWords = Awaited<ReturnType<typeof packageWords>>;

/** Every place that a page of packages and its counts name. */
export const placesNamed = (packages: readonly PackageCard[], counts?: PackageCounts) => [
  ...packages.flatMap(({ regionCodes }) => regionCodes),
  ...(counts?.province ?? []).map(({ value }) => value),
];
