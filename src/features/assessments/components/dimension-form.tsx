import { getLocale, getTranslations } from "next-intl/server";
import type { Dimension } from "@/domain/assessment/instrument";
import { ActionForm } from "@/ui/action-form";
import type { FormField } from "@/ui/form-field";
import { saveDimensionAction } from "../actions";
import type { RoundView } from "../queries/round";
import { boxOf } from "../schema";
import { assessmentWords } from "./assessment-words";

type Props = {
  round: RoundView;
  dimension: Dimension;
  /** The next page of the round; "" after the last. */
  next: string;
  /** Papers of the organisation that count, for choosing among. */
  papers: { value: string; label: string }[];
};

/** Papers that are shown at once; the others unfold. */
const SHOWN = 4;

/** One dimension: for each indicator the anchors as sentences, the papers, a note. */
export async function DimensionForm({ round, dimension, next, papers }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const chosenOf = (code: string) =>
    (round.papers.get(code) ?? []).map(({ documentId }) => documentId);
  const choices = (code: string) => {
    const chosen = chosenOf(code);
    const isNear = (value: string, at: number) => chosen.includes(value) || at < SHOWN;
    const near = papers.filter(({ value }, at) => isNear(value, at));
    const rest = papers.filter((one) => !near.includes(one));
    return {
      options: near,
      ...(rest.length > 0 && {
        more: { label: t("papersMore", { count: rest.length }), options: rest },
      }),
    };
  };
  const fields = dimension.indicators.flatMap((one): FormField[] => {
    const said = round.said.get(one.code);
    const level = !said ? "" : said.level === null ? "-" : String(said.level);
    return [
      {
        ...{ kind: "radio", name: boxOf("level", one.code), label: t("levelLabel"), value: level },
        heading: `${one.code} ${one[locale]}`,
        ...(one.package_dependent && { hint: t("packageHint") }),
        options: [
          ...one.anchors.map((anchor) => ({
            value: String(anchor.level),
            label: `${anchor.level} – ${anchor[locale]}`,
          })),
          { value: "-", label: t("notRelevant") },
          { value: "", label: t("notYet") },
        ],
      },
      {
        ...{ kind: "checks", name: boxOf("papers", one.code), label: t("papersLabel") },
        hint: t("papersHint", { evidence: one.evidence }),
        value: chosenOf(one.code).join("\n"),
        ...choices(one.code),
      },
      {
        ...{ kind: "textarea", name: boxOf("note", one.code), rows: 2, maxLength: 1_000 },
        ...{ label: t("noteLabel"), hint: t("noteHint"), value: said?.note ?? "" },
      },
      {
        ...{ kind: "text", name: boxOf("reason", one.code), maxLength: 1_000 },
        ...{ label: t("reasonLabel"), value: said?.reason ?? "" },
      },
    ];
  });
  return (
    <ActionForm
      action={saveDimensionAction}
      title={dimension[locale]}
      hidden={{
        ...{ roundId: round.id, dimension: dimension.code, next },
        version: String(round.versions.get(dimension.code) ?? 0),
      }}
      words={await assessmentWords(next ? t("saveAndNext") : t("save"))}
      fields={fields}
    />
  );
}
