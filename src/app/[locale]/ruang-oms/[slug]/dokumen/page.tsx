import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PapersOverview } from "@/features/documents/components/papers-overview";
import { PapersTop } from "@/features/documents/components/papers-top";
import { findPapersOf, listPapers } from "@/features/documents/queries/papers";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { dayIn } from "@/domain/civil-day";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function PapersPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/dokumen">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/dokumen`);
  const of = await findPapersOf(actor, slug);
  if (!of) {
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/dokumen`));
  const locale = await getLocale();
  const t = await getTranslations("documents");
  const papers = await listPapers(actor, of.organisationId);
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { name: of.name })} – Simpul`}</title>
      <PapersTop of={of} said={pesan} />
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {!of.mayEdit && <p className="soft">{t("readOnly")}</p>}
      <p className="links">
        <a href={localPath(locale, `/ruang-oms/${of.slug}/dokumen/akses`)}>{t("openingsLink")}</a>
        <a href={localPath(locale, "/privasi")}>{t("privacyLink")}</a>
      </p>
      <PapersOverview of={of} papers={papers} today={dayIn(of.zone, clock())} />
    </div>
  );
}
