import { getLocale, getTranslations } from "next-intl/server";
import { nextSteps } from "@/domain/assessment/result";
import { guideSlugOf } from "@/domain/guides";
import { localPath } from "@/lib/i18n/paths";
import type { RoundView } from "../queries/round";

/** The three things that raise the result most, each with the sentence to reach and its guide. */
export async function NextSteps({ round, slug }: { round: RoundView; slug: string }) {
  const locale = await getLocale();
  const t = await getTranslations("assessment.next");
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const steps = nextSteps(round.content, round.judged);
  if (steps.length === 0) return <p>{t("none")}</p>;
  return (
    <ol className="stack">
      {steps.map(({ indicator, step, why, to, gain, isKey }) => {
        const sentence = indicator.anchors.find(({ level }) => level === to)?.[locale] ?? "";
        const condition = indicator.conditions[0];
        const guide = condition && guideSlugOf(condition);
        return (
          <li key={indicator.code} className="stack-s">
            <h3>{indicator[locale]}</h3>
            {isKey && <p>{t("key")}</p>}
            <p>{step === "prove" ? t(`why.${why ?? "no_proof"}`) : t("grow", { sentence })}</p>
            <p className="soft small">
              {t("gain", { points: points.format(gain), evidence: indicator.evidence })}
            </p>
            <p className="row small np">
              {step === "prove" && (
                <a href={localPath(locale, `/ruang-oms/${slug}/dokumen`)}>{t("upload")}</a>
              )}
              <a
                href={localPath(
                  locale,
                  `/panduan/asesmen?versi=${round.instrumentVersion}#${indicator.code.replace(".", "_")}`,
                )}
              >
                {t("guide", { code: indicator.code })}
              </a>
              {guide && (
                <a href={localPath(locale, `/panduan/${guide}`)}>
                  {t("condition", { code: condition })}
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
