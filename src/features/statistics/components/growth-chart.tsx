import { getLocale, getTranslations } from "next-intl/server";
import type { Month } from "@/domain/public-numbers";
import { formatMonth, formatNumber } from "@/lib/i18n/format";

const STEP = 40;
const HEIGHT = 160;

/** How many there were at the end of each month: a bar each, said in a sentence and in a table. */
export async function GrowthChart({ months }: { months: Month[] }) {
  const locale = await getLocale();
  const t = await getTranslations("statistics");
  const most = Math.max(1, ...months.map(({ total }) => total));
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const name = (month: string) => formatMonth(locale, month);
  const sentence = t("growthSentence", {
    ...{ from: name(first.month), first: formatNumber(locale, first.total) },
    ...{ to: name(last.month), last: formatNumber(locale, last.total) },
  });
  return (
    <>
      <p>{sentence}</p>
      <figure className="growth">
        <svg
          viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
          height={HEIGHT}
          role="img"
          aria-label={sentence}
        >
          <rect width={months.length * STEP} y={HEIGHT - 1} height="1" className="fill-line-2" />
          {months.map(({ month, total, added }, at) => {
            const height = Math.round((total / most) * (HEIGHT - 4));
            const fresh = Math.round((added / most) * (HEIGHT - 4));
            const x = at * STEP + 4;
            return (
              <g key={month}>
                <rect
                  {...{ x, width: STEP - 8, y: HEIGHT - height + fresh, height: height - fresh }}
                  className="fill-tarum-600"
                />
                <rect
                  {...{ x, width: STEP - 8, y: HEIGHT - height, height: fresh }}
                  className="fill-soga-500"
                />
              </g>
            );
          })}
        </svg>
        <figcaption className="row small soft">
          <span>{name(first.month)}</span>
          <span>{name(last.month)}</span>
        </figcaption>
      </figure>
      <ul className="legend">
        <li>
          <i className="bg-tarum-600" />
          {t("growthBefore")}
        </li>
        <li>
          <i className="bg-soga-500" />
          {t("growthAdded")}
        </li>
      </ul>
      <details>
        <summary>{t("growthTable")}</summary>
        <table className="counts">
          <caption className="vh">{t("growthTitle")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              <th scope="col" className="r">
                {t("growthAdded")}
              </th>
              <th scope="col" className="r">
                {t("growthTotal")}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, added, total }) => (
              <tr key={month}>
                <th scope="row">{name(month)}</th>
                <td className="r num">{formatNumber(locale, added)}</td>
                <td className="r num">{formatNumber(locale, total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
