import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("documents.closed");
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Where the way to a file ends that is not there, or not for the one who asks. */
export default async function ClosedPaperPage() {
  const locale = await getLocale();
  const t = await getTranslations("documents.closed");
  return (
    <main id="isi">
      <div className="wrap stack">
        <h1>{t("title")}</h1>
        <p className="lede">{t("text")}</p>
        <p>
          <a className="btn" href={localPath(locale, "/")}>
            {t("back")}
          </a>
        </p>
      </div>
    </main>
  );
}
