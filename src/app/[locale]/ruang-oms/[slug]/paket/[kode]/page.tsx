import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { PackageAnswersForm } from "@/features/assessments/components/package-answers-form";
import { findPackageAnswers } from "@/features/assessments/queries/package-answers";
import { findPackage } from "@/features/packages/queries/package";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { findEditor } from "@/features/profiles/queries/editor";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { ANYONE } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";

/** Said below, because it names the organisation's plans to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function PackageAnswersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/paket/[kode]">) {
  const { slug, kode } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/paket/${kode}`);
  const editor = await findEditor(actor, slug);
  const body = editor && ({ type: "organisation", id: editor.organisationId } as const);
  if (!editor || !body || !may(actor, "assessments/answer-for-package", body)) {
    await recordRefusal(actor, "assessments/answer-for-package");
    return <Forbidden actor={actor} />;
  }
  const here = `/ruang-oms/${editor.slug}/paket`;
  if (editor.slug !== slug) redirect(await hereInLanguage(`${here}/${kode}`));
  const one = (await findPackage(ANYONE, kode)) ?? notFound();
  const found = await findPackageAnswers(actor, editor.organisationId, one.id, clock());
  if (!found) notFound();
  const locale = await getLocale();
  const t = await getTranslations("assessment.forPackage");
  const packages = await getTranslations("packages.fitting");
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { name: one.name })} – Simpul`}</title>
      <WorkspaceTop
        name={editor.name}
        slug={editor.slug}
        trail={[{ label: packages("title"), href: localPath(locale, here) }]}
        here={t("title")}
        said={pesan}
      />
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede", { count: found.indicators.length })}</p>
      <p>
        {t("package")}: <a href={localPath(locale, `/paket/${kode}`)}>{one.name}</a>
      </p>
      {found.changedAt && (
        <p className="small soft">{t("saidOn", { day: formatDayOf(locale, found.changedAt) })}</p>
      )}
      {found.isInterested ? (
        <PackageAnswersForm
          {...{ found, organisationId: editor.organisationId, packageId: one.id }}
          title={t("title")}
        />
      ) : (
        <p>
          {t.rich("notInterested", {
            a: (chunks) => <a href={localPath(locale, `/paket/${kode}`)}>{chunks}</a>,
          })}
        </p>
      )}
    </div>
  );
}
