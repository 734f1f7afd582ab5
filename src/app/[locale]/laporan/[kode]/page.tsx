import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findReportByCode } from "@/features/reports/queries";
import { ANYONE } from "@/domain/actor";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import { Tag } from "@/ui/tag";

type Props = PageProps<"/[locale]/laporan/[kode]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kode } = await params;
  const report = await findReportByCode(ANYONE, kode);
  const t = await getTranslations("reportStatus");
  return {
    title: report ? t("title", { ticket: report.ticket }) : undefined,
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function ReportStatusPage({ params }: Props) {
  const { kode } = await params;
  const report = (await findReportByCode(ANYONE, kode)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("reportStatus");
  const labels = await getTranslations("labels");
  const zone = report.organisation.province?.timeZone;
  const slug = report.organisation.addresses[0]?.slug;
  const url = absoluteUrl(locale, `/laporan/${kode}`);
  return (
    <main id="isi">
      <div className="wrap stack">
        <h1>{t("title", { ticket: report.ticket })}</h1>
        {report.status === "received" && <p className="lede">{t("thanks")}</p>}
        <div className="alert">
          <h2>{t("keep")}</h2>
          <p className="mono">
            <a href={url}>{url}</a>
          </p>
          <p className="small">{t("keepText")}</p>
        </div>
        <SummaryList
          rows={[
            {
              term: t("status"),
              detail: (
                <Tag
                  tone={report.status === "received" ? "info" : "ok"}
                  icon={report.status === "received" ? "clock" : "full"}
                >
                  {labels(`reportStatus.${report.status}`)}
                </Tag>
              ),
            },
            {
              term: t("organisation"),
              detail: <a href={localPath(locale, `/oms/${slug}`)}>{report.organisation.name}</a>,
            },
            { term: t("category"), detail: labels(`reportCategory.${report.category}`) },
            { term: t("received"), detail: formatInstant(locale, report.receivedAt, zone) },
            { term: t("changed"), detail: formatInstant(locale, report.changedAt, zone) },
            {
              term: t("reply"),
              detail: <span className="whitespace-pre-line">{report.reply ?? t("noReply")}</span>,
            },
          ]}
        />
        <h2>{t("yourText")}</h2>
        <p className="whitespace-pre-line break-words">{report.text}</p>
        <p className="hint">{t("masked")}</p>
      </div>
    </main>
  );
}
