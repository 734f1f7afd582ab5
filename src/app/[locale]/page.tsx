import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { countByProvince } from "@/features/search/queries/directory";
import { countDirectory, listProvinces } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { UNKNOWN } from "@/domain/facets";
import { clock } from "@/lib/clock";
import { formatNumber } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Knot } from "@/ui/brand";
import { SearchForm } from "@/ui/search-form";
import { TileMap } from "@/ui/tile-map";
import { Steps, Ways } from "@/features/organisations/components/home-parts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  const title = t("metaTitle");
  return {
    title,
    alternates: alternatesOf(await getLocale(), "/"),
    openGraph: { title, type: "website" },
  };
}

export default async function HomePage() {
  const locale = await getLocale();
  const t = await getTranslations("home");
  const [numbers, provinces, counts] = await Promise.all([
    countDirectory(ANYONE),
    listProvinces(ANYONE),
    countByProvince(ANYONE, clock()),
  ]);
  const countOf = (code: string) => counts.find(({ value }) => value === code)?.count ?? 0;
  const tiles = provinces.map((province) => ({
    ...province,
    count: countOf(province.code),
    href: localPath(locale, `/oms?province=${province.code}`),
  }));
  const most = tiles.reduce((best, tile) => (tile.count > best.count ? tile : best), tiles[0]!);
  const unknown = countOf(UNKNOWN);
  const shown = (value: number) => formatNumber(locale, value);
  const stats = [
    {
      value: numbers.organisations,
      words: t("numberOrganisations", {
        count: numbers.organisations,
        provinces: tiles.filter(({ count }) => count > 0).length,
      }),
    },
    { value: numbers.checked, words: t("numberChecked", { count: numbers.checked }) },
    { value: numbers.works, words: t("numberWorks") },
    { value: numbers.withTypeThree, words: t("numberTypeThree") },
  ];

  return (
    <main id="isi">
      <div className="wrap">
        <div className="hero">
          <div className="stack">
            <h1>{t("title")}</h1>
            <p className="lede">{t("lede")}</p>
            <div className="mt-7">
              <SearchForm
                action={localPath(locale, "/oms")}
                label={t("searchLabel")}
                button={t("searchButton")}
                wide
              />
            </div>
            <p className="small soft">
              {t("examples")}{" "}
              {[t("example1"), t("example2"), t("example3")].map((example, at) => (
                <span key={example}>
                  {at > 0 && ", "}
                  <a href={localPath(locale, `/oms?q=${encodeURIComponent(example)}`)}>{example}</a>
                </span>
              ))}
            </p>
          </div>
          <Knot />
        </div>

        <section className="sec" aria-labelledby="h-angka">
          <h2 className="vh" id="h-angka">
            {t("numbers")}
          </h2>
          <div className="stats">
            {stats.map(({ value, words }) => (
              <p className="stat" key={words}>
                <b>{shown(value)}</b>
                <span>{words}</span>
              </p>
            ))}
          </div>
        </section>

        <section className="sec stack" id="peta" aria-labelledby="h-peta">
          <h2 id="h-peta">{t("map")}</h2>
          <p className="soft">
            {numbers.organisations === 0
              ? t("mapEmpty")
              : t("mapSentence", { most: most.name, count: shown(most.count) })}{" "}
            {unknown > 0 && (
              <a href={localPath(locale, `/oms?province=${UNKNOWN}`)}>
                {t("mapUnknown", { count: shown(unknown) })}
              </a>
            )}
          </p>
          <TileMap
            tiles={tiles}
            label={t("mapLabel")}
            legendLabel={t("mapLegend")}
            unit={t("mapUnit")}
            tableSummary={t("mapTable")}
          />
        </section>
        <Ways />
        <Steps />
      </div>
    </main>
  );
}
