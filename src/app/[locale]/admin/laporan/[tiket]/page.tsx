import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PassOnForm } from "@/features/measures/components/raise-form";
import { findPassedOn } from "@/features/measures/queries/desk";
import { settleReportAction } from "@/features/reports/actions";
import { findReport } from "@/features/reports/queries";
import { LONGEST_TEXT } from "@/features/reports/schema";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formWords } from "@/lib/i18n/form-words";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { Said } from "@/ui/said";

export const metadata: Metadata = { title: { absolute: "" } };

const REFUSALS = [
  "not-allowed",
  "not-found",
  "changed-meanwhile",
  "already-closed",
  "reply-missing",
  "reply-long",
] as const;

export default async function ReportPage({
  params,
  searchParams,
}: PageProps<"/[locale]/admin/laporan/[tiket]">) {
  const { tiket } = await params;
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo(`/admin/laporan/${tiket}`, "reports/see-reports");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const report = (await findReport(session.actor, tiket)) ?? notFound();
  const passedOn = await findPassedOn(session.actor, tiket);
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const m = await getTranslations("measures.passOn");
  const labels = await getTranslations("labels");
  const slug = report.organisation.addresses[0]?.slug;
  const isOpen = report.status !== "closed";
  return (
    <div className="stack">
      {!isOpen && <title>{`${tiket} – Simpul`}</title>}
      <h1>{tiket}</h1>
      {pesan === "tersimpan" && <Said>{t("said.tersimpan")}</Said>}
      {pesan === "diteruskan" && <Said>{m("done")}</Said>}
      <SummaryList
        rows={[
          { term: t("reports.status"), detail: labels(`reportStatus.${report.status}`) },
          {
            term: t("reports.organisation"),
            detail: <a href={localPath(locale, `/oms/${slug}`)}>{report.organisation.name}</a>,
          },
          { term: t("reports.category"), detail: labels(`reportCategory.${report.category}`) },
          { term: t("reports.received"), detail: formatInstant(locale, report.receivedAt) },
          { term: t("reports.contact"), detail: report.contact ?? t("reports.noContact") },
        ]}
      />
      <h2>{t("reports.text")}</h2>
      <p className="whitespace-pre-line break-words">{report.text}</p>
      {report.reply && !isOpen && (
        <>
          <h2>{t("reports.reply")}</h2>
          <p className="whitespace-pre-line break-words">{report.reply}</p>
        </>
      )}
      {isOpen && (
        <section className="sec stack" aria-label={t("reports.reply")}>
          <ActionForm
            action={settleReportAction}
            title={tiket}
            hidden={{ ticket: tiket, move: "answer" }}
            fields={[
              {
                kind: "textarea",
                name: "reply",
                label: t("reports.reply"),
                hint: t("reports.replyHint"),
                value: report.reply ?? "",
                maxLength: LONGEST_TEXT,
                rows: 6,
              },
            ]}
            words={await formWords({ submit: t("reports.answer") }, REFUSALS)}
          />
          <ActionForm
            action={settleReportAction}
            prefix="tutup-"
            hidden={{ ticket: tiket, move: "close" }}
            fields={[]}
            tone="alt"
            words={await formWords({ submit: t("reports.close") }, REFUSALS)}
          />
        </section>
      )}
      <PassOnForm ticket={tiket} isPassedOn={passedOn !== null} />
    </div>
  );
}
