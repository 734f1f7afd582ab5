import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/ui/action-form";
import { saveOutlineAction } from "../actions";
import type { SetView } from "../queries/sets";
import { LONGEST_TEXT, LONGEST_TITLE } from "../schema";
import { ruleWords } from "./rule-words";

/** Title, note, basis, first day, and which criteria are asked in which order. */
export async function OutlineForm({ set, title }: { set: SetView; title: string }) {
  const t = await getTranslations("rules.outline");
  const { code, version, content, base } = set;
  const { rules, words } = content;
  const known = base?.rules.criteria ?? rules.criteria;
  const asked = rules.criteria.map((one) => one.code);
  const titleOf = (criterion: string) =>
    t("criterion", {
      code: criterion,
      title: (words.id.criteria[criterion] ?? base?.words.id.criteria[criterion])?.title ?? "",
    });
  return (
    <ActionForm
      action={saveOutlineAction}
      title={title}
      hidden={{ code, version: String(version) }}
      fields={[
        {
          ...{ kind: "text", name: "titleId", label: t("titleId"), value: words.id.title },
          maxLength: LONGEST_TITLE,
        },
        {
          ...{ kind: "text", name: "titleEn", label: t("titleEn"), value: words.en.title },
          maxLength: LONGEST_TITLE,
        },
        {
          ...{ kind: "textarea", name: "noteId", label: t("noteId"), value: words.id.note },
          ...{ hint: t("noteHint"), rows: 3, maxLength: LONGEST_TEXT },
        },
        {
          ...{ kind: "textarea", name: "noteEn", label: t("noteEn"), value: words.en.note },
          ...{ rows: 3, maxLength: LONGEST_TEXT },
        },
        {
          ...{ kind: "textarea", name: "legalBasis", label: t("legalBasis"), rows: 2 },
          ...{ value: rules.legalBasis, maxLength: 300 },
        },
        {
          ...{ kind: "textarea", name: "unconfirmed", label: t("unconfirmed"), rows: 2 },
          ...{ hint: t("unconfirmedHint"), value: rules.unconfirmed ?? "", maxLength: 300 },
        },
        {
          ...{ kind: "date", name: "effectiveFrom", label: t("effectiveFrom") },
          ...{ hint: t("effectiveFromHint"), value: rules.effectiveFrom },
        },
        {
          ...{ kind: "checks", name: "criteria", label: t("criteria"), hint: t("criteriaHint") },
          value: asked.join("\n"),
          options: known.map((one) => ({ value: one.code, label: titleOf(one.code) })),
        },
        {
          ...{ kind: "text", name: "order", label: t("order"), hint: t("orderHint") },
          ...{ value: asked.join(", "), maxLength: 200 },
        },
      ]}
      words={await ruleWords(t("save"))}
    />
  );
}
