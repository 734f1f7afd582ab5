import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatIsoDay } from "@/lib/i18n/format";
import { findPublicMeasure } from "../queries/public";

/** A decided suspension on the public profile: why, on what basis, from when, until when. */
export async function PublicMeasureBox({
  actor,
  organisationId,
}: {
  actor: Actor;
  organisationId: string;
}) {
  const measure = await findPublicMeasure(actor, organisationId, clock());
  if (!measure) return null;
  const locale = await getLocale();
  const t = await getTranslations("measures.public");
  const labels = await getTranslations("labels");
  const { reason, basis, appeal, zone } = measure;
  const days = {
    from: formatIsoDay(locale, measure.from),
    until: formatIsoDay(locale, measure.until),
  };
  // Decisions are written in Indonesian, whatever language the page is in.
  const own = locale === "en" ? "id" : undefined;
  return (
    <section className="alert bad" aria-labelledby="penangguhan">
      <h2 id="penangguhan">
        {measure.hasBegun ? labels("measure.suspended") : t("willBe", { from: days.from })}
      </h2>
      <p>{t("days", { ...days, zone })}</p>
      <p>
        <b>{t("reason")}</b>{" "}
        <span lang={own} className="whitespace-pre-line break-words">
          {reason}
        </span>
      </p>
      <p>
        <b>{t("basis")}</b>{" "}
        <span lang={own} className="break-words">
          {basis}
        </span>
      </p>
      {appeal === "open" && <p>{t("appealOpen")}</p>}
      {appeal === "refused" && <p>{t("appealRefused")}</p>}
      <p className="small">{t("policy")}</p>
    </section>
  );
}
