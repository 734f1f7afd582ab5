import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { letterCodeOf } from "@/domain/letter";
import { hereInLanguage } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { SearchForm } from "@/ui/search-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters.check"))("title") };
}

export default async function CheckPage({ searchParams }: PageProps<"/[locale]/verifikasi">) {
  const { q } = await searchParams;
  const typed = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const code = letterCodeOf(typed);
  if (code) redirect(await hereInLanguage(`/verifikasi/${code}`));
  const locale = await getLocale();
  const t = await getTranslations("letters.check");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {typed && (
        <div className="alert warn" role="status">
          <p>{t("notCode")}</p>
        </div>
      )}
      <SearchForm
        action={localPath(locale, "/verifikasi")}
        label={t("code")}
        button={t("submit")}
        value={typed}
      />
      <p className="hint">{t("codeHint")}</p>
    </>
  );
}
