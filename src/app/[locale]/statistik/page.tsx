import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listProvinces } from "@/features/organisations/queries/profiles";
import { GrowthChart } from "@/features/statistics/components/growth-chart";
import {
  DeskParts,
  PartBars,
  ProvinceTable,
} from "@/features/statistics/components/statistics-parts";
import { findStatistics } from "@/features/statistics/queries/numbers";
import { ANYONE } from "@/domain/actor";
import { FEWEST_SHOWN } from "@/domain/public-numbers";
import { clock } from "@/lib/clock";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { TileMap } from "@/ui/tile-map";
import "@/ui/styles/own-pages.css";
import "@/ui/styles/regional.css";

const PATH = "/statistik";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statistics");
  return {
    ...{ title: t("title"), description: t("lede") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function StatisticsPage() {
  const at = clock();
  const [numbers, provinces] = await Promise.all([
    findStatistics(ANYONE, at),
    listProvinces(ANYONE),
  ]);
  const locale = await getLocale();
  const t = await getTranslations("statistics");
  const labels = await getTranslations("labels");
  const site = await getTranslations("site");
  const { assessments, listed } = numbers;
  const countIn = new Map(numbers.provinces.map(({ code, count }) => [code, count]));
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]));
  const heads = [
    ["listed", listed],
    ["confirmed", numbers.confirmed],
    ["verified", numbers.verified],
    ["suspended", numbers.suspended],
  ] as const;
  return (
    <main id="isi">
      <div className="wrap">
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[{ label: site("home"), href: localPath(locale, "/") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede mt-2">{t("lede")}</p>
        <p className="row np mt-4">
          <span className="soft small">{t("asOf", { at: formatInstant(locale, at) })}</span>
          <a href={localPath(locale, `${PATH}/unduh`)}>{t("download")}</a>
        </p>
        <div className="stats mt-6">
          {heads.map(([what, count]) => (
            <p className="stat" key={what}>
              <b className="num">{formatNumber(locale, count)}</b>
              <span>{t(`head.${what}`)}</span>
            </p>
          ))}
        </div>
        <section className="sec stack" aria-labelledby="h-status">
          <h2 id="h-status">{t("standingTitle")}</h2>
          <p className="soft">{t("standingText")}</p>
          <PartBars
            whole={listed}
            rows={numbers.standing.map(({ value, count }) => ({
              ...{ key: value, count, label: labels(`standing.${value}`) },
            }))}
          />
          <h3>{t("listingTitle")}</h3>
          <PartBars
            whole={listed}
            rows={numbers.listing.map(({ value, count }) => ({
              ...{ key: value, count, label: labels(`listing.${value}`) },
            }))}
          />
        </section>
        <DeskParts waiting={numbers.waiting} reasons={numbers.reasons} />
        <section className="sec stack" aria-labelledby="h-provinsi">
          <h2 id="h-provinsi">{t("provinceTitle")}</h2>
          <TileMap
            tiles={provinces.map((province) => ({
              ...province,
              count: countIn.get(province.code) ?? 0,
              href: localPath(locale, `/profil-daerah/${province.code}`),
            }))}
            label={t("mapLabel")}
            legendLabel={t("mapLegend")}
            unit={t("mapUnit")}
            tableSummary={t("mapTable")}
          />
          <ProvinceTable
            provinces={numbers.provinces}
            unknown={numbers.placeUnknown}
            nameOf={(code) => nameOf.get(code) ?? code}
          />
        </section>
        <section className="sec stack" aria-labelledby="h-tumbuh">
          <h2 id="h-tumbuh">{t("growthTitle")}</h2>
          <GrowthChart months={numbers.growth} />
        </section>
        <section className="sec stack" aria-labelledby="h-asesmen">
          <h2 id="h-asesmen">{t("assessmentTitle")}</h2>
          {assessments ? (
            <>
              <p>{t("assessmentText", { count: assessments.count })}</p>
              <PartBars
                whole={assessments.count}
                rows={assessments.bands.map(({ band, count }) => ({
                  ...{ key: band, count, label: labels(`band.${band}`) },
                }))}
              />
            </>
          ) : (
            <p className="soft">{t("assessmentFew", { fewest: FEWEST_SHOWN })}</p>
          )}
          <p>
            <a href={localPath(locale, "/kapasitas-daerah")}>{t("capabilityLink")}</a>
          </p>
        </section>
        <p className="hint">{t("method", { fewest: FEWEST_SHOWN })}</p>
      </div>
    </main>
  );
}
