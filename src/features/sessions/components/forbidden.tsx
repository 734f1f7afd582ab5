import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import type { Typed } from "@/domain/form-state";
import { findKeptForm } from "@/lib/kept-form";
import { localPath } from "@/lib/i18n/paths";

/** A refusal in words: why, and where to go. */
export async function Forbidden({ actor }: { actor: Actor }) {
  const t = await getTranslations("forbidden");
  const locale = await getLocale();
  const kept = textsOf((await findKeptForm(actor)) ?? {});
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
      {kept.length > 0 && (
        <section className="sec stack" aria-labelledby="tertulis">
          <h2 id="tertulis">{t("kept")}</h2>
          <p className="soft">{t("keptText")}</p>
          <ul className="list-disc pl-6">
            {kept.map((text) => (
              <li key={text} className="whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const UNWRITTEN = new Set(["was", "base", "version", "onwards", "section", "item", "move", "type"]);
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of a form, what somebody wrote; not what the page put into it. */
const textsOf = (typed: Typed): string[] => [
  ...new Set(
    Object.entries(typed).flatMap(([name, text]) =>
      text.trim() && !UNWRITTEN.has(name) && !ID.test(text) ? [text] : [],
    ),
  ),
];
