import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { answerForPackageAction } from "../actions";
import type { PackageAnswers } from "../queries/package-answers";
import { boxOf } from "../schema";
import { assessmentWords } from "./assessment-words";

type Props = { found: PackageAnswers; organisationId: string; packageId: string; title: string };

/** The indicators that depend on the work, each with its sentences and what was said in general. */
export async function PackageAnswersForm({ found, organisationId, packageId, title }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment.forPackage");
  const all = await getTranslations("assessment");
  const fields = found.indicators.flatMap((one): FormField[] => {
    const said = found.said.get(one.code);
    const general = found.general.get(one.code);
    const inGeneral = general === undefined || general === null ? null : String(general);
    return [
      {
        ...{ kind: "radio", name: boxOf("level", one.code), label: all("levelLabel") },
        heading: `${one.code} ${one[locale]}`,
        value: String(said?.level ?? inGeneral ?? ""),
        ...(inGeneral !== null && { hint: t("general", { level: inGeneral }) }),
        options: one.anchors.map((anchor) => ({
          value: String(anchor.level),
          label: `${anchor.level} – ${anchor[locale]}`,
        })),
      },
      {
        ...{ kind: "textarea", name: boxOf("note", one.code), rows: 2, maxLength: 1_000 },
        ...{ label: t("note"), value: said?.note ?? "" },
      },
    ];
  });
  return (
    <ActionForm
      action={answerForPackageAction}
      title={title}
      hidden={{ organisationId, packageId, version: String(found.version) }}
      words={await assessmentWords(t("save"))}
      fields={fields}
    />
  );
}
