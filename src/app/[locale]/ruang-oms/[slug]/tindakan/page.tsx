import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { OwnMeasureCase } from "@/features/measures/components/own-measure";
import { findOwnMeasures } from "@/features/measures/queries/own";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { Said } from "@/ui/said";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function OwnMeasuresPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/tindakan">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/tindakan`);
  const own = await findOwnMeasures(actor, slug, clock());
  if (!own) {
    await recordRefusal(actor, "measures/see-own");
    return <Forbidden actor={actor} />;
  }
  if (own.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${own.slug}/tindakan`));
  const t = await getTranslations("measures.own");
  const title = t("pageTitle", { name: own.name });
  const hasForm = own.measures.some(({ mayAppeal }) => mayAppeal);
  return (
    <div className="stack">
      {!hasForm && <title>{`${title} – Simpul`}</title>}
      <WorkspaceTop name={own.name} slug={own.slug} here={t("title")} />
      {pesan === "diajukan" && <Said>{t("appealed")}</Said>}
      <h1>{t("title")}</h1>
      <p className="lede">{own.measures.length === 0 ? t("none") : t("lede")}</p>
      {own.measures.map((measure) => (
        <OwnMeasureCase key={measure.id} measure={measure} slug={own.slug} title={title} />
      ))}
    </div>
  );
}
