import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { PaperDetail } from "@/features/documents/components/paper-detail";
import { PaperForms } from "@/features/documents/components/paper-forms";
import { PapersTop } from "@/features/documents/components/papers-top";
import { nameOf } from "@/features/documents/components/paper-words";
import { ReopenNotice } from "@/features/eligibility/components/reopen-notice";
import { findPapersOf, listPapers } from "@/features/documents/queries/papers";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function PaperPage({
  params,
}: PageProps<"/[locale]/ruang-oms/[slug]/dokumen/[id]">) {
  const { slug, id } = await params;
  const { actor } = await requireSession(`/ruang-oms/${slug}/dokumen/${id}`);
  const of = await findPapersOf(actor, slug);
  if (!of) {
    await recordRefusal(actor, "organisations/see-workspace");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/dokumen/${id}`));
  const papers = await listPapers(actor, of.organisationId);
  const paper = papers.find((one) => one.id === id);
  if (!paper) notFound();
  const types = await getTranslations("labels.documentType");
  const name = await nameOf(paper);
  return (
    <div className="stack">
      <title>{`${name}, ${of.name} – Simpul`}</title>
      <PapersTop of={of} here={name} />
      <h1>{types(paper.type)}</h1>
      {of.mayEdit && paper.state === "current" && (
        <ReopenNotice {...{ actor, paper: paper.type }} organisationId={of.organisationId} />
      )}
      <PaperDetail
        of={of}
        paper={paper}
        former={papers.find((one) => one.id === paper.replacesId)}
      />
      {of.mayEdit && paper.state === "current" && <PaperForms of={of} paper={paper} />}
    </div>
  );
}
