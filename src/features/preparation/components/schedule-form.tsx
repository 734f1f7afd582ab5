import { getTranslations } from "next-intl/server";
import { stepWords } from "@/domain/package-schedule";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { saveScheduleAction } from "../actions";
import type { WorkView } from "../queries/work";
import { preparationWords } from "./preparation-words";

/** The twelve steps as one form: planned, done, limit, note. */
export async function ScheduleForm({ work }: { work: WorkView }) {
  const t = await getTranslations("preparation");
  const guides = await getTranslations("guides");
  const fields = work.steps.flatMap(({ step, plannedOn, doneOn, dayLimit, note }): FormField[] => [
    {
      ...{ kind: "date", name: `planned${step}`, label: t("field.plannedOn") },
      heading: `${step}. ${guides(`steps.${stepWords(step, work.route)}.step`)}`,
      value: plannedOn ?? "",
    },
    { kind: "date", name: `done${step}`, label: t("field.doneOn"), value: doneOn ?? "" },
    {
      ...{ kind: "digits", name: `limit${step}`, label: t("field.dayLimit"), maxLength: 3 },
      value: dayLimit === null ? "" : String(dayLimit),
    },
    {
      ...{ kind: "text", name: `note${step}`, label: t("field.note"), maxLength: 300 },
      ...{ value: note ?? "", ...(step === 1 && { hint: t("hint.note") }) },
    },
  ]);
  return (
    <ActionForm
      action={saveScheduleAction}
      title={t("page.schedule")}
      hidden={{ workId: work.id, version: String(work.version) }}
      words={await preparationWords(t("save"))}
      fields={fields}
    />
  );
}
