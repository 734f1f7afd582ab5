import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formatIsoDay } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { OperatorBox } from "../operator-box";
import "@/ui/styles/own-pages.css";
import "@/ui/styles/regional.css";

const PATH = "/aksesibilitas";
/** When these sentences were last held beside what the tests do. */
const CHECKED = "2026-11-26";
const LISTS = {
  tested: ["axe", "keyboard", "narrow", "noScript", "print", "words"],
  untested: ["screenReader", "people", "audit"],
  limits: ["papers", "letters", "maps", "names"],
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");
  return {
    ...{ title: t("title"), description: t("lede") },
    alternates: alternatesOf(await getLocale(), PATH),
  };
}

export default async function AccessibilityPage() {
  const locale = await getLocale();
  const t = await getTranslations("accessibility");
  const site = await getTranslations("site");
  const titles = {
    tested: t("testedTitle"),
    untested: t("untestedTitle"),
    limits: t("limitsTitle"),
  };
  const items = {
    tested: LISTS.tested.map((one) => t(`tested.${one}`)),
    untested: LISTS.untested.map((one) => t(`untested.${one}`)),
    limits: LISTS.limits.map((one) => t(`limits.${one}`)),
  };
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
        {(["tested", "untested", "limits"] as const).map((part) => (
          <section className="sec stack prose" aria-labelledby={part} key={part}>
            <h2 id={part}>{titles[part]}</h2>
            <ul className="method">
              {items[part].map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        ))}
        <section className="sec stack prose" aria-labelledby="kontak">
          <h2 id="kontak">{t("contactTitle")}</h2>
          <p>{t("contactText")}</p>
          <OperatorBox />
        </section>
        <p className="hint">{t("checked", { day: formatIsoDay(locale, CHECKED) })}</p>
      </div>
    </main>
  );
}
