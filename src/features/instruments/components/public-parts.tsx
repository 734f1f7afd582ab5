import { getLocale, getTranslations } from "next-intl/server";
import type { Instrument } from "@/domain/assessment/instrument";
import { replacedFrom } from "@/domain/assessment/versions";
import { formatDayOf, formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { PublishedVersion, WithdrawnVersion } from "../queries/published";
import { InstrumentTag } from "./instrument-tag";
import "@/ui/styles/instrument.css";

/** Every dimension with the number of its indicators and its weight; each leads to its part below. */
export async function WeightTable({ content: { dimensions } }: { content: Instrument }) {
  const t = await getTranslations("instruments.public");
  const locale = await getLocale();
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const count = (value: number) => formatNumber(locale, value);
  const percent = (value: number) => t("percent", { value: formatNumber(locale, value) });
  return (
    <section className="sec stack" aria-labelledby="bobot">
      <h2 id="bobot">{t("dimensionsTitle")}</h2>
      <table className="weights">
        <caption className="vh">{t("dimensionsTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("dimension")}</th>
            <th scope="col" className="r">
              {t("indicators")}
            </th>
            <th scope="col" className="r">
              {t("weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <a href={`#${one.code}`}>{one[locale]}</a>
              </th>
              <td className="r">{count(one.indicators.length)}</td>
              <td className="r">{percent(one.weight)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            <td className="r">{count(sum(dimensions.map((one) => one.indicators.length)))}</td>
            <td className="r">{percent(sum(dimensions.map(({ weight }) => weight)))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The rules of domain/assessment/score in sentences. */
export async function HowScoresAreCounted() {
  const t = await getTranslations("instruments.public");
  const bands = await getTranslations("labels.band");
  return (
    <section className="sec stack" aria-labelledby="hitungan">
      <h2 id="hitungan">{t("howTitle")}</h2>
      <ul className="dots">
        {(["levels", "proof", "mean", "package"] as const).map((one) => (
          <li key={one}>{t(`how.${one}`)}</li>
        ))}
        <li>
          {t("how.bands", {
            ...{ needs: bands("needs_support"), developing: bands("developing") },
            ...{ ready: bands("ready"), strong: bands("strong") },
          })}
        </li>
      </ul>
    </section>
  );
}

type Versions = {
  all: PublishedVersion[];
  withdrawn: WithdrawnVersion[];
  shown: string;
  path: string;
};

/** Every published version, the one to come as well, and those that were withdrawn. */
export async function VersionList({ all, withdrawn, shown, path }: Versions) {
  const t = await getTranslations("instruments");
  const locale = await getLocale();
  return (
    <section className="sec stack" aria-labelledby="versi">
      <h2 id="versi">{t("public.versionsTitle")}</h2>
      <p>{t("public.versionsText")}</p>
      <ul className="rows">
        {all.map(({ version, effectiveFrom }) => (
          <li key={version}>
            {version === shown ? (
              <span>
                {t("version", { version })} ({t("public.shown")})
              </span>
            ) : (
              <a href={localPath(locale, `${path}?versi=${version}`)}>
                {t("version", { version })}
              </a>
            )}
            <span>
              <InstrumentTag
                state="published"
                effectiveFrom={effectiveFrom}
                replacedFrom={replacedFrom(all, effectiveFrom)}
              />
            </span>
          </li>
        ))}
        {withdrawn.map(({ version, withdrawnAt, reason }) => (
          <li key={version}>
            <div>
              <p>{t("version", { version })}</p>
              <p className="soft small break-words">
                {t("public.withdrawn", {
                  day: withdrawnAt ? formatDayOf(locale, withdrawnAt) : "–",
                  reason: reason ?? "–",
                })}
              </p>
            </div>
            <span>
              <InstrumentTag state="withdrawn" effectiveFrom={null} replacedFrom={null} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
