import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { KeptSearch, PackageFilters } from "@/features/packages/components/package-filters";
import { PackageResults } from "@/features/packages/components/package-results";
import { packageWords, placesNamed } from "@/features/packages/components/package-words";
import { countPackages, listPackages } from "@/features/packages/queries/search";
import { packageQuery, readPackageSearch } from "@/features/packages/schema";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { PrintHeader } from "@/ui/print-header";
import { SearchForm } from "@/ui/search-form";

type Props = PageProps<"/[locale]/paket">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("packages");
  const locale = await getLocale();
  const { search } = readPackageSearch(await searchParams);
  const query = packageQuery(search);
  const feed = absoluteUrl(locale, `/paket/feed.xml${packageQuery({ ...search, page: 1 })}`);
  return {
    title: t("title"),
    description: t("lede"),
    alternates: {
      ...alternatesOf(locale, `/paket${query}`),
      types: { "application/rss+xml": [{ url: feed, title: t("feed.link") }] },
    },
    ...(query && { robots: { index: false, follow: true } }),
  };
}

export default async function PackagesPage({ searchParams }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const print = await getTranslations("print");
  const { search } = readPackageSearch(await searchParams);
  const [found, counts] = await Promise.all([
    listPackages(ANYONE, search),
    countPackages(ANYONE, search),
  ]);
  const words = await packageWords(placesNamed(found.packages, counts));
  const url = absoluteUrl(locale, `/paket${packageQuery(search)}`);
  const qr = qrPath(url.slice(0, 1000));
  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={t("title")}
          printed={print("printed", { instant: formatInstant(locale, clock()) })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <h1>{t("title")}</h1>
        <p className="lede mt-2">{t("lede")}</p>
        <div className="mt-4">
          <SearchForm
            action={localPath(locale, "/paket")}
            label={t("searchLabel")}
            button={t("search")}
            value={search.q}
            hideLabel
          >
            <KeptSearch search={{ ...search, q: "" }} />
          </SearchForm>
        </div>
        <div className="two mt-6">
          <PackageFilters {...{ search, counts, words }} total={found.total} />
          <PackageResults {...{ search, found, words }} />
        </div>
        <p className="small np feed-link">
          <a href={localPath(locale, `/paket/feed.xml${packageQuery({ ...search, page: 1 })}`)}>
            {t("feed.link")}
          </a>
        </p>
      </div>
    </main>
  );
}
