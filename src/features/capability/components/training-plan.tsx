import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import { trainingPlan } from "@/domain/assessment/training-plan";
import { type CapabilityNumbers, sumIndicators } from "../queries/aggregates";
import { pointsIn } from "./points";

/** Where training should lead: level 3 is "done and proven". */
const TARGET = 3;
const COLUMNS = ["date", "place", "trainer", "people", "budget"] as const;

/** What to train a region's organisations in, with columns for the agency to fill in. */
export async function TrainingPlan({
  numbers,
  region,
}: {
  numbers: CapabilityNumbers;
  region: string;
}) {
  const locale = await getLocale();
  const t = await getTranslations("regionalCapability");
  const c = await getTranslations("capability");
  const points = await pointsIn();
  const { all, content, version } = numbers;
  if (!all) return <p className="alert">{t("few")}</p>;
  const sums = await sumIndicators(ANYONE, { region, version });
  const topics = trainingPlan(content, all, sums);
  return (
    <>
      <p className="lede">{t("planLede", { count: all.count })}</p>
      <p className="small soft">
        {t("version", { version })} {t("methods.few")}
      </p>
      <p className="small np">{t("printHint")}</p>
      {topics.length === 0 && <p>{t("planNone")}</p>}
      {topics.map(({ dimension, mean, indicators }) => (
        <section key={dimension.code} className="sec stack" aria-labelledby={dimension.code}>
          <h2 id={dimension.code}>
            {t("planDimension", { name: dimension[locale], mean: points(mean) })}
          </h2>
          {indicators.length === 0 && <p>{t("planTooFew")}</p>}
          <ol className="stack">
            {indicators.map(({ indicator, mean: level, below }) => (
              <li key={indicator.code} className="stack-s">
                <h3>{indicator[locale]}</h3>
                <p className="small soft">
                  {t("planMean", { mean: points(level) })}
                  {below !== null && ` · ${t("planBelow", { count: below })}`}
                </p>
                <p>
                  {t("planTarget", {
                    sentence: indicator.anchors.find((one) => one.level === TARGET)?.[locale] ?? "",
                  })}
                </p>
                <p className="small soft">{t("planEvidence", { evidence: indicator.evidence })}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {topics.length > 0 && (
        <section className="sec stack" aria-labelledby="h-jadwal">
          <h2 id="h-jadwal">{t("planTable")}</h2>
          <div
            className="scroll"
            tabIndex={0}
            role="region"
            aria-label={c("tableOf", { title: t("planTable") })}
          >
            <table className="t to-fill">
              <caption className="vh">{t("planTable")}</caption>
              <thead>
                <tr>
                  {(["topic", ...COLUMNS] as const).map((one) => (
                    <th key={one} scope="col">
                      {t(`planColumns.${one}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {topics.map(({ dimension }) => (
                  <tr key={dimension.code}>
                    <th scope="row">{dimension[locale]}</th>
                    {COLUMNS.map((one) => (
                      <td key={one} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}
