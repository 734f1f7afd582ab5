import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import type { Answer, Fix, Reason, UsedFact } from "@/domain/eligibility/answer";
import { rulesOf } from "@/domain/documents";
import { SECTION_WORDS } from "@/domain/profile-units";
import { listTerms, namePlaces } from "@/lib/choices";
import { formatIsoDay } from "@/lib/i18n/format";

type Change = "fields" | "people";

/** Answers of the rules in the words of the page: sentences, days as people write them, names of papers. */
export async function conditionWords(answers: Pick<Answer, "factsUsed">[] = []) {
  const t = await getTranslations("eligibility");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const day = (iso: string) => formatIsoDay(locale, iso);
  const terms = await listTerms(ANYONE, locale);
  const issues = new Map(terms.issues.map(({ value, label }) => [value, label]));
  const codes = answers.flatMap(({ factsUsed }) =>
    factsUsed.flatMap((fact) =>
      fact.kind === "value" && /^(regency|district)Code$/.test(fact.field) && fact.value
        ? [fact.value]
        : [],
    ),
  );
  const places = await namePlaces(ANYONE, codes);
  const list = (names: string[], word: "or" | "and") =>
    names.length < 2
      ? (names[0] ?? "")
      : `${names.slice(0, -1).join(", ")} ${t(word)} ${names.at(-1)}`;
  const paper = (type: string) => labels(`documentType.${type as "deed"}`);
  const value = (field: string) => t(`values.${field as Change}`);

  /** Of papers that are missing or undated any one will do. */
  const reason = ({ code, params }: Reason): string => {
    const said: Record<string, string> = {};
    const anyOf = code === "papers-missing" || code === "paper-undated";
    for (const [name, given] of Object.entries(params) as [string, string | string[]][]) {
      if (name === "papers") said[name] = list([given].flat().map(paper), anyOf ? "or" : "and");
      else if (name === "fields")
        said[name] = list(
          [given].flat().map((one) => issues.get(one) ?? one),
          "and",
        );
      else if (name === "changed") {
        const named = [given]
          .flat()
          .map((one) => (t.has(`values.${one as Change}`) ? value(one) : paper(one)));
        said[name] = list(named, "and");
      } else said[name] = name === "field" ? value(String(given)) : day(String(given));
    }
    return t(`reasons.${code}`, said as never);
  };

  /** What to do, and the address below the workspace where it is done; null where there is none yet. */
  const fix = ({ what, where }: Fix): { text: string; label?: string; path?: string } => {
    const text = t(`fixes.${what}`);
    if (where.at === "section") {
      const label = t("doIt.section", { what: labels(`section.${where.section}`) });
      const field =
        where.field && !["npwp", "board"].includes(where.field) ? `#${where.field}` : "";
      return { text, label, path: `/profil/${SECTION_WORDS[where.section]}${field}` };
    }
    const type = where.at === "document" ? where.documentTypes[0] : undefined;
    if (!type) return { text };
    return {
      text,
      label: t("doIt.document", { what: paper(type) }),
      path: `/dokumen/unggah/${rulesOf(type).word}`,
    };
  };

  const shown = (field: string, text: string): string => {
    if (/Code$/.test(field)) return places.get(text) ?? text;
    if (/(Date|Until)$/.test(field)) return day(text);
    if (field === "legalForm") return labels(`form.${text as "foundation"}`);
    if (field === "kind") return labels(`kind.${text as "general"}`);
    if (field === "officeTenure") return labels(`officeTenure.${text as "owned"}`);
    return text;
  };
  /** What was looked at, in a line; null for what is told elsewhere. */
  const fact = (used: UsedFact): string | null => {
    switch (used.kind) {
      case "paper": {
        const named = paper(used.documentType);
        if (!used.date) return t("fact.undated", { paper: named });
        return used.until
          ? t("fact.paperUntil", { paper: named, day: day(used.date), until: day(used.until) })
          : t("fact.paper", { paper: named, day: day(used.date) });
      }
      case "value": {
        const text = used.value === null ? t("fact.given") : shown(used.field, used.value);
        return t("fact.value", { field: value(used.field), value: text });
      }
      case "count":
        return used.count === null
          ? null
          : t("fact.count", { of: t(`fact.${used.of}`), count: String(used.count) });
      case "field_of_activity":
        return t("fact.clause", {
          field: issues.get(used.code) ?? used.code,
          clause: used.clause ?? t("fact.noClause"),
        });
      default:
        return null;
    }
  };
  const decided = (answer: Answer): string | null => {
    const found = answer.factsUsed.find((used) => used.kind === "decision");
    if (found?.kind !== "decision") return null;
    return t("byRole", { role: labels(`role.${found.by}`), day: day(found.date.slice(0, 10)) });
  };
  return { reason, fix, fact, decided, day };
}
