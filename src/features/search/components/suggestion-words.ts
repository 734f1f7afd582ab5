import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/routing";
import type { SuggestedOrganisation } from "../queries/suggestions";
import type { SuggestedValue } from "../queries/suggestions-values";

/** `text`: what is suggested. `more`: what tells it from others of the same name. */
export type SuggestionWords = { text: string; more: string[] };

/** Suggestions in words of one language. */
export async function suggestionWords(locale: Locale) {
  const [t, labels] = await Promise.all([
    getTranslations({ locale, namespace: "suggestions" }),
    getTranslations({ locale, namespace: "labels" }),
  ]);
  return {
    ofValue({ facet, labelId, labelEn, within, count }: SuggestedValue): SuggestionWords {
      const name = locale === "en" ? labelEn : labelId;
      // Only names of districts repeat.
      const tellsApart = facet === "work_district" && within;
      return {
        text: tellsApart ? t("within", { name, place: within }) : name,
        more: [t(`facet.${facet}`), t("count", { count })],
      };
    },
    ofOrganisation(one: SuggestedOrganisation): SuggestionWords {
      const place = [one.regency?.name, one.province?.name].filter(Boolean).join(", ");
      return {
        text: one.acronym ? `${one.name} (${one.acronym})` : one.name,
        more: [
          place || t("placeUnknown"),
          t("standing", { standing: labels(`standing.${one.standing}`) }),
          ...(one.listing === "imported" ? [labels("listing.imported")] : []),
          ...(one.isDemo ? [t("demo")] : []),
        ],
      };
    },
  };
}
