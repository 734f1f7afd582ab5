import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { APPEAL_WORKING_DAYS } from "@/domain/measure";
import { clock } from "@/lib/clock";
import { formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { ActionForm } from "@/ui/action-form";
import { SummaryList } from "@/ui/summary-list";
import { makeAppealAction } from "../actions";
import { findOwnMeasures, type OwnMeasure } from "../queries/own";
import { LONGEST_TEXT } from "../schema";
import { MeasureTags } from "./measure-tags";
import { measureWords } from "./measure-words";
import { StepList } from "./step-list";

/** One decided measure as the organisation reads it, with the form of an appeal while one may. */
export async function OwnMeasureCase({
  measure,
  slug,
  title,
}: {
  measure: OwnMeasure;
  slug: string;
  title: string;
}) {
  const locale = await getLocale();
  const t = await getTranslations("measures.own");
  const { id, span, zone, steps } = measure;
  const appealUntil = formatIsoDay(locale, measure.appealUntil);
  return (
    <section className="sec stack" aria-labelledby={id}>
      <MeasureTags state={measure.state} appeal={measure.appeal} />
      <h2 id={id}>{t("decided", { at: formatInstant(locale, measure.decidedAt, zone) })}</h2>
      <SummaryList
        rows={[
          {
            term: t("reason"),
            detail: <span className="whitespace-pre-line">{measure.reason}</span>,
          },
          { term: t("basis"), detail: measure.basis },
          { term: t("from"), detail: formatIsoDay(locale, span.from) },
          {
            term: t("until"),
            detail: t("untilDay", { until: formatIsoDay(locale, span.until), zone: span.zone }),
          },
          { term: t("appealUntil"), detail: appealUntil },
        ]}
      />
      {measure.mayAppeal && (
        <div className="stack">
          <h3>{t("appealTitle")}</h3>
          <p>{t("appealText", { count: APPEAL_WORKING_DAYS, until: appealUntil })}</p>
          <ActionForm
            action={makeAppealAction}
            title={title}
            hidden={{ measureId: id, version: String(measure.version), slug }}
            fields={[
              {
                ...{ kind: "textarea", name: "appeal", rows: 6, maxLength: LONGEST_TEXT },
                ...{ label: t("appeal"), hint: t("appealHint") },
              },
            ]}
            words={await measureWords(t("submit"))}
          />
        </div>
      )}
      <div className="stack">
        <h3>{t("steps")}</h3>
        <StepList steps={steps} zone={zone} />
      </div>
    </section>
  );
}

/** In the workspace: that the organisation is suspended, or once was; nothing when it never was. */
export async function OwnMeasureNotice({ actor, slug }: { actor: Actor; slug: string }) {
  const own = await findOwnMeasures(actor, slug, clock());
  if (!own || own.measures.length === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("measures.own");
  const current = own.measures.find(({ state }) => state === "suspended");
  const link = (
    <a href={localPath(locale, `/ruang-oms/${own.slug}/tindakan`)}>
      {current ? t("noticeLink") : t("earlierLink")}
    </a>
  );
  if (!current) return <p>{link}</p>;
  const days = {
    from: formatIsoDay(locale, current.span.from),
    until: formatIsoDay(locale, current.span.until),
  };
  return (
    <div className="alert bad">
      <p>{t("notice", days)}</p>
      <p>{link}</p>
    </div>
  );
}
