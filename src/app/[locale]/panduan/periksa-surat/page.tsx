import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

const PATH = "/panduan/periksa-surat";
const FILES = "/berkas/periksa-surat";
const LIMITS = ["today", "keys", "paper"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letters.offline");
  return {
    title: t("title"),
    description: t("lede"),
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

/** How anybody checks a letter with public data only, without asking this site. */
export default async function OfflineCheckPage() {
  const locale = await getLocale();
  const t = await getTranslations("letters.offline");
  const guides = await getTranslations("guides");
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={guides("title")}
          trail={[{ label: guides("title"), href: localPath(locale, "/panduan") }]}
          here={t("title")}
        />
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        <section className="sec stack" aria-labelledby="berkas">
          <h2 id="berkas">{t("filesTitle")}</h2>
          <ol>
            <li>
              {t.rich("letterFile", {
                a: (chunks) => <a href={localPath(locale, "/verifikasi")}>{chunks}</a>,
              })}
            </li>
            <li>
              {t.rich("keysFile", { a: (chunks) => <a href="/.well-known/jwks.json">{chunks}</a> })}
            </li>
          </ol>
        </section>
        <section className="sec stack" aria-labelledby="cara">
          <h2 id="cara">{t("waysTitle")}</h2>
          <p>{t("pageWay")}</p>
          <p>
            <a className="btn alt" href={`${FILES}/check-letter.html`} download>
              {t("pageDownload")}
            </a>
          </p>
          <p>{t("scriptWay")}</p>
          <p>
            <code>node check-letter.mjs surat.jws jwks.json</code>
          </p>
          <p>
            <a href={`${FILES}/check-letter.mjs`} download>
              {t("scriptDownload")}
            </a>
          </p>
        </section>
        <section className="sec stack" aria-labelledby="batas">
          <h2 id="batas">{t("limitsTitle")}</h2>
          <ul>
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`limits.${limit}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
