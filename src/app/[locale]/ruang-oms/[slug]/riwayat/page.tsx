import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { standingLines } from "@/features/eligibility/components/standing-lines";
import { HistoryList } from "@/features/organisations/components/history-list";
import { listHistory } from "@/features/organisations/queries/history";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { may } from "@/domain/permissions";
import { recordRefusal } from "@/lib/audit";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { listParameters } from "@/lib/list-parameters";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function WorkspaceHistoryPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/riwayat">) {
  const { slug } = await params;
  const { page } = listParameters(await searchParams);
  const { actor } = await requireSession(`/ruang-oms/${slug}/riwayat`);
  const history = await listHistory(actor, slug, page);
  const act = "organisations/see-workspace";
  if (!history || !may(actor, act, { type: "organisation", id: history.organisationId })) {
    await recordRefusal(actor, act);
    return <Forbidden actor={actor} />;
  }
  if (history.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${history.slug}/riwayat`));
  const t = await getTranslations("history");
  return (
    <div className="stack">
      <title>{`${t("title", { name: history.name })} – Simpul`}</title>
      <WorkspaceTop name={history.name} slug={slug} here={t("heading")} />
      <h1>{t("heading")}</h1>
      <p className="lede">{t("ledeMembers")}</p>
      <HistoryList
        history={history}
        between={await standingLines(history.standing)}
        page={page}
        address={`/ruang-oms/${slug}/riwayat`}
      />
    </div>
  );
}
