import { getLocale, getTranslations } from "next-intl/server";
import type { PlaceNumbers } from "@/domain/assessment/aggregate";
import { BANDS, bandOf } from "@/domain/assessment/score";
import { formatNumber } from "@/lib/i18n/format";
import type { CapabilityNumbers } from "../queries/aggregates";
import { pointsIn } from "./points";

/** Darker is stronger; every cell says its number too. */
const SHADE = { needs_support: "q0", developing: "q1", ready: "q3", strong: "q5" } as const;

type Props = {
  numbers: CapabilityNumbers;
  nameOf: (code: string) => string;
  hrefOf: (code: string) => string | null;
};

/** Places down, dimensions across: means, how many were assessed, and the weakest. */
export async function HeatTable({ numbers, nameOf, hrefOf }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("regionalCapability");
  const c = await getTranslations("capability");
  const bands = await getTranslations("labels.band");
  const { content, places, others, all } = numbers;
  const row = (one: PlaceNumbers, key: string, label: string, href: string | null = null) => (
    <Row key={key} {...{ one, label, href, content }} />
  );
  return (
    <div className="stack">
      <ul className="legend" aria-label={t("legend")}>
        {BANDS.map((band) => (
          <li key={band}>
            <i className={SHADE[band]} />
            {bands(band)}
          </li>
        ))}
      </ul>
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={c("tableOf", { title: t("heatTitle") })}
      >
        <table className="t heat">
          <caption className="vh">{t("heatTitle")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("place")}</th>
              <th scope="col" className="r">
                {t("count")}
              </th>
              <th scope="col" className="r">
                {t("ready")}
              </th>
              {content.dimensions.map((one) => (
                <th key={one.code} scope="col" className="r">
                  <abbr title={one[locale]}>{one.code}</abbr>
                </th>
              ))}
              <th scope="col">{t("weakest")}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((one) => {
              const code = one.codes[0] ?? "";
              return row(one, code, nameOf(code), hrefOf(code));
            })}
            {others && row(others, "others", t("others", { count: others.codes.length }))}
            {all && places.length + (others ? 1 : 0) > 1 && row(all, "all", t("all"))}
          </tbody>
        </table>
      </div>
      {others && (
        <p className="small soft">
          {t("othersText", {
            names: new Intl.ListFormat(locale).format(others.codes.map(nameOf)),
          })}
        </p>
      )}
      <details>
        <summary>{t("dimensions")}</summary>
        <ul className="plain-list small">
          {content.dimensions.map((one) => (
            <li key={one.code}>
              {one.code}: {one[locale]} ({formatNumber(locale, one.weight)} %)
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

type RowProps = {
  one: PlaceNumbers;
  label: string;
  href: string | null;
  content: CapabilityNumbers["content"];
};

async function Row({ one, label, href, content }: RowProps) {
  const locale = await getLocale();
  const t = await getTranslations("regionalCapability");
  const points = await pointsIn();
  const weakest = content.dimensions.find(({ code }) => code === one.weakest);
  return (
    <tr>
      <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
      <td className="r num">{formatNumber(locale, one.count)}</td>
      <td className="r num">
        {one.ready === null ? (
          <span aria-label={t("readyHidden")} role="note">
            –
          </span>
        ) : (
          formatNumber(locale, one.ready)
        )}
      </td>
      {content.dimensions.map(({ code }) => {
        const mean = one.means[code] ?? null;
        return (
          <td
            key={code}
            className={mean === null ? "r num" : `r num ${SHADE[bandOf(mean, false)]}`}
          >
            {mean === null ? (
              <span aria-label={t("noValue")} role="note">
                –
              </span>
            ) : (
              points(mean)
            )}
          </td>
        );
      })}
      <td className="small">{weakest ? `${weakest.code} ${weakest[locale]}` : "–"}</td>
    </tr>
  );
}
