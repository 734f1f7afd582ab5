import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { feedXml, type FeedItem } from "@/lib/feed";
import { keepKnownValues } from "@/features/search/queries/directory";
import { nameFacetValues } from "@/features/search/queries/facet-names";
import { listNewest, type NewlyListed } from "@/features/search/queries/newest";
import { feedQuery, fromUrl, readSearch, searchQuery } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { type Facet, FACETS, type Selection } from "@/domain/facets";
import { apiGet, apiOptions, cachedAnswer } from "@/lib/api-answer";
import { absoluteUrl } from "@/lib/i18n/paths";
import { type Locale, routing } from "@/lib/i18n/routing";

export const GET = (request: Request, { params }: RouteContext<"/[locale]/oms/feed.xml">) =>
  apiGet(request, async () => {
    const { locale: asked } = await params;
    const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
    const { search: read } = readSearch(fromUrl(new URL(request.url).searchParams));
    const search = { ...read, selection: await keepKnownValues(ANYONE, read.selection) };
    const [{ corrected, organisations }, words, t, labels] = await Promise.all([
      listNewest(ANYONE, search),
      filterWords(search.selection, locale),
      getTranslations({ locale, namespace: "feed" }),
      getTranslations({ locale, namespace: "labels" }),
    ]);
    const q = corrected ?? search.q;
    const about = [...(q ? [t("quoted", { query: q })] : []), ...words].join(", ");
    const xml = feedXml({
      title: about ? t("titleFor", { search: about }) : t("title"),
      description: t("description"),
      language: locale,
      link: absoluteUrl(locale, `/oms${searchQuery({ ...search, sort: "newest", page: 1 })}`),
      self: absoluteUrl(locale, `/oms/feed.xml${feedQuery(search)}`),
      items: organisations.map((one) =>
        itemOf(one, locale, {
          standing: t("standing", { standing: labels(`standing.${one.standing}`) }),
          placeUnknown: t("placeUnknown"),
          demo: t("demo"),
        }),
      ),
    });
    return cachedAnswer(request, xml, "application/rss+xml; charset=utf-8");
  });

export const OPTIONS = apiOptions;

/** The names of the chosen values, facet by facet. */
async function filterWords(selection: Selection, locale: Locale): Promise<string[]> {
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, selection[facet].map((value) => ({ value, count: 0 }))]),
  ) as Record<Facet, { value: string; count: number }[]>;
  const labelOf = await nameFacetValues(ANYONE, chosen, locale);
  return FACETS.flatMap((facet) => selection[facet].map((value) => labelOf(facet, value)));
}

function itemOf(
  one: NewlyListed,
  locale: Locale,
  words: { standing: string; placeUnknown: string; demo: string },
): FeedItem {
  const place = [one.regency?.name, one.province?.name].filter(Boolean).join(", ");
  const mission = (locale === "en" && one.missionEn) || one.mission;
  return {
    title: one.acronym ? `${one.name} (${one.acronym})` : one.name,
    link: absoluteUrl(locale, `/oms/${one.addresses[0]?.slug ?? one.publicId}`),
    id: `simpul:${one.publicId}`,
    published: one.listedAt ?? new Date(0),
    paragraphs: [
      ...(one.isDemo ? [words.demo] : []),
      `${place || words.placeUnknown}. ${words.standing}`,
      ...(mission ? [mission] : []),
    ],
    categories: one.issues.map(({ issue }) => (locale === "en" ? issue.labelEn : issue.labelId)),
  };
}
