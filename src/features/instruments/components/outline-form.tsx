import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { saveOutlineAction } from "../actions";
import type { InstrumentView } from "../queries/drafts";
import { LONGEST_NAME } from "../schema";
import { instrumentWords } from "./instrument-words";

/** Names and weights of all dimensions on one page, for they are 100 % together. */
export async function OutlineForm({ draft, title }: { draft: InstrumentView; title: string }) {
  const t = await getTranslations("instruments.outline");
  const { instrument, version, content } = draft;
  const maxLength = LONGEST_NAME;
  const fields = content.dimensions.flatMap(({ code, id, en, weight }): FormField[] => [
    {
      ...{ kind: "text", name: `nameId_${code}`, label: t("nameId", { code }), value: id },
      ...{ heading: t("dimension", { code }), maxLength },
    },
    {
      ...{ kind: "text", name: `nameEn_${code}`, label: t("nameEn", { code }), value: en },
      maxLength,
    },
    {
      ...{ kind: "digits", name: `weight_${code}`, label: t("weight", { code }) },
      ...{ value: String(weight), maxLength: 3 },
    },
  ]);
  return (
    <ActionForm
      action={saveOutlineAction}
      title={title}
      hidden={{ instrument, version: String(version) }}
      fields={[
        ...fields,
        {
          ...{ kind: "text", name: "titleId", label: t("titleId"), value: content.name.id },
          ...{ heading: t("whole"), maxLength },
        },
        {
          ...{ kind: "text", name: "titleEn", label: t("titleEn"), value: content.name.en },
          maxLength,
        },
      ]}
      words={await instrumentWords(t("save"))}
    />
  );
}
