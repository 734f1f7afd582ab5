import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DeskForms } from "@/features/measures/components/desk-forms";
import { DeskReport, DeskSummary } from "@/features/measures/components/desk-case";
import { MeasureTags } from "@/features/measures/components/measure-tags";
import { StepList } from "@/features/measures/components/step-list";
import { findMeasure } from "@/features/measures/queries/desk";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";

/** Said below, because it names the organisation to the desk only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = [
  ...(["dicatat", "ditinjau", "ditutup", "ditangguhkan", "dicabut", "diputuskan"] as const),
] as const;

export default async function MeasurePage({
  params,
  searchParams,
}: PageProps<"/[locale]/telaah/tindakan/[id]">) {
  const { id } = await params;
  const { pesan } = await searchParams;
  const { session, allowed } = await admitTo(`/telaah/tindakan/${id}`, "measures/see-measures");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const measure = (await findMeasure(session.actor, id, clock())) ?? notFound();
  const locale = await getLocale();
  const t = await getTranslations("measures.desk");
  const site = await getTranslations("site");
  const { name } = measure.organisation;
  const title = t("caseTitle", { name });
  const said = SAID.find((each) => each === pesan);
  const state = measure.isOver ? "ended" : measure.state;
  return (
    <div className="stack">
      {measure.moves.length === 0 && <title>{`${title} – Simpul`}</title>}
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("title"), href: localPath(locale, "/telaah/tindakan") }]}
        here={name}
      />
      {said && <Said>{t(`said.${said}`)}</Said>}
      <MeasureTags state={state} appeal={measure.appeal} />
      <h1>{name}</h1>
      <DeskSummary measure={measure} />
      {measure.report && <DeskReport report={measure.report} />}
      <section className="sec stack" aria-labelledby="riwayat">
        <h2 id="riwayat">{t("steps")}</h2>
        <StepList
          zone={measure.zone}
          steps={measure.steps.map(({ person, role, ...step }) => ({
            ...step,
            by: { name: person?.name ?? null, role },
          }))}
        />
      </section>
      {measure.isOwnDecision && <p className="alert warn">{t("ownDecision")}</p>}
      <DeskForms measure={measure} moves={measure.moves} title={title} />
    </div>
  );
}
