import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import { namePlaces } from "@/lib/choices";
import { formatIsoDay } from "@/lib/i18n/format";
import type { CaseItemView } from "../queries/case";

type Value = CaseItemView["values"][number];

/** Values as people read them: places and choices by name, days as they are written, the board by name. */
export async function caseValues(items: CaseItemView[]) {
  const locale = await getLocale();
  const labels = await getTranslations("labels");
  const t = await getTranslations("review.case");
  const names = await getTranslations("eligibility.values");
  const codes = items.flatMap(({ values }) =>
    values.flatMap(({ field, value }) => (/Code$/.test(field) && value ? [value] : [])),
  );
  const places = await namePlaces(ANYONE, codes);
  const shown = (field: string, value: string): string => {
    if (/Code$/.test(field) && field !== "postcode") return places.get(value) ?? value;
    if (/(Date|Until)$/.test(field)) return formatIsoDay(locale, value);
    if (field === "legalForm") return labels(`form.${value as "foundation"}`);
    if (field === "kind") return labels(`kind.${value as "general"}`);
    if (field === "officeTenure") return labels(`officeTenure.${value as "owned"}`);
    if (field === "board")
      return (JSON.parse(value) as [string, string][])
        .map(([name, role]) => `${name} (${role})`)
        .join("; ");
    return value;
  };
  return ({ field, value }: Value) => ({
    term: names(field as "name"),
    detail: value === null ? t("nothing") : shown(field, value),
  });
}
