import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import type { Zone } from "@/domain/civil-day";
import { formatInstant, formatIsoDay } from "@/lib/i18n/format";
import { listPublicSteps, type PublicStep } from "../queries/public";

/** In the public history: what was decided about an organisation, newest first; nothing when nothing was. */
export async function PublicSteps({
  actor,
  organisationId,
  zone,
}: {
  actor: Actor;
  organisationId: string;
  zone: Zone;
}) {
  const steps = await listPublicSteps(actor, organisationId);
  if (steps.length === 0) return null;
  const locale = await getLocale();
  const t = await getTranslations("measures.public");
  return (
    <section className="stack" aria-labelledby="tindakan">
      <h2 id="tindakan">{t("historyTitle")}</h2>
      <ol className="tl">
        {steps.map((step, place) => (
          <li key={step.id} className={place === 0 ? "now" : undefined}>
            <time dateTime={step.at.toISOString()}>
              {formatInstant(locale, step.at, step.span?.zone ?? zone)}
            </time>
            <StepWords step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

async function StepWords({ step: { move, span, words, basis } }: { step: PublicStep }) {
  const locale = await getLocale();
  const t = await getTranslations("measures.public");
  const moves = await getTranslations("labels.measureMove");
  const own = locale === "en" ? "id" : undefined;
  return (
    <div className="stack-s">
      <p className="strong">{moves(move)}</p>
      {move === "suspend" && span && (
        <p>
          {t("days", {
            from: formatIsoDay(locale, span.from),
            until: formatIsoDay(locale, span.until),
            zone: span.zone,
          })}
        </p>
      )}
      {words && (
        <p>
          <b>{t("reason")}</b>{" "}
          <span lang={own} className="whitespace-pre-line break-words">
            {words}
          </span>
        </p>
      )}
      {basis && (
        <p>
          <b>{t("basis")}</b>{" "}
          <span lang={own} className="break-words">
            {basis}
          </span>
        </p>
      )}
    </div>
  );
}
