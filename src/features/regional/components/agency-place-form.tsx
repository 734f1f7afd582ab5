import { getTranslations } from "next-intl/server";
import { Field } from "@/ui/field";
import type { Place } from "../queries/region";

/** Which place the report is of: a plain GET form. `own`: an agency's own region; none, the country's. */
export async function AgencyPlaceForm({
  places,
  own,
  address,
  current,
}: {
  places: Place[];
  own: string | null;
  address: string;
  current: string | null;
}) {
  const t = await getTranslations("regional");
  const forms = await getTranslations("forms");
  return (
    <form action={address}>
      <Field id="wilayah" label={t("agencyPlace")} errorWord={forms("errorPrefix")}>
        <select className="in" id="wilayah" name="wilayah" defaultValue={current ?? ""}>
          <option value="">{own === null ? t("chooseNone") : t("agencyWhole")}</option>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <button className="btn s mt-4">{t("show")}</button>
    </form>
  );
}
