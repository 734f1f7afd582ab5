import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import type { DeskMeasure } from "../queries/desk";
import { isoDay } from "@/lib/decided-measure";

/** What is known of a measure: where it comes from and, once decided, all of the decision. */
export async function DeskSummary({ measure }: { measure: DeskMeasure }) {
  const locale = await getLocale();
  const t = await getTranslations("measures.desk");
  const { span, zone, reason, basis, appealUntilOn, report } = measure;
  return (
    <SummaryList
      rows={[
        {
          term: t("organisation"),
          detail: <a href={localPath(locale, `/oms/${measure.slug}`)}>{t("profile")}</a>,
        },
        { term: t("raised"), detail: formatInstant(locale, measure.raisedAt, zone) },
        {
          term: t("source"),
          detail: report ? t("fromReport", { ticket: report.ticket }) : t("fromStaff"),
        },
        ...(span
          ? [
              {
                term: t("reason"),
                detail: <span className="whitespace-pre-line">{reason}</span>,
              },
              { term: t("basis"), detail: basis },
              {
                term: t("span"),
                detail: t("spanDays", {
                  ...{ from: formatIsoDay(locale, span.from), zone: span.zone },
                  until: formatIsoDay(locale, span.until),
                }),
              },
            ]
          : []),
        ...(appealUntilOn
          ? [{ term: t("appealUntil"), detail: formatIsoDay(locale, isoDay(appealUntilOn)) }]
          : []),
      ]}
    />
  );
}

/** What the report says. The contact of whoever wrote it is not here. */
export async function DeskReport({ report }: { report: NonNullable<DeskMeasure["report"]> }) {
  const t = await getTranslations("measures.desk");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  return (
    <section className="sec stack" aria-labelledby="laporan">
      <h2 id="laporan">{t("report", { ticket: report.ticket })}</h2>
      <p className="soft small">
        {labels(`reportCategory.${report.category}`)} · {formatInstant(locale, report.receivedAt)}
      </p>
      <p className="whitespace-pre-line break-words">{report.text}</p>
    </section>
  );
}
