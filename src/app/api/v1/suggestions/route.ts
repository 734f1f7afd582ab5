import {
  MOST_SUGGESTIONS,
  type OpenSearchSuggestions,
  type SuggestionList,
} from "@/features/opendata/schema";
import { suggestionWords } from "@/features/search/components/suggestion-words";
import { suggest, type Suggestions } from "@/features/search/queries/suggestions";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { apiGet, apiOptions, cachedAnswer, problem } from "@/lib/api-answer";
import { absoluteUrl } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { withoutUnwanted } from "@/lib/xml";
import { suggestionParameters } from "@/domain/suggestion-parameters";

const REASONS: Record<string, string> = {
  q: "is what was typed, at most 200 characters",
  format: "must be json or opensearch",
  lang: "must be id or en",
};

export const GET = (request: Request) =>
  apiGet(request, async () => {
    const typed = Object.fromEntries(new URL(request.url).searchParams);
    const { data, error } = suggestionParameters.strict().safeParse(typed);
    if (error) {
      const names = error.issues.flatMap((issue) =>
        issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0])],
      );
      const parameters = [...new Set(names)].map((name) => ({
        name: name.slice(0, 60),
        reason: REASONS[name] ?? "is not a parameter of this address; see /api/v1/openapi.json",
      }));
      return problem(400, "A parameter is wrong", { parameters });
    }
    const { q, format, lang } = data;
    const found = await suggest(ANYONE, { ...EVERYTHING, q }, MOST_SUGGESTIONS);
    if (format === "json") return asList(found, lang);
    const body = JSON.stringify(await asOpenSearch(q, found, lang));
    return cachedAnswer(request, body, "application/x-suggestions+json; charset=utf-8");
  });

export const OPTIONS = apiOptions;

const addressesOf = ({ values, organisations }: Suggestions, lang: Locale) => [
  ...values.map(({ query }) => absoluteUrl(lang, `/oms${query}`)),
  ...organisations.map(({ addresses: [current], publicId }) =>
    absoluteUrl(lang, `/oms/${current?.slug ?? publicId}`),
  ),
];

function asList(found: Suggestions, lang: Locale): SuggestionList {
  const urls = addressesOf(found, lang);
  const filters = found.values.map(({ facet, value, labelId, labelEn, within, count }) => ({
    ...{ type: "filter" as const, facet, value, label: labelId, label_en: labelEn, within, count },
  }));
  const organisations = found.organisations.map((one) => ({
    ...{ type: "organisation" as const, id: one.publicId, name: one.name, acronym: one.acronym },
    ...{ province: one.province, regency: one.regency, standing: one.standing, demo: one.isDemo },
    listing: one.listing === "imported" ? ("imported" as const) : ("published" as const),
  }));
  return {
    data: [...filters, ...organisations].map((one, at) => ({ ...one, url: urls[at] ?? "" })),
  };
}

/** Browsers search for the text that is picked, so a name stands there once. */
async function asOpenSearch(
  q: string,
  found: Suggestions,
  lang: Locale,
): Promise<OpenSearchSuggestions> {
  const words = await suggestionWords(lang);
  const urls = addressesOf(found, lang);
  const lines = [
    ...found.values.map((one) => ({
      text: lang === "en" ? one.labelEn : one.labelId,
      more: words.ofValue(one).more,
    })),
    ...found.organisations.map((one) => ({
      text: one.name,
      more: words.ofOrganisation(one).more,
    })),
  ]
    .map(({ text, more }, at) => ({
      text: withoutUnwanted(text),
      more: withoutUnwanted(more.join(" · ")),
      url: urls[at] ?? "",
    }))
    .filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at);
  return [
    q,
    lines.map(({ text }) => text),
    lines.map(({ more }) => more),
    lines.map(({ url }) => url),
  ];
}
