import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { GuideIndex } from "@/features/guides/components/guide-index";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/guides.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guides");
  const [title, description] = [t("title"), t("lead")];
  return {
    ...{ title, description, openGraph: { title, description } },
    alternates: alternatesOf(await getLocale(), "/panduan"),
  };
}

export default async function GuidesPage() {
  const locale = await getLocale();
  const t = await getTranslations("guides");
  const site = await getTranslations("site");
  return (
    <main id="isi">
      <div className="wrap">
        <Breadcrumb
          label={site("breadcrumb")}
          trail={[{ label: site("home"), href: localPath(locale, "/") }]}
          here={t("title")}
        />
        <div className="stack">
          <h1>{t("title")}</h1>
          <p className="lede">{t("lead")}</p>
        </div>
        <GuideIndex />
      </div>
    </main>
  );
}
