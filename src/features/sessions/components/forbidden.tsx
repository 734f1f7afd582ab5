import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { localPath } from "@/lib/i18n/paths";

/** A refusal in words: why, and where to go. */
export async function Forbidden({ actor }: { actor: Actor }) {
  const t = await getTranslations("forbidden");
  const locale = await getLocale();
  const awaits = actor.kind === "person" && actor.withheld.length > 0;
  return (
    <div className="stack">
      <title>{`${t("title")} – Simpul`}</title>
      <h1>{t("title")}</h1>
      <p className="lede">{awaits ? t("factor") : t("text")}</p>
      <p>
        {awaits ? (
          <a className="btn" href={localPath(locale, "/akun/dua-langkah")}>
            {t("factorLink")}
          </a>
        ) : (
          <a className="btn" href={localPath(locale, "/akun")}>
            {t("account")}
          </a>
        )}
      </p>
      <p>
        <a href={localPath(locale, "/panduan/hak-akses")}>{t("matrix")}</a>
      </p>
    </div>
  );
}
