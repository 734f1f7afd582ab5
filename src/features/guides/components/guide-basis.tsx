import { getTranslations } from "next-intl/server";
import { ANNEX_RESERVATION, CITATIONS, type Guide } from "@/domain/guides";

/** On what a guide rests, when that was last compared, and what was not. Regulations keep their names. */
export async function GuideBasis({ guide }: { guide: Guide }) {
  const t = await getTranslations("guides");
  return (
    <aside
      className="guide-basis"
      aria-label={t(guide.citations.length > 0 ? "basis" : "lastMatched")}
    >
      {guide.citations.length > 0 && (
        <>
          <h2>{t("basis")}</h2>
          <ul className="plain">
            {guide.citations.map((citation) => (
              <li key={citation}>
                <span lang="id">{CITATIONS[citation]}</span>
                {citation === "annex" && (
                  <span className="soft block" lang="id">
                    {ANNEX_RESERVATION}
                  </span>
                )}
                {citation === "procurement" && (
                  <span className="soft block">{t("wording2018")}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {guide.unconfirmed.length > 0 && (
        <>
          <h2>{t("unconfirmedTitle")}</h2>
          <ul className="plain">
            {guide.unconfirmed.map((reservation) => (
              <li key={reservation}>{t(`unconfirmed.${reservation}`)}</li>
            ))}
          </ul>
        </>
      )}
      {guide.usualTime && <p>{t("usualTime", { time: guide.usualTime })}</p>}
      <p className="matched">{t("lastMatched")}</p>
    </aside>
  );
}
