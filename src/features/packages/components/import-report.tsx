import { getLocale, getTranslations } from "next-intl/server";
import { LEFT_OUT } from "@/domain/rup";
import { formatNumber } from "@/lib/i18n/format";
import { SummaryList } from "@/ui/summary-list";
import type { ImportReport } from "../queries/imports";

/** What came of a file: how far it is, what was new, what was left out and why, which rows are wrong. */
export async function ImportReportView({ report }: { report: ImportReport }) {
  const locale = await getLocale();
  const t = await getTranslations("packages.import");
  const number = (count: number) => formatNumber(locale, count);
  const isOver = report.state === "done";
  const counts = ["added", "updated", "unchanged", "repeated", "ended"] as const;
  return (
    <>
      <div role="status">
        <p className="strong">
          {isOver ? t("done") : t("running", { done: report.done, kept: report.kept })}
        </p>
        {!isOver && (
          <progress max={Math.max(1, report.kept)} value={report.done}>
            {report.done}
          </progress>
        )}
      </div>
      <section className="sec stack" aria-labelledby="hasil">
        <h2 id="hasil">{t("resultTitle", { rows: report.rows })}</h2>
        <SummaryList
          rows={counts.map((key) => ({ term: t(`count.${key}`), detail: number(report[key]) }))}
        />
      </section>
      <section className="sec stack" aria-labelledby="dilewati">
        <h2 id="dilewati">{t("leftTitle")}</h2>
        <SummaryList
          rows={LEFT_OUT.map((why) => ({
            term: t(`left.${why}`),
            detail: number(report.leftOut[why] ?? 0),
          }))}
        />
      </section>
      <section className="sec stack" aria-labelledby="salah">
        <h2 id="salah">{t("badTitle", { count: report.bad })}</h2>
        {report.bad === 0 ? (
          <p>{t("badNone")}</p>
        ) : (
          <>
            <p>{t("badText")}</p>
            <div className="scroll" tabIndex={0} role="region" aria-label={t("badTable")}>
              <table className="t">
                <thead>
                  <tr>
                    <th scope="col">{t("row")}</th>
                    <th scope="col">{t("field")}</th>
                    <th scope="col">{t("fault")}</th>
                  </tr>
                </thead>
                <tbody>
                  {report.badRows.flatMap(({ row, problems }) =>
                    problems.map(({ field, fault }) => (
                      <tr key={`${row}-${field}`}>
                        <td className="num">{number(row)}</td>
                        <td>
                          <code>{field}</code>
                        </td>
                        <td>{t(`rup.${fault}`)}</td>
                      </tr>
                    )),
                  )}
                </tbody>
              </table>
            </div>
            {report.bad > report.badRows.length && (
              <p className="soft small">{t("badMore", { count: report.badRows.length })}</p>
            )}
          </>
        )}
      </section>
    </>
  );
}
