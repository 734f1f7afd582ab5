import { getLocale, getTranslations } from "next-intl/server";
import { beginRoundAction } from "@/features/assessments/actions";
import { assessmentWords } from "@/features/assessments/components/assessment-words";
import { ChangedAnswers } from "@/features/assessments/components/changed-answers";
import { NextSteps } from "@/features/assessments/components/next-steps";
import type { RoundView } from "@/features/assessments/queries/round";
import { DimensionBars } from "@/features/capability/components/dimension-bars";
import { HoldingBack } from "@/features/capability/components/holding-back";
import { PastResults } from "@/features/capability/components/past-results";
import { ThreeNumbers } from "@/features/capability/components/three-numbers";
import { listResults } from "@/features/capability/queries/capability";
import type { Actor } from "@/domain/actor";
import { resultOf } from "@/domain/assessment/result";
import { isOlderThanARound, nextRoundFrom } from "@/domain/assessment/round";
import { may } from "@/domain/permissions";
import { clock } from "@/lib/clock";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";

type Props = { actor: Actor; round: RoundView; slug: string };

/** What a final round comes to now, for the organisation itself: why, what next, and earlier rounds. */
export async function FinalResult({ actor, round, slug }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const c = await getTranslations("capability");
  const { organisationId, content, finalAt } = round;
  const body = { type: "organisation", id: organisationId } as const;
  const result = resultOf(content, round.answers, round.judged);
  const mayBegin = finalAt !== null && isOlderThanARound(finalAt, clock());
  return (
    <>
      <section className="sec stack" aria-labelledby="angka">
        <h2 id="angka">{c("numbersTitle")}</h2>
        <ThreeNumbers self={result.self} verified={result.verified} final={result} />
        <p className="small">
          <a href={localPath(locale, `/oms/${slug}/asesmen`)}>{t("publicPage")}</a>
        </p>
      </section>
      <section className="sec stack" aria-labelledby="dimensi">
        <h2 id="dimensi">{c("dimensionsTitle")}</h2>
        <DimensionBars content={content} dimensions={result.dimensions} />
      </section>
      <section className="sec stack" aria-labelledby="penahan">
        <h2 id="penahan">{c("holdingTitle")}</h2>
        <HoldingBack content={content} held={result.held} keysAtZero={result.keysAtZero} />
      </section>
      <section className="sec stack" aria-labelledby="langkah">
        <h2 id="langkah">{t("nextTitle")}</h2>
        <NextSteps round={round} slug={slug} />
      </section>
      <ChangedAnswers
        round={round}
        mayReply={may(actor, "assessments/reply-to-assessment", body)}
      />
      <section className="sec stack" aria-labelledby="putaran">
        <h2 id="putaran">{c("historyTitle")}</h2>
        <p className="small soft">{c("historyText")}</p>
        <PastResults results={await listResults(actor, organisationId)} />
        {finalAt && !mayBegin && (
          <p>{t("nextRound", { day: formatDayOf(locale, nextRoundFrom(finalAt)) })}</p>
        )}
        {mayBegin && may(actor, "assessments/begin-round", body) && (
          <>
            <p>{t("nextRoundNow")}</p>
            <ActionForm
              action={beginRoundAction}
              fields={[]}
              hidden={{ organisationId }}
              words={await assessmentWords(t("begin"))}
            />
          </>
        )}
      </section>
    </>
  );
}
