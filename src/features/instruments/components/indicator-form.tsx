import { getTranslations } from "next-intl/server";
import { type Indicator, LEVELS } from "@/domain/assessment/instrument";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { addIndicatorAction, dropIndicatorAction, saveIndicatorAction } from "../actions";
import type { InstrumentView } from "../queries/drafts";
import { anchorField, LONGEST_ANCHOR, LONGEST_EVIDENCE, LONGEST_NAME } from "../schema";
import { instrumentWords } from "./instrument-words";

const CONDITIONS = ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"] as const;

type Props = { draft: InstrumentView; title: string };

/** Words, levels, evidence and marks of an indicator, and the way out for it. */
export async function IndicatorForm({
  draft: { instrument, version },
  indicator,
  title,
}: Props & { indicator: Indicator }) {
  const t = await getTranslations("instruments.indicator");
  const { code } = indicator;
  const hidden = { instrument, version: String(version), indicator: code };
  return (
    <>
      <ActionForm
        action={saveIndicatorAction}
        title={title}
        hidden={hidden}
        fields={await fieldsOf(indicator)}
        words={await instrumentWords(t("save"))}
      />
      <details className="sec">
        <summary>{t("dropTitle")}</summary>
        <p>{t("dropText")}</p>
        <ActionForm
          action={dropIndicatorAction}
          prefix="keluar-"
          hidden={hidden}
          fields={[]}
          tone="bad"
          words={await instrumentWords(t("drop", { code }))}
        />
      </details>
    </>
  );
}

/** The same, empty, for one more in a dimension. */
export async function NewIndicatorForm({
  draft: { instrument, version },
  dimension,
  title,
}: Props & { dimension: string }) {
  const t = await getTranslations("instruments.indicator");
  return (
    <ActionForm
      action={addIndicatorAction}
      title={title}
      hidden={{ instrument, version: String(version), dimension }}
      fields={await fieldsOf(null)}
      words={await instrumentWords(t("add"))}
    />
  );
}

async function fieldsOf(indicator: Indicator | null): Promise<FormField[]> {
  const t = await getTranslations("instruments.indicator");
  const e = await getTranslations("eligibility.criteria");
  const anchors = LEVELS.flatMap((level): FormField[] => {
    const anchor = indicator?.anchors.find((one) => one.level === level);
    return [
      {
        ...{ kind: "textarea", name: anchorField("Id", level), label: t("anchorId", { level }) },
        ...{ heading: t("level", { level }), rows: 2, maxLength: LONGEST_ANCHOR },
        value: anchor?.id ?? "",
      },
      {
        ...{ kind: "textarea", name: anchorField("En", level), label: t("anchorEn", { level }) },
        ...{ rows: 2, maxLength: LONGEST_ANCHOR, value: anchor?.en ?? "" },
      },
    ];
  });
  return [
    {
      ...{ kind: "text", name: "nameId", label: t("nameId"), maxLength: LONGEST_NAME },
      value: indicator?.id ?? "",
    },
    {
      ...{ kind: "text", name: "nameEn", label: t("nameEn"), maxLength: LONGEST_NAME },
      value: indicator?.en ?? "",
    },
    ...anchors,
    {
      ...{ kind: "textarea", name: "evidence", label: t("evidence"), hint: t("evidenceHint") },
      ...{ heading: t("marks"), rows: 2, maxLength: LONGEST_EVIDENCE },
      value: indicator?.evidence ?? "",
    },
    {
      ...{ kind: "checks", name: "packageDependent", label: t("package") },
      ...{ hint: t("packageHint"), value: indicator?.package_dependent ? "1" : "" },
      options: [{ value: "1", label: t("packageDependent") }],
    },
    {
      ...{ kind: "checks", name: "key", label: t("keyTitle"), hint: t("keyHint") },
      value: indicator?.key ? "1" : "",
      options: [{ value: "1", label: t("key") }],
    },
    {
      ...{ kind: "checks", name: "conditions", label: t("conditions") },
      ...{ hint: t("conditionsHint"), value: indicator?.conditions.join("\n") ?? "" },
      options: CONDITIONS.map((code) => ({
        ...{ value: code, label: t("condition", { code, title: e(`${code}.title`) }) },
      })),
    },
  ];
}
