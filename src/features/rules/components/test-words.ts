import { getLocale, getTranslations } from "next-intl/server";
import type { DocumentType } from "@/domain/documents";
import type { SetDifference } from "@/domain/eligibility/rule-draft";
import type { Criterion, Ends, NamedTest } from "@/domain/eligibility/rule-set";

/** What a criterion asks, and what a set changes of another, in sentences. */
export async function testWords() {
  const t = await getTranslations("rules.tests");
  const d = await getTranslations("rules.differences");
  const e = await getTranslations("eligibility");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const list = (names: string[], type: "conjunction" | "disjunction") =>
    new Intl.ListFormat(locale, { type }).format(names);
  const papers = (types: readonly DocumentType[]) =>
    list(
      types.map((type) => labels(`documentType.${type}`)),
      "disjunction",
    );
  const ends = (given: Ends): string =>
    given.kind === "days_after" ? t("days_after", { days: String(given.days) }) : t(given.kind);
  const roles = (by: Extract<NamedTest, { test: "decided" }>["by"]) =>
    list(
      by.map((role) => labels(`role.${role}`)),
      "disjunction",
    );

  const test = (one: NamedTest): string => {
    switch (one.test) {
      case "legal_form": {
        const forms = one.anyOf.map(({ form, kind }) =>
          kind
            ? t("formOfKind", { form: labels(`form.${form}`), kind: labels(`kind.${kind}`) })
            : labels(`form.${form}`),
        );
        return t("legal_form", { forms: list(forms, "disjunction") });
      }
      case "value":
        return t("value", { field: e(`values.${one.field}`) });
      case "paper":
        return t("paper", { papers: papers(one.anyOf), ends: ends(one.ends) });
      case "declared_end":
        return t(one.effect === "ends" ? "endsWith" : "warnsAt", {
          field: e(`values.${one.field}`),
        });
      case "decided":
        return t("decided", { roles: roles(one.by) });
      case "with_others":
        return t("with_others");
      case "clauses":
        return t("clauses", { articles: one.articles, roles: roles(one.by) });
      case "personnel":
        return t("personnel", { roles: roles(one.by) });
    }
  };

  const difference = (one: SetDifference): string => {
    switch (one.what) {
      case "papers":
        return d("papers", {
          ...{ code: one.criterion, before: papers(one.before), after: papers(one.after) },
        });
      case "ends":
        return d("ends", {
          ...{ code: one.criterion, papers: papers(one.papers) },
          ...{ before: ends(one.before), after: ends(one.after) },
        });
      case "effect":
        return d(one.after === "ends" ? "nowEnds" : "nowWarns", { code: one.criterion });
      default:
        return d(one.what, { code: one.criterion ?? "" });
    }
  };
  const tests = (criterion: Criterion) => criterion.tests.map(test);
  return { tests, difference, papers };
}
