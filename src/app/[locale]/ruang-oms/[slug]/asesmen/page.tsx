import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { assessmentWords } from "@/features/assessments/components/assessment-words";
import { RoundOverview } from "@/features/assessments/components/round-overview";
import { beginRoundAction } from "@/features/assessments/actions";
import { findOwnRound } from "@/features/assessments/queries/round";
import { findPapersOf } from "@/features/documents/queries/papers";
import { WorkspaceTop } from "@/features/profiles/components/workspace-top";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { previewOf } from "@/domain/assessment/preview";
import { may } from "@/domain/permissions";
import { recordRefusal } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { hereInLanguage, requireSession } from "@/lib/enter";
import { formatDayOf } from "@/lib/i18n/format";
import { ActionForm } from "@/ui/action-form";
import { Said } from "@/ui/said";
import { Tag } from "@/ui/tag";
import { FinalResult } from "./final-result";

/** Said below, because it names the organisation to its members only. */
export const metadata: Metadata = { title: { absolute: "" } };

const SAID = ["tersimpan", "terkirim", "tanggapan"] as const;

const STATE = {
  draft: "draft",
  submitted: "sent",
  in_review: "reviewed",
  final: "final",
  withdrawn: "draft",
} as const;

export default async function AssessmentPage({
  params,
  searchParams,
}: PageProps<"/[locale]/ruang-oms/[slug]/asesmen">) {
  const { slug } = await params;
  const { pesan } = await searchParams;
  const { actor } = await requireSession(`/ruang-oms/${slug}/asesmen`);
  const of = await findPapersOf(actor, slug);
  if (!of) {
    await recordRefusal(actor, "assessments/see-own");
    return <Forbidden actor={actor} />;
  }
  if (of.slug !== slug) redirect(await hereInLanguage(`/ruang-oms/${of.slug}/asesmen`));
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const round = await findOwnRound(actor, of.organisationId, clock());
  const body = { type: "organisation", id: of.organisationId } as const;
  const said = SAID.find((one) => one === pesan);
  return (
    <div className="stack">
      <title>{`${t("pageTitle", { name: of.name })} – Simpul`}</title>
      <WorkspaceTop name={of.name} slug={of.slug} here={t("title")} />
      {said && <Said>{t(`said.${said}`)}</Said>}
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <p className="soft small">{t("notOfLkpp")}</p>
      {round ? (
        <>
          <p className="row">
            <Tag tone={round.state === "draft" ? "mute" : "info"} icon="clock">
              {t(`state.${STATE[round.state]}`)}
            </Tag>
            <span className="soft small">
              {t("instrument", {
                version: round.instrumentVersion,
                day: formatDayOf(locale, round.startedAt),
              })}
            </span>
          </p>
          {round.state === "final" ? (
            <FinalResult actor={actor} round={round} slug={of.slug} />
          ) : (
            <RoundOverview
              slug={of.slug}
              round={round}
              preview={previewOf(round.content, round.answers)}
              maySubmit={may(actor, "assessments/submit-round", body)}
            />
          )}
        </>
      ) : (
        may(actor, "assessments/begin-round", body) && (
          <ActionForm
            action={beginRoundAction}
            fields={[]}
            hidden={{ organisationId: of.organisationId }}
            words={await assessmentWords(t("begin"))}
          />
        )
      )}
    </div>
  );
}
