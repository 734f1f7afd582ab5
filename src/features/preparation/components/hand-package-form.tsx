import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { addPackageAction } from "../actions";
import { preparationWords } from "./preparation-words";

type Props = {
  agencyId: string;
  requestId: string;
  year: number;
  units: { id: string; name: string }[];
  /** The one unit of whoever asks; null: may choose. */
  onlyUnit: string | null;
};

/** A package that is not in SiRUP yet. */
export async function HandPackageForm({ agencyId, requestId, year, units, onlyUnit }: Props) {
  const t = await getTranslations("preparation");
  const whole = onlyUnit === null ? [{ value: "", label: t("wholeAgency") }] : [];
  const choice = units.filter(({ id }) => onlyUnit === null || id === onlyUnit);
  return (
    <ActionForm
      action={addPackageAction}
      title={t("newTitle")}
      hidden={{ agencyId, requestId }}
      words={await preparationWords(t("add"))}
      fields={[
        { kind: "text", name: "name", label: t("field.name"), maxLength: 500 },
        {
          ...{ kind: "textarea", name: "description", rows: 4, maxLength: 4_000 },
          ...{ label: t("field.description"), hint: t("hint.description") },
        },
        {
          ...{ kind: "digits", name: "budgetYear", label: t("field.budgetYear") },
          ...{ value: String(year), maxLength: 4 },
        },
        {
          ...{ kind: "digits", name: "ceiling", label: t("field.ceiling") },
          hint: t("hint.newCeiling"),
        },
        { kind: "date", name: "startsOn", label: t("field.startsOn") },
        { kind: "date", name: "endsOn", label: t("field.endsOn") },
        {
          ...{ kind: "select", name: "unitId", label: t("field.unitId"), value: onlyUnit ?? "" },
          options: [...whole, ...choice.map(({ id, name }) => ({ value: id, label: name }))],
        },
      ]}
    />
  );
}
