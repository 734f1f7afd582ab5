import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CashFlowView } from "@/features/preparation/components/cash-flow-view";
import { ScheduleForm } from "@/features/preparation/components/schedule-form";
import { PlanWarnings, ScheduleView } from "@/features/preparation/components/schedule-view";
import { WorkFrame } from "@/features/preparation/components/work-frame";
import { planWork } from "@/features/preparation/queries/work";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { workAt } from "../work-at";
import "@/ui/styles/audit.css";

/** Said below, because it names the agency's package to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

export default async function SchedulePage({
  params,
}: PageProps<"/[locale]/instansi/[slug]/paket/[id]/jadwal">) {
  const { slug, id } = await params;
  const { actor, work } = await workAt(slug, id, "/jadwal");
  if (!work) return <Forbidden actor={actor} />;
  const t = await getTranslations("preparation");
  const plan = await planWork(actor, work, clock());
  return (
    <WorkFrame {...{ slug, work }} here="schedule">
      <PlanWarnings {...{ work, plan }} />
      <ScheduleView {...{ work, plan }} />
      <CashFlowView plan={plan} />
      {work.mayChange && (
        <section className="sec stack np" aria-labelledby="ubah">
          <h2 id="ubah">{t("changeSchedule")}</h2>
          <ScheduleForm work={work} />
        </section>
      )}
    </WorkFrame>
  );
}
