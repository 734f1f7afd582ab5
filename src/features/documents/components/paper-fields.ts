import { getTranslations } from "next-intl/server";
import { type DocumentType, rulesOf, VISIBILITIES } from "@/domain/documents";
import { LONGEST } from "@/domain/profile-fields";
import type { FormField } from "@/ui/form-field";
import type { Paper } from "../queries/papers";

const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";

/**
 * The questions about a paper of a type, with what is said of it now; of one that takes another's
 * place, with what is likely to be the same.
 */
export async function paperFields(
  type: DocumentType,
  paper: (Pick<Paper, "title" | "issuer" | "visibility"> & Partial<Paper>) | null,
): Promise<FormField[]> {
  const t = await getTranslations("documents");
  const labels = await getTranslations("labels.visibility");
  const rules = rulesOf(type);
  const field = (name: "title" | "number" | "issuer" | "issuedOn" | "endsOn") => ({
    name,
    label: t(`fields.${name}`),
  });
  const fields: FormField[] = [];
  if (rules.title) {
    fields.push({
      ...field("title"),
      ...{ kind: "text", maxLength: LONGEST.title, value: paper?.title ?? "" },
      hint: t(`fields.titleHint.${type as "cv"}`),
    });
  }
  if (rules.numbered) {
    fields.push(
      {
        ...field("number"),
        ...{ kind: "text", maxLength: LONGEST.number, value: paper?.number ?? "" },
        hint: t("fields.numberHint"),
      },
      {
        ...field("issuer"),
        ...{ kind: "text", maxLength: LONGEST.issuer, value: paper?.issuer ?? "" },
        hint: t("fields.issuerHint"),
      },
    );
  }
  fields.push({ ...field("issuedOn"), kind: "date", value: day(paper?.issuedOn) });
  if (rules.ends) {
    fields.push({
      ...field("endsOn"),
      ...{ kind: "date", value: day(paper?.endsOn), hint: t("fields.endsOnHint") },
    });
  }
  const hint =
    rules.visibilities.length === 1
      ? "onlyReviewers"
      : rules.visibilities.includes("public")
        ? "mayPublic"
        : "neverPublic";
  fields.push({
    ...{
      kind: "radio",
      name: "visibility",
      label: t("fields.visibility"),
      hint: t(`form.${hint}`),
    },
    value: paper?.visibility ?? rules.visibilities[0],
    options: VISIBILITIES.filter((one) => rules.visibilities.includes(one)).map((value) => ({
      value,
      label: labels(value),
    })),
  });
  return fields;
}
