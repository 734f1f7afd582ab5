import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/lib/i18n/format";
import { Field } from "@/ui/field";
import type { OneStepFilter } from "../schema";

type Option = { value: string; label: string };

/** A plain GET form: which item, and where. Places are left out where there is nothing to choose. */
export async function OneStepFilterForm({
  address,
  filter,
  byItem,
  places,
}: {
  address: string;
  filter: OneStepFilter;
  byItem: { item: string; count: number }[];
  places: { code: string; name: string }[];
}) {
  const t = await getTranslations("oneStep");
  const e = await getTranslations("eligibility");
  const forms = await getTranslations("forms");
  const locale = await getLocale();
  const number = (count: number) => formatNumber(locale, count);
  const all = byItem.reduce((sum, { count }) => sum + count, 0);
  const items = byItem.map(({ item: code, count }) => {
    const item = e("item", { code, title: e(`criteria.${code as "K1"}.title`) });
    return { value: code, label: t("itemOption", { item, count: number(count) }) };
  });
  const select = (name: "butir" | "wilayah", label: string, any: string, options: Option[]) => (
    <Field id={name} label={label} errorWord={forms("errorPrefix")}>
      <select className="in" id={name} name={name} defaultValue={filter[name] ?? ""}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <form action={address}>
      <div className="audit-fields">
        {select("butir", t("item"), t("anyItem", { count: number(all) }), items)}
        {places.length > 0 &&
          select(
            "wilayah",
            t("place"),
            t("anyPlace"),
            places.map(({ code, name }) => ({ value: code, label: name })),
          )}
      </div>
      <button className="btn s mt-6">{t("show")}</button>
    </form>
  );
}
