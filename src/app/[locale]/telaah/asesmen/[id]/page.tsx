import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { claimAssessmentAction, finishAssessmentAction } from "@/features/assessments/actions";
import { assessmentWords } from "@/features/assessments/components/assessment-words";
import { JudgeBox } from "@/features/assessments/components/judge-box";
import { isTied, nameEvidence } from "@/features/assessments/queries/desk";
import { findAssessment } from "@/features/assessments/queries/round";
import { DimensionBars } from "@/features/capability/components/dimension-bars";
import { ThreeNumbers } from "@/features/capability/components/three-numbers";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { resultOf } from "@/domain/assessment/result";
import { clock } from "@/lib/clock";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { Breadcrumb } from "@/ui/breadcrumb";
import { Said } from "@/ui/said";
import "@/ui/styles/audit.css";

/** Said below, because it names the organisation. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["tersimpan", "selesai"] as const;

export default async function DeskAssessmentPage({
  params,
  searchParams,
}: PageProps<"/[locale]/telaah/asesmen/[id]">) {
  const { id } = await params;
  const { pesan } = await searchParams;
  const path = `/telaah/asesmen/${id}`;
  const { session, allowed } = await admitTo(path, "assessments/see-assessments");
  const { actor } = session;
  if (!allowed) return <Forbidden actor={actor} />;
  const isId = z.uuid().safeParse(id).success;
  const round = isId ? await findAssessment(actor, id, clock()) : null;
  if (!round) notFound();
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const c = await getTranslations("capability");
  const site = await getTranslations("site");
  const ids = [...round.papers.values()].flat().map(({ documentId }) => documentId);
  const names = new Map((await nameEvidence(actor, ids)).map((one) => [one.id, one]));
  const mayJudge = round.state === "in_review" && round.assessorId === actor.id;
  const tied = await isTied(actor, round.organisationId);
  const said = SAID.find((one) => one === pesan);
  const { name } = round.organisation;
  const result = resultOf(round.content, round.answers, round.judged);
  const left = [...round.said.values()].filter(({ judgedAt }) => judgedAt === null).length;
  return (
    <div className="stack">
      <title>{`${t("desk.pageTitle", { name })} – Simpul`}</title>
      <Breadcrumb
        label={site("breadcrumb")}
        trail={[{ label: t("desk.title"), href: localPath(locale, "/telaah/asesmen") }]}
        here={name}
      />
      {said && <Said>{t(`desk.said.${said}`)}</Said>}
      <h1>{t("desk.pageTitle", { name })}</h1>
      <p className="soft small">{t("notOfLkpp")}</p>
      {tied && <p className="alert warn">{t("refusals.tied")}</p>}
      {round.state === "submitted" && !tied && (
        <ActionForm
          action={claimAssessmentAction}
          fields={[]}
          hidden={{ roundId: round.id }}
          words={await assessmentWords(t("desk.claim"))}
        />
      )}
      <section className="sec stack" aria-labelledby="angka">
        <h2 id="angka">{c("numbersTitle")}</h2>
        <ThreeNumbers {...result} final={round.isJudged ? result : null} />
        {round.isJudged && <DimensionBars content={round.content} dimensions={result.dimensions} />}
      </section>
      {round.content.dimensions.map((dimension) => (
        <section key={dimension.code} aria-labelledby={dimension.code}>
          <h2 id={dimension.code}>{dimension[locale]}</h2>
          {dimension.indicators.map((indicator) => (
            <JudgeBox key={indicator.code} {...{ round, indicator, names, mayJudge }} />
          ))}
        </section>
      ))}
      {mayJudge && (
        <section className="sec stack" aria-labelledby="selesai">
          <h2 id="selesai">{t("desk.finishTitle")}</h2>
          <p>{t("desk.left", { count: left })}</p>
          <ActionForm
            action={finishAssessmentAction}
            fields={[]}
            prefix="finish-"
            hidden={{ roundId: round.id }}
            words={await assessmentWords(t("desk.finish"))}
          />
        </section>
      )}
    </div>
  );
}
