import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { DimensionForm } from "@/features/assessments/components/dimension-form";
import { findOwnRound } from "@/features/assessments/queries/round";
import { findPapersOf, listPapers } from "@/features/documents/queries/papers";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { may } from "@/domain/permissions";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { localPath } from "@/lib/i18n/paths";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function DimensionPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/asesmen/[dimensi]">) {
  const { slug, dimensi } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/asesmen/${dimensi}`);
  const of = await findPapersOf(actor, slug);
  const body = of && ({ type: "organisation", id: of.organisationId } as const);
  if (!of || !body || !may(actor, "assessments/save-dimension", body)) {
    await recordRefusal(actor, "assessments/save-dimension");
    return <Forbidden actor={actor} />;
  }
  const overview = `/ruang-oms/${of.slug}/asesmen`;
  const round = await findOwnRound(actor, of.organisationId, clock());
  if (round?.state !== "draft" || of.slug !== slug) redirect(await hereInLanguage(overview));
  const at = round.content.dimensions.findIndex(({ code }) => code === dimensi);
  const dimension = round.content.dimensions[at];
  if (!dimension) notFound();
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const types = await getTranslations("labels.documentType");
  const papers = (await listPapers(actor, of.organisationId))
    .filter(({ state }) => state === "current")
    .map(({ id, type, title, number }) => ({
      value: id,
      label: [types(type), title ?? number].filter(Boolean).join(": "),
    }));
  const title = dimension[locale];
  return (
    <div className="stack">
      <WorkspaceTop
        name={of.name}
        slug={of.slug}
        trail={[{ label: t("title"), href: localPath(locale, overview) }]}
        here={title}
        said={pesan}
      />
      <p className="small soft">{t("page", { at: at + 1, of: round.content.dimensions.length })}</p>
      <h1>{title}</h1>
      <p className="lede">{t("dimensionLede")}</p>
      {papers.length === 0 && (
        <p>
          {t.rich("noPapers", {
            a: (chunks) => (
              <a href={localPath(locale, `/ruang-oms/${of.slug}/dokumen`)}>{chunks}</a>
            ),
          })}
        </p>
      )}
      <DimensionForm
        round={round}
        dimension={dimension}
        next={round.content.dimensions[at + 1]?.code ?? ""}
        papers={papers}
      />
    </div>
  );
}
