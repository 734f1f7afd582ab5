import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant, formatDayOf } from "@/lib/i18n/format";
import { SummaryList } from "@/ui/summary-list";
import type { CaseView } from "../queries/case";

type Open = Extract<CaseView, { access: "open" }>;

/** Who signed, how the draw fell, and all that has happened. */
export async function CaseFacts({ of }: { of: Open }) {
  const locale = await getLocale();
  const t = await getTranslations("review.case");
  const moves = await getTranslations("review.moves");
  const roles = await getTranslations("labels.role");
  const { signed, draw } = of;
  return (
    <section className="sec stack" aria-labelledby="riwayat">
      <h2 id="riwayat">{t("history")}</h2>
      <SummaryList
        rows={[
          {
            term: t("statement"),
            detail: `${signed.name}, ${signed.office}, ${formatDayOf(locale, signed.signedAt)}`,
          },
          {
            term: t("draw"),
            detail: draw ? (
              <span className="break-words">
                {t("drawText", {
                  number: String(draw.number),
                  isDrawn: String(draw.isDrawn),
                  digest: draw.digest.slice(0, 16),
                })}
              </span>
            ) : (
              t("drawHidden")
            ),
          },
        ]}
      />
      <ol className="tl">
        {of.events.map(({ move, role, at }) => (
          <li key={`${move} ${at.toISOString()}`}>
            <b>{moves(move)}</b>{" "}
            <span className="soft num">
              {role ? t("byRole", { role: roles(role) }) : t("bySystem")},{" "}
              {formatInstant(locale, at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
