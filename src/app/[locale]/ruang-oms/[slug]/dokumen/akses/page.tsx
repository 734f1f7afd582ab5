import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { OpeningsTable } from "@/features/documents/components/openings-table";
import { PapersTop } from "@/features/documents/components/papers-top";
import { listOpenings } from "@/features/documents/queries/openings";
import { findPapersOf } from "@/features/documents/queries/papers";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Pager } from "@/ui/pager";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function OpeningsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/dokumen/akses">) {
  const { slug } = await params;
  const { page } = listParameters(await searchParams);
  const { actor } = await requireSession(`/ruang-oms/${slug}/dokumen/akses`);
  const of = await findPapersOf(actor, slug);
  if (!of) {
    await recordRefusal(actor, "documents/see-openings");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/dokumen/akses`));
  const locale = await getLocale();
  const t = await getTranslations("documents.openings");
  const pager = await getTranslations("directory");
  const openings = await listOpenings(actor, of.organisationId, page);
  const here = `/ruang-oms/${of.slug}/dokumen/akses`;
  return (
    <div className="stack">
      <title>{`${t("title")}, ${of.name} – Simpul`}</title>
      <PapersTop of={of} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <OpeningsTable of={of} openings={openings} />
      <Pager
        page={page}
        last={openings.pages}
        hrefOf={(number) => localPath(locale, number > 1 ? `${here}?page=${number}` : here)}
        words={{
          ...{ label: pager("pages"), page: pager("page") },
          ...{ previous: pager("previous"), next: pager("next") },
        }}
      />
    </div>
  );
}
