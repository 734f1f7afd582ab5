import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { packageWords } from "@/features/packages/components/package-words";
import { PlanWarnings } from "@/features/preparation/components/schedule-view";
import { WorkFrame } from "@/features/preparation/components/work-frame";
import { WorkSummary } from "@/features/preparation/components/work-summary";
import { listInterests, planWork } from "@/features/preparation/queries/work";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { Said } from "@/ui/said";
import { workAt } from "./work-at";

/** Said below, because it names the agency's package to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function WorkPage({
  params,
  searchParams,
}: PageProps<"/[locale]/instansi/[slug]/paket/[id]">) {
  const { slug, id } = await params;
  const { actor, work } = await workAt(slug, id);
  if (!work) return <Forbidden actor={actor} />;
  const t = await getTranslations("preparation");
  const [plan, words, interests] = await Promise.all([
    planWork(actor, work, clock()),
    packageWords(work.regionCodes),
    listInterests(actor, work),
  ]);
  return (
    <WorkFrame {...{ slug, work }} here="summary">
      {(await searchParams).pesan === "tersimpan" && <Said>{t("saved")}</Said>}
      <PlanWarnings {...{ work, plan }} />
      <WorkSummary {...{ work, words, interests }} />
    </WorkFrame>
  );
}
