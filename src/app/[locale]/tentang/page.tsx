import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { operator } from "@/lib/operator";
import { Breadcrumb } from "@/ui/breadcrumb";
import { OperatorBox } from "../operator-box";
import "@/ui/styles/own-pages.css";
import "@/ui/styles/regional.css";

const PATH = "/tentang";
const DECIDES = ["rules", "ppk", "reviewers", "simpul", "order"] as const;
const LAWS = ["one", "two", "three", "four", "five"] as const;
const STANDARDS = ["wcag", "asvs", "openapi", "csv", "jws", "pdf"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("about");
  return {
    ...{ title: t("title"), description: t("lede") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function AboutPage() {
  const locale = await getLocale();
  const t = await getTranslations("about");
  const site = await getTranslations("site");
  const to = (path: string) => localPath(locale, path);
  const funding = operator()?.funding;
  const ways = [
    { key: "wrong", href: to("/oms"), link: t("ways.wrongLink") },
    { key: "decision", href: to("/panduan/meja-verifikasi"), link: t("ways.decisionLink") },
    { key: "measure", href: to("/masuk?lanjut=/akun"), link: t("ways.measureLink") },
    { key: "security", href: "/.well-known/security.txt", link: t("ways.securityLink") },
  ] as const;
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
        <section className="sec stack prose" aria-labelledby="putusan">
          <h2 id="putusan">{t("decidesTitle")}</h2>
          <dl className="sum">
            {DECIDES.map((one) => (
              <div key={one}>
                <dt>{t(`decides.${one}.who`)}</dt>
                <dd>{t(`decides.${one}.what`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="sec stack prose" aria-labelledby="asas">
          <h2 id="asas">{t("lawsTitle")}</h2>
          <ol className="l list-decimal pl-6">
            {LAWS.map((one) => (
              <li key={one}>{t(`laws.${one}`)}</li>
            ))}
          </ol>
        </section>
        <section className="sec stack prose" aria-labelledby="pengelola">
          <h2 id="pengelola">{t("operatorTitle")}</h2>
          <OperatorBox />
        </section>
        <section className="sec stack prose" aria-labelledby="pengaduan">
          <h2 id="pengaduan">{t("complaintsTitle")}</h2>
          <p>{t("complaintsText")}</p>
          <ul className="method">
            {ways.map(({ key, href, link }) => (
              <li key={key}>
                {t(`ways.${key}`)} <a href={href}>{link}</a>
              </li>
            ))}
          </ul>
        </section>
        <section className="sec stack prose" aria-labelledby="dana">
          <h2 id="dana">{t("fundingTitle")}</h2>
          <p>{t("fundingRule")}</p>
          <p>{funding ?? t("fundingMissing")}</p>
        </section>
        <section className="sec stack prose" aria-labelledby="terbuka">
          <h2 id="terbuka">{t("openTitle")}</h2>
          <p>{t("openText")}</p>
          <p className="row">
            <a href={to("/data")}>{t("openDataLink")}</a>
            <a href={to("/statistik")}>{t("statisticsLink")}</a>
            <a href={to("/panduan/hak-akses")}>{t("permissionsLink")}</a>
            <a href={to("/panduan/aturan")}>{t("rulesLink")}</a>
          </p>
          <h3>{t("standardsTitle")}</h3>
          <ul className="method">
            {STANDARDS.map((one) => (
              <li key={one}>{t(`standards.${one}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
