import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DictionaryTables } from "@/features/opendata/components/dictionary-table";
import { DownloadList } from "@/features/opendata/components/download-list";
import { findEditionUnderWay, listEditions } from "@/features/opendata/queries/exports";
import { ANYONE } from "@/domain/actor";
import { DATA_LICENCE, KEPT_EDITIONS } from "@/domain/exports";
import { env } from "@/lib/env";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { LIMITS } from "@/lib/limit";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/own-pages.css";
import "@/ui/styles/regional.css";

const PATH = "/data";
const EXAMPLES = [
  ["search", "/api/v1/organisations?q=stunting&province=73"],
  ["one", "/api/v1/organisations/{id}"],
  ["facts", "/api/v1/organisations/{id}/facts"],
  ["packages", "/api/v1/packages"],
  ["terms", "/api/v1/taxonomies"],
  ["regions", "/api/v1/regions?parent=73"],
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("openData");
  return {
    ...{ title: t("title"), description: t("lede") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function OpenDataPage() {
  const locale = await getLocale();
  const t = await getTranslations("openData");
  const site = await getTranslations("site");
  const [editions, underWay] = await Promise.all([
    listEditions(ANYONE),
    findEditionUnderWay(ANYONE),
  ]);
  const to = (path: string) => localPath(locale, path);
  return (
    <main id="isi">
      <div className="wrap">
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[{ label: site("home"), href: to("/") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede mt-2">{t("lede")}</p>
        <section className="sec stack" aria-labelledby="unduh">
          <h2 id="unduh">{t("filesTitle")}</h2>
          <p className="soft">{t("filesText", { nights: KEPT_EDITIONS })}</p>
          <DownloadList editions={editions} underWay={underWay} />
          <h3>{t("checkTitle")}</h3>
          <p>{t("checkText")}</p>
          <pre className="code" tabIndex={0}>
            {`curl -LO ${env.APP_URL}/data/unduh/simpul-oms-terbaru.csv\nsha256sum simpul-oms-terbaru.csv`}
          </pre>
        </section>
        <section className="sec stack" aria-labelledby="api">
          <h2 id="api">{t("apiTitle")}</h2>
          <p>{t("apiText", { limit: LIMITS.api.points })}</p>
          <p className="row">
            <a className="btn alt" href="/api/v1/openapi.json">
              {t("openapi")}
            </a>
            <a href={to("/oms/feed.xml")}>{t("feedOrganisations")}</a>
            <a href={to("/paket/feed.xml")}>{t("feedPackages")}</a>
            <a href={to("/statistik/unduh")}>{t("statistics")}</a>
          </p>
          <dl className="sum">
            {EXAMPLES.map(([name, path]) => (
              <div key={name}>
                <dt>{t(`example.${name}`)}</dt>
                <dd className="digest">
                  {path.includes("{") ? (
                    <code>{path}</code>
                  ) : (
                    <a href={path}>
                      <code>{path}</code>
                    </a>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p className="soft">{t("apiRules")}</p>
        </section>
        <section className="sec stack prose" aria-labelledby="lisensi">
          <h2 id="lisensi">{t("licenceTitle")}</h2>
          <p>
            {t("licenceText")} <a href={DATA_LICENCE.url}>{DATA_LICENCE.name}</a>
          </p>
          <ul className="method">
            <li>{t("licenceCredit")}</li>
            <li>{t("licenceRegions")}</li>
            <li>{t("licenceCode")}</li>
            <li>{t("licencePeople")}</li>
          </ul>
        </section>
        <section className="sec stack" aria-labelledby="kamus">
          <h2 id="kamus">{t("dictionaryTitle")}</h2>
          <p className="prose">{t("dictionaryText")}</p>
          <DictionaryTables />
        </section>
      </div>
    </main>
  );
}
