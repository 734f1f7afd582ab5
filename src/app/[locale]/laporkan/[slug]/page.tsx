import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReportForm } from "@/features/reports/components/report-form";
import { findReportSubject } from "@/features/reports/queries";
import { LONGEST_TEXT } from "@/features/reports/schema";
import { ANYONE } from "@/domain/actor";
import { REPORT_CATEGORIES } from "@/domain/report";
import { formatNumber } from "@/lib/i18n/format";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";

type Props = PageProps<"/[locale]/laporkan/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return {
    // The form says its own title, for it changes with errors.
    title: { absolute: "" },
    robots: { index: false, follow: false },
    alternates: alternatesOf(await getLocale(), `/laporkan/${slug}`),
  };
}

export default async function ReportPage({ params }: Props) {
  const { slug } = await params;
  const subject = (await findReportSubject(ANYONE, slug)) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations();
  const words = await getTranslations("report");
  const profile = localPath(locale, `/oms/${slug}`);
  return (
    <main id="isi">
      <div className="wrap">
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("site.home"), href: localPath(locale, "/") },
            { label: subject.name, href: profile },
          ]}
          here={words("title")}
        />
        <p className="eyebrow">{words("about", { name: subject.name })}</p>
        <h1>{words("title")}</h1>
        <p className="lede mt-2">{words("lede")}</p>
        <ReportForm
          slug={slug}
          requestId={randomUUID()}
          longestText={LONGEST_TEXT}
          categories={REPORT_CATEGORIES.map((value) => ({
            value,
            label: t(`labels.reportCategory.${value}`),
          }))}
          words={{
            title: words("title"),
            category: words("category"),
            text: words("text"),
            textHint: words("textHint", { max: formatNumber(locale, LONGEST_TEXT) }),
            contact: words("contact"),
            contactHint: words("contactHint"),
            send: words("send"),
            sending: words("sending"),
            errorPrefix: words("errorPrefix"),
            errorSummary: words("errorSummary"),
            unavailable: words("unavailable"),
            errors: {
              "category-missing": words("errors.category-missing"),
              "text-missing": words("errors.text-missing"),
              "text-short": words("errors.text-short"),
              "text-long": words("errors.text-long"),
              "contact-long": words("errors.contact-long"),
              "form-broken": words("errors.form-broken"),
            },
            refusals: {
              "not-found": words("refusals.not-found"),
              "too-many": words("refusals.too-many"),
            },
          }}
        />
        <p className="mt-6">
          <a href={profile}>{words("back")}</a>
        </p>
      </div>
    </main>
  );
}
