import { getLocale, getTranslations } from "next-intl/server";
import type { Instrument } from "@/domain/assessment/instrument";
import type { DimensionNumber } from "@/domain/assessment/result";
import { formatNumber } from "@/lib/i18n/format";
import { NamedBars } from "@/ui/bars";
import { pointsIn } from "./points";

/** Where the bands begin, in thousandths of a bar. */
const BAND_TICKS = [400, 600, 800];

type Props = { content: Instrument; dimensions: DimensionNumber[] };

/** A bar for each dimension, and the same as a table with the weights. */
export async function DimensionBars({ content, dimensions }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("capability");
  const points = await pointsIn();
  const rows = content.dimensions.map((one) => {
    const score = dimensions.find(({ code }) => code === one.code)?.score ?? null;
    return { ...one, name: one[locale], score };
  });
  return (
    <div className="stack">
      <NamedBars
        ticks={BAND_TICKS}
        rows={rows.map(({ code, name, score }) => ({
          ...{ key: code, label: name, width: Math.round((score ?? 0) * 10) },
          text: score === null ? t("notRelevant") : points(score),
          description:
            score === null
              ? t("barNotRelevant", { name })
              : t("barOf", { name, points: points(score) }),
        }))}
      />
      <p className="tiny soft">{t("ticks")}</p>
      <details>
        <summary>{t("asTable")}</summary>
        <div
          className="scroll"
          tabIndex={0}
          role="region"
          aria-label={t("tableOf", { title: t("dimensionsTitle") })}
        >
          <table className="t">
            <caption className="vh">{t("dimensionsTitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("dimension")}</th>
                <th scope="col" className="r">
                  {t("weight")}
                </th>
                <th scope="col" className="r">
                  {t("points")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, name, weight, score }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="r num">{formatNumber(locale, weight)} %</td>
                  <td className="r num">{points(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
