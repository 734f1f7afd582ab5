import { getLocale, getTranslations } from "next-intl/server";
import { asClaimed, scoreOf } from "@/domain/assessment/score";
import type { RoundView } from "../queries/round";

/** Self, verified and final, each as what it is; and the final one dimension by dimension. */
export async function ThreeNumbers({ round }: { round: RoundView }) {
  const locale = await getLocale();
  const t = await getTranslations("assessment");
  const bands = await getTranslations("labels.band");
  const number = (value: number | null) =>
    value === null ? "–" : new Intl.NumberFormat(locale).format(value);
  const self = scoreOf(round.content, asClaimed(round.answers));
  const verified = scoreOf(round.content, round.answers);
  const final = round.isJudged ? scoreOf(round.content, round.judged) : null;
  return (
    <section className="sec stack" aria-labelledby="angka">
      <h2 id="angka">{t("numbersTitle")}</h2>
      <dl className="sum">
        <div>
          <dt>{t("self")}</dt>
          <dd className="num">{number(self.total)}</dd>
        </div>
        <div>
          <dt>{t("verified")}</dt>
          <dd className="num">{number(verified.total)}</dd>
        </div>
        <div>
          <dt>{t("final")}</dt>
          <dd>
            {final ? (
              <>
                <strong className="num">{number(final.total)}</strong> · {bands(final.band)}
              </>
            ) : (
              t("finalLater")
            )}
          </dd>
        </div>
      </dl>
      {final && (
        <table className="t">
          <caption className="vh">{t("dimensionsTitle")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dimensionHead")}</th>
              <th scope="col">{t("final")}</th>
            </tr>
          </thead>
          <tbody>
            {round.content.dimensions.map((one, at) => (
              <tr key={one.code}>
                <th scope="row">{one[locale]}</th>
                <td className="num">{number(final.dimensions[at]?.score ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
