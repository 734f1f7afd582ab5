import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { SearchForm } from "@/ui/search-form";

export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  const locale = await getLocale();
  return (
    <main id="isi">
      <div className="wrap stack">
        <title>{t("notFoundTitle")}</title>
        <h1>{t("notFoundTitle")}</h1>
        <p className="lede">{t("notFoundText")}</p>
        <SearchForm
          action={localPath(locale, "/oms")}
          label={t("notFoundSearch")}
          button={t("notFoundButton")}
        />
        <p>
          <a href={localPath(locale, "/")}>{t("notFoundHome")}</a>
        </p>
      </div>
    </main>
  );
}
