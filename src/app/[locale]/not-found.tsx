import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";

export default async function NotFoundPage() {
  const t = await getTranslations("errors");
  const locale = await getLocale();
  return (
    <main id="isi">
      <div className="wrap stack">
        <title>{t("notFoundTitle")}</title>
        <h1>{t("notFoundTitle")}</h1>
        <p className="lede">{t("notFoundText")}</p>
        <form role="search" action={localPath(locale, "/oms")}>
          <label htmlFor="q" className="mb-1.5">
            {t("notFoundSearch")}
          </label>
          <div className="search">
            <input
              className="in"
              id="q"
              name="q"
              type="search"
              autoComplete="off"
              maxLength={200}
            />
            <button className="btn">{t("notFoundButton")}</button>
          </div>
        </form>
        <p>
          <a href={localPath(locale, "/")}>{t("notFoundHome")}</a>
        </p>
      </div>
    </main>
  );
}
