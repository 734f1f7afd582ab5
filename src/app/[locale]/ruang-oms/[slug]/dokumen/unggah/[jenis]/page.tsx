import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { PapersTop } from "@/features/documents/components/papers-top";
import { paperFields } from "@/features/documents/components/paper-fields";
import { paperWords } from "@/features/documents/components/paper-words";
import { UploadForm } from "@/features/documents/components/upload-form";
import { ReopenNotice } from "@/features/eligibility/components/reopen-notice";
import { findAttempt } from "@/features/documents/queries/attempts";
import { findPapersOf, listPapers, type Paper } from "@/features/documents/queries/papers";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { rulesOf, typeOfWord } from "@/domain/documents";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { pagePath } from "@/lib/page-request";
import { addressOf } from "@/lib/upload-ticket";

/** Said by the form, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function UploadPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/dokumen/unggah/[jenis]">) {
  const { slug, jenis } = await params;
  const { ganti, coba } = await searchParams;
  const type = typeOfWord(jenis);
  if (!type) notFound();
  const { actor } = await requireSession(await pagePath());
  const of = await findPapersOf(actor, slug);
  if (!of?.mayEdit) {
    await recordRefusal(actor, "documents/upload-document");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) {
    redirect(await hereInLanguage((await pagePath()).replace(`/${slug}/`, `/${of.slug}/`)));
  }
  const locale = await getLocale();
  const t = await getTranslations("documents");
  const types = await getTranslations("labels.documentType");
  const why = await getTranslations("documents.why");
  const current = (await listPapers(actor, of.organisationId)).filter(
    (paper) => paper.type === type && paper.state === "current",
  );
  const isSeveral = rulesOf(type).several;
  const former = isSeveral ? current.find(({ id }) => id === ganti) : current[0];
  // What was to be replaced is gone: the list of papers says what is there now.
  if (isSeveral && ganti && !former) {
    redirect(await hereInLanguage(`/ruang-oms/${of.slug}/dokumen`));
  }
  const attempt =
    typeof coba === "string" ? await findAttempt(actor, coba, of.organisationId) : null;
  const heading = t(former ? "form.replaceTitle" : "form.uploadTitle", { type: types(type) });
  return (
    <div className="stack">
      <PapersTop of={of} here={heading} />
      <div className="stack-s">
        <h1>{heading}</h1>
        <p className="lede">{why(type)}</p>
      </div>
      <ReopenNotice {...{ actor, paper: type }} organisationId={of.organisationId} />
      {former && <p className="soft">{t("form.replaceText")}</p>}
      {attempt && <p className="soft">{t("form.again")}</p>}
      <UploadForm
        address={addressOf({
          ...{ organisationId: of.organisationId, personId: actor.id, slug: of.slug },
          ...{ type, replacesId: former?.id ?? null, locale },
        })}
        came={attempt ?? { status: "new" }}
        fields={await paperFields(type, former ? likelySame(former) : null)}
        title={`${heading}, ${of.name}`}
        words={{
          ...(await paperWords(t("form.submit"), t("form.submitting"))),
          ...{ file: t("form.file"), fileHint: t("form.fileHint"), cut: t("form.cut") },
          ...{ shrinking: t("form.shrinking"), checking: t("form.checking") },
          ...{ progress: t("form.progress", { percent: "{percent}" }), retry: t("form.retry") },
        }}
      />
    </div>
  );
}

/** A newer paper has a number and days of its own. */
const likelySame = ({ title, issuer, visibility }: Paper) => ({ title, issuer, visibility });
