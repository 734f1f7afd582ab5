import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ImportReportView } from "@/features/packages/components/import-report";
import { findImport } from "@/features/packages/queries/imports";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { findAgencyOf } from "@/lib/agency";
import { recordRefusal } from "@/lib/audit";
import { requireSession } from "@/lib/enter";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { LooksAgain } from "@/ui/looks-again";
import "@/ui/styles/audit.css";

/** Said below, because it names the agency to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function ImportPage({
  params,
}: PageProps<"/[locale]/instansi/[slug]/paket/impor/[id]">) {
  const { slug, id } = await params;
  const path = `/instansi/${slug}/paket/impor/${id}`;
  const { actor } = await requireSession(path);
  const agency = await findAgencyOf(actor, slug, "packages/see-imports");
  const isId = z.uuid().safeParse(id).success;
  const report = agency && isId ? await findImport(actor, id) : null;
  if (!agency || report?.agencyId !== agency.id) {
    await recordRefusal(actor, "packages/see-imports");
    return <Forbidden actor={actor} />;
  }
  const locale = await getLocale();
  const t = await getTranslations("packages.import");
  const site = await getTranslations("site");
  const title = t("reportTitle", { at: formatInstant(locale, report.startedAt) });
  return (
    <div className="stack">
      <title>{`${title} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, `/instansi/${slug}/paket`) }]}
        here={title}
      />
      <h1>{title}</h1>
      <ImportReportView report={report} />
      {report.state !== "done" && (
        <LooksAgain seconds={2} href={localPath(locale, path)} word={t("again")} />
      )}
    </div>
  );
}
