import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FeedLink } from "@/features/search/components/feed-link";
import { FilterPanel } from "@/features/search/components/filter-panel";
import { Results } from "@/features/search/components/results";
import { SuggestedLinks } from "@/features/search/components/suggestions";
import { listCards } from "@/features/search/queries/cards";
import { keepKnownValues, searchDirectory } from "@/features/search/queries/directory";
import { nameFacetValues } from "@/features/search/queries/facet-names";
import { suggest } from "@/features/search/queries/suggestions";
import { feedQuery, PER_PAGE, readSearch, searchQuery } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { PrintHeader } from "@/ui/print-header";
import { SearchForm } from "@/ui/search-form";

type Props = PageProps<"/[locale]/oms">;

const MOST_SUGGESTED = 5;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("directory");
  const feed = await getTranslations("feed");
  const locale = await getLocale();
  const { search } = readSearch(await searchParams);
  const title = search.q ? `${search.q} – ${t("title")}` : t("title");
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
  const { search: asked } = readSearch(await searchParams);
  const selection = await keepKnownValues(ANYONE, asked.selection);
  const search = { ...asked, selection, perPage: PER_PAGE };
  const found = await searchDirectory(ANYONE, search, clock());
  const meant = { ...search, q: search.page === 1 ? (found.corrected ?? search.q) : "" };
  const [cards, labelOf, suggestions] = await Promise.all([
    listCards(ANYONE, found.ids),
    nameFacetValues(ANYONE, found.facets, locale),
    suggest(ANYONE, meant, MOST_SUGGESTED),
  ]);
  const url = absoluteUrl(locale, `/oms${searchQuery(search)}`);
  const qr = qrPath(url.slice(0, 1000));

  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={t("printTitle")}
          printed={print("printed", { instant: formatInstant(locale, clock()) })}
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
            {Object.entries(selection).flatMap(([facet, values]) =>
              values.map((value) => (
                <input key={`${facet}=${value}`} type="hidden" name={facet} value={value} />
              )),
            )}
          </SearchForm>
        </div>
        <SuggestedLinks suggestions={suggestions} />
        <div className="two mt-6">
          <FilterPanel search={search} found={found} labelOf={labelOf} />
          <Results search={search} found={found} cards={cards} labelOf={labelOf} />
        </div>
        <FeedLink search={search} />
      </div>
    </main>
  );
}
