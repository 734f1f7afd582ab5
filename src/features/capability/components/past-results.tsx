import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { formatDayOf } from "@/lib/i18n/format";
import type { PastResult } from "../queries/capability";
import { pointsIn } from "./points";

/**
 * What each round came to on its day, the newest first. Where the instrument became another a line says
 * so: numbers of two versions are not compared.
 */
export async function PastResults({ results }: { results: PastResult[] }) {
  const locale = await getLocale();
  const t = await getTranslations("capability");
  const bands = await getTranslations("labels.band");
  const points = await pointsIn();
  const heads = [t("date"), t("selfShort"), t("verifiedShort"), t("finalShort"), t("band")];
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={t("tableOf", { title: t("historyTitle") })}
    >
      <table className="t">
        <caption className="vh">{t("historyTitle")}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 && at < 4 ? "r" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((one, at) => (
            <Fragment key={one.id}>
              {one.instrumentVersion !== results[at - 1]?.instrumentVersion && (
                <tr>
                  <th scope="rowgroup" colSpan={heads.length} className="small">
                    {at === 0
                      ? t("versionOf", { version: one.instrumentVersion })
                      : t("versionOther", { version: one.instrumentVersion })}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{formatDayOf(locale, one.finalAt)}</th>
                <td className="r num">{points(one.self)}</td>
                <td className="r num">{points(one.verified)}</td>
                <td className="r num">{points(one.total)}</td>
                <td>{bands(one.band)}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
