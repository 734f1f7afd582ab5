import type { Metadata } from "next";
import type { Zone } from "@/domain/civil-day";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AddOrganisation } from "@/features/organisations/components/compare-add";
import {
  CompareGroups,
  CompareList,
  CompareNotices,
  NextGroup,
} from "@/features/organisations/components/compare-parts";
import { CompareTable } from "@/features/organisations/components/compare-table";
import { CompareTools, EmptyComparison } from "@/features/organisations/components/compare-tools";
import { listCompared } from "@/features/organisations/queries/compare";
import { comparisonPath, readComparison } from "@/features/organisations/schema";
import { listCards } from "@/features/search/queries/cards";
import { searchDirectory } from "@/features/search/queries/directory";
import { EVERYTHING } from "@/features/search/schema";
import { ANYONE } from "@/domain/actor";
import { countRows, MOST_COMPARED, onlyDifferences } from "@/domain/comparison";
import { compareOrganisations } from "@/domain/comparison-rows";
import { clock } from "@/lib/clock";
import { formatDayOf, formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";

type Props = PageProps<"/[locale]/bandingkan">;

// Page and metadata ask for the same organisations; they are read once a request.
const comparedBy = cache((keys: string) => listCompared(ANYONE, keys ? keys.split(",") : []));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("compare");
  const { keys } = readComparison(await searchParams);
  const { organisations } = await comparedBy(keys.join());
  const names = organisations.map(({ name }) => name).join(", ");
  const title = names ? t("metaTitle", { names }) : t("title", { count: 0 });
  return {
    title,
    description: t("metaDescription"),
    alternates: alternatesOf(await getLocale(), "/bandingkan"),
    openGraph: { title },
    // Any five organisations make a page; search engines need none of them.
    robots: { index: false, follow: true },
  };
}

export default async function ComparePage({ searchParams }: Props) {
  const locale = await getLocale();
  const t = await getTranslations();
  const comparison = readComparison(await searchParams);
  const { organisations, beyond, unknown } = await comparedBy(comparison.keys.join());
  const slugs = organisations.map(({ slug }) => slug);
  const enough = organisations.length > 1;
  const at = clock();
  const all = enough ? compareOrganisations(organisations, at) : [];
  const different = onlyDifferences(all);
  const url = absoluteUrl(locale, comparisonPath(slugs, comparison));
  const qr = qrPath(url.slice(0, 1000));
  const add = (
    <AddOrganisation
      organisations={organisations}
      comparison={comparison}
      candidates={
        comparison.add && organisations.length < MOST_COMPARED
          ? await candidatesFor(comparison.add, organisations)
          : null
      }
    />
  );
  const list = { organisations, comparison };

  return (
    <main id="isi">
      <div className="wrap">
        <PrintHeader
          title={t("compare.printTitle", { count: organisations.length })}
          printed={t("print.printed", {
            instant: formatInstant(locale, at, zoneOf(organisations)),
          })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("site.home"), href: localPath(locale, "/") },
            { label: t("navigation.search"), href: localPath(locale, "/oms") },
          ]}
          here={t("compare.here")}
        />
        <h1>{t("compare.title", { count: organisations.length })}</h1>
        <p className="lede mt-2">{t("compare.lede")}</p>
        <CompareNotices beyond={beyond} missing={[...unknown, ...comparison.mistyped]} />
        {enough ? (
          <>
            <CompareTools
              {...list}
              counts={{ all: countRows(all), different: countRows(different) }}
              date={formatDayOf(locale, at)}
            >
              {add}
            </CompareTools>
            <p className="hint mt-4">{t("compare.hint")}</p>
            <CompareList {...list} />
            <CompareGroups {...list} />
            <CompareTable {...list} groups={comparison.onlyDifferent ? different : all} />
            <NextGroup {...list} />
          </>
        ) : (
          <EmptyComparison organisations={organisations}>
            {organisations.length > 0 && <CompareList {...list} always />}
            {add}
          </EmptyComparison>
        )}
      </div>
    </main>
  );
}

/** The first five that the search finds and that are not compared already. */
async function candidatesFor(q: string, chosen: { id: string }[]) {
  const asked = { ...EVERYTHING, q, perPage: 2 * MOST_COMPARED };
  const found = await searchDirectory(ANYONE, asked, clock());
  const others = found.ids.filter((id) => chosen.every((one) => one.id !== id));
  return {
    cards: await listCards(ANYONE, others.slice(0, MOST_COMPARED)),
    corrected: found.corrected,
    more: others.length > MOST_COMPARED,
  };
}

/** The zone of the organisations when they share one. */
function zoneOf(organisations: { province: { timeZone: Zone } | null }[]) {
  const zones = new Set(organisations.map(({ province }) => province?.timeZone ?? "WIB"));
  return zones.size === 1 ? [...zones][0] : undefined;
}
