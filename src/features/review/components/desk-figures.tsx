import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { SummaryList } from "@/ui/summary-list";
import type { DeskNumbers } from "../queries/numbers";

/** The numbers of the desk, for anyone. */
export async function DeskFigures({ numbers, at }: { numbers: DeskNumbers; at: Date }) {
  const locale = await getLocale();
  const t = await getTranslations("review.numbers");
  const reasons = await getTranslations("review.reasons");
  const { waiting, closed, medianDays, withinPercent, answered } = numbers;
  const total = numbers.reasons.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <section className="sec stack" aria-labelledby="angka">
        <h2 id="angka">{t("numbersTitle")}</h2>
        <SummaryList
          rows={[
            { term: t("waiting"), detail: formatNumber(locale, waiting) },
            {
              term: t("median"),
              detail: medianDays === null ? t("none") : t("medianDays", { days: medianDays }),
            },
            {
              term: t("within"),
              detail:
                withinPercent === null
                  ? t("none")
                  : t("withinOf", {
                      percent: String(withinPercent),
                      count: formatNumber(locale, answered),
                    }),
            },
            { term: t("closed"), detail: formatNumber(locale, closed) },
          ]}
        />
      </section>
      <section className="sec stack" aria-labelledby="alasan">
        <h2 id="alasan">{t("reasonsTitle")}</h2>
        {total === 0 ? (
          <p className="soft">{t("noReasons")}</p>
        ) : (
          <>
            <p>{t("reasonsText", { count: total })}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("reason")}</th>
                  <th scope="col" className="num">
                    {t("count")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {numbers.reasons.map(({ reason, count }) => (
                  <tr key={reason}>
                    <th scope="row">{reasons(reason)}</th>
                    <td className="num">{formatNumber(locale, count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
      <p className="hint">{t("asOf", { at: formatInstant(locale, at) })}</p>
    </>
  );
}
