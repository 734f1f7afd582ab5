import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listProvinces } from "@/features/organisations/queries/profiles";
import { FeedLink } from "@/features/search/components/feed-link";
import { FilterPanel } from "@/features/search/components/filter-panel";
import { KeptFields } from "@/features/search/components/kept-fields";
import { MapLink, SearchMap } from "@/features/search/components/search-map";
import { Results } from "@/features/search/components/results";
import { SuggestedLinks } from "@/features/search/components/suggestions";
import { listCards } from "@/features/search/queries/cards";
import { type Found, keepKnownValues, searchDirectory } from "@/features/search/queries/directory";
import { nameFacetValues } from "@/features/search/queries/facet-names";
import { listMatchTexts } from "@/features/search/queries/matches";
import { listRelaxations } from "@/features/search/queries/relaxations";
import { suggest } from "@/features/search/queries/suggestions";
import { AddFromSearch } from "@/features/shortlists/components/add-from-search";
import { listOpenWorks } from "@/features/shortlists/queries/shortlist";
import {
  feedQuery,
  MAP_PARAMETER,
  PER_PAGE,
  readSearch,
  type Search,
  searchQuery,
} from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { currentActor } from "@/lib/session";
import { PrintHeader } from "@/ui/print-header";
import { SearchForm } from "@/ui/search-form";

type Props = PageProps<"/[locale]/oms">;

const MOST_SUGGESTED = 5;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("directory");
  const feed = await getTranslations("feed");
  const locale = await getLocale();
  const { search } = readSearch(await searchParams);
  // Marks that turn the direction would turn the rest of the title too.
  const words = search.q.replace(/\p{Cf}/gu, "");
  const title = words ? `${words} – ${t("title")}` : t("title");
  return {
    title,
    description: t("metaDescription"),
    alternates: {
      ...alternatesOf(locale, `/oms${searchQuery(search)}`),
      types: {
        "application/rss+xml": [
          {
            url: absoluteUrl(locale, `/oms/feed.xml${feedQuery(search)}`),
            title: feedQuery(search) ? feed("linkFor") : feed("link"),
          },
        ],
      },
    },
    openGraph: { title },
    // One page in search engines, not every combination of filters.
    ...(searchQuery(search) && { robots: { index: false, follow: true } }),
  };
}

export default async function DirectoryPage({ searchParams }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("directory");
  const print = await getTranslations("print");
  const parameters = await searchParams;
  const { search: asked } = readSearch(parameters);
  const selection = await keepKnownValues(ANYONE, asked.selection);
  const search = { ...asked, selection, perPage: PER_PAGE };
  const at = clock();
  const found = await searchDirectory(ANYONE, search, at);
  const meant = { ...search, q: search.page === 1 ? (found.corrected ?? search.q) : "" };
  const [cards, texts, labelOf, relaxations, map, suggestions, works] = await Promise.all([
    listCards(ANYONE, found.ids),
    listMatchTexts(ANYONE, found.words.length > 0 ? found.ids : [], locale),
    nameFacetValues(ANYONE, found.facets, locale),
    found.total === 0 ? listRelaxations(ANYONE, search, at) : [],
    parameters[MAP_PARAMETER] ? mapOf(search, found, at) : null,
    suggest(ANYONE, meant, MOST_SUGGESTED),
    listOpenWorks(await currentActor()),
  ]);
  const url = absoluteUrl(locale, `/oms${searchQuery(search)}`);
  const qr = qrPath(url.slice(0, 1000));

  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={t("printTitle")}
          printed={print("printed", { instant: formatInstant(locale, at) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <h1>{t("title")}</h1>
        <div className="mt-4">
          <SearchForm
            action={localPath(locale, "/oms")}
            label={t("searchLabel")}
            button={t("searchButton")}
            value={search.q}
            hideLabel
          >
            <KeptFields search={{ ...search, q: "" }} />
          </SearchForm>
        </div>
        <SuggestedLinks suggestions={suggestions} />
        <div className="two mt-6">
          <FilterPanel search={search} found={found} labelOf={labelOf} />
          <Results {...{ search, found, cards, texts, relaxations, labelOf }}>
            {map ? <SearchMap search={search} {...map} /> : <MapLink {...{ search, found }} />}
          </Results>
        </div>
        <AddFromSearch {...{ works, cards }} />
        <FeedLink search={search} />
      </div>
    </main>
  );
}

/** The provinces, and how many of this search each has as if none and no regency were chosen. */
async function mapOf(search: Search, found: Found, at: Date) {
  const selection = { ...search.selection, regency: [] };
  const wider = { ...search, selection, page: 1, perPage: 1 };
  const [provinces, { facets }] = await Promise.all([
    listProvinces(ANYONE),
    search.selection.regency.length > 0 ? searchDirectory(ANYONE, wider, at) : found,
  ]);
  return { provinces, counts: facets.province };
}
