import { getTranslations } from "next-intl/server";
import { DOCUMENT_TYPES } from "@/domain/documents";
import type { Criterion } from "@/domain/eligibility/rule-set";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { saveCriterionAction } from "../actions";
import type { SetView } from "../queries/sets";
import { ENDS, LONGEST_TEXT, LONGEST_TITLE } from "../schema";
import { ruleWords } from "./rule-words";
import { testWords } from "./test-words";

type Props = { set: SetView; criterion: Criterion; title: string };

/** Words, papers, validity and ends of one criterion. What a test is made of, only code can change. */
export async function CriterionForm({ set, criterion, title }: Props) {
  const t = await getTranslations("rules.criterion");
  const { code, version, content } = set;
  const said = (language: "id" | "en") => content.words[language].criteria[criterion.code];
  const isKept = criterion.keepsDecisionsOf?.length !== 0;
  return (
    <ActionForm
      action={saveCriterionAction}
      title={title}
      hidden={{ code, version: String(version), criterion: criterion.code }}
      fields={[
        {
          ...{ kind: "text", name: "titleId", label: t("titleId") },
          ...{ value: said("id")?.title ?? "", maxLength: LONGEST_TITLE },
        },
        {
          ...{ kind: "text", name: "titleEn", label: t("titleEn") },
          ...{ value: said("en")?.title ?? "", maxLength: LONGEST_TITLE },
        },
        {
          ...{ kind: "textarea", name: "plainId", label: t("plainId"), rows: 3 },
          ...{ value: said("id")?.plain ?? "", maxLength: LONGEST_TEXT },
        },
        {
          ...{ kind: "textarea", name: "plainEn", label: t("plainEn"), rows: 3 },
          ...{ value: said("en")?.plain ?? "", maxLength: LONGEST_TEXT },
        },
        ...(await testFields(criterion)),
        {
          ...{ kind: "checks", name: "keeps", label: t("keepsTitle"), hint: t("keepsHint") },
          ...{ value: isKept ? "on" : "", options: [{ value: "on", label: t("keeps") }] },
        },
      ]}
      words={await ruleWords(t("save"))}
    />
  );
}

async function testFields({ tests }: Criterion): Promise<FormField[]> {
  const t = await getTranslations("rules.criterion");
  const labels = await getTranslations("labels");
  const e = await getTranslations("eligibility");
  const { papers } = await testWords();
  const options = DOCUMENT_TYPES.map((type) => ({
    value: type,
    label: labels(`documentType.${type}`),
  }));
  return tests.flatMap((test, at): FormField[] => {
    if (test.test === "declared_end")
      return [
        {
          ...{ kind: "radio", name: `effect${at}`, value: test.effect },
          label: t("effect", { field: e(`values.${test.field}`) }),
          options: (["ends", "warns"] as const).map((value) => ({
            value,
            label: t(`effects.${value}`),
          })),
        },
      ];
    if (test.test !== "paper") return [];
    const accepted = papers(test.anyOf);
    const isOwn = ({ value }: { value: string }) => test.anyOf.some((type) => type === value);
    return [
      {
        ...{ kind: "checks", name: `papers${at}`, value: test.anyOf.join("\n") },
        ...{ heading: t("paper", { papers: accepted }), label: t("papers") },
        options: options.filter(isOwn),
        more: { label: t("otherPapers"), options: options.filter((one) => !isOwn(one)) },
      },
      {
        ...{ kind: "radio", name: `ends${at}`, value: test.ends.kind, label: t("ends") },
        options: ENDS.map((value) => ({ value, label: t(`endsBy.${value}`) })),
      },
      {
        ...{ kind: "digits", name: `days${at}`, label: t("days"), hint: t("daysHint") },
        ...{ value: test.ends.kind === "days_after" ? String(test.ends.days) : "", maxLength: 4 },
      },
    ];
  });
}
