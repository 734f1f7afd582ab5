import { getLocale, getTranslations } from "next-intl/server";
import { FEWEST_SHOWN } from "@/domain/public-numbers";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { NamedBars } from "@/ui/bars";
import { SummaryList } from "@/ui/summary-list";
import type { Statistics } from "../queries/numbers";

type Counted = { key: string; label: string; count: number | null };

/** Bars as parts of a whole; a count that is not shown has words in its place. */
export async function PartBars({ rows, whole }: { rows: Counted[]; whole: number }) {
  const locale = await getLocale();
  const t = await getTranslations("statistics");
  return (
    <NamedBars
      rows={rows.map(({ key, label, count }) => {
        const text = count === null ? t("fewer") : formatNumber(locale, count);
        const width = count === null || whole === 0 ? 0 : Math.round((count / whole) * 1000);
        return { key, label, width, text, description: `${label}: ${text}` };
      })}
    />
  );
}

/** How long it takes, and why items go back. */
export async function DeskParts({ waiting, reasons }: Pick<Statistics, "waiting" | "reasons">) {
  const locale = await getLocale();
  const t = await getTranslations("statistics");
  const words = await getTranslations("review.reasons");
  return (
    <>
      <section className="sec stack" aria-labelledby="h-tunggu">
        <h2 id="h-tunggu">{t("waitingTitle")}</h2>
        {waiting ? (
          <SummaryList
            rows={[
              { term: t("decided"), detail: formatNumber(locale, waiting.decided) },
              { term: t("median"), detail: t("days", { days: waiting.medianDays }) },
              { term: t("ninety"), detail: t("days", { days: waiting.ninetyDays }) },
            ]}
          />
        ) : (
          <p className="soft">{t("waitingFew", { fewest: FEWEST_SHOWN })}</p>
        )}
        <p>
          <a href={localPath(locale, "/panduan/meja-verifikasi")}>{t("deskLink")}</a>
        </p>
      </section>
      <section className="sec stack" aria-labelledby="h-alasan">
        <h2 id="h-alasan">{t("reasonsTitle")}</h2>
        {reasons.length === 0 ? (
          <p className="soft">{t("reasonsNone")}</p>
        ) : (
          <table className="counts">
            <caption className="vh">{t("reasonsTitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("reason")}</th>
                <th scope="col" className="r">
                  {t("items")}
                </th>
              </tr>
            </thead>
            <tbody>
              {reasons.map(({ reason, count }) => (
                <tr key={reason}>
                  <th scope="row">{words(reason)}</th>
                  <td className="r num">
                    {count === null ? t("fewer") : formatNumber(locale, count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}

/** A line a province with at least one; the others are on the map. */
export async function ProvinceTable({
  provinces,
  unknown,
  nameOf,
}: {
  provinces: Statistics["provinces"];
  unknown: number;
  nameOf: (code: string) => string;
}) {
  const locale = await getLocale();
  const t = await getTranslations("statistics");
  const labels = await getTranslations("labels");
  const heads = [t("listed"), t("confirmed"), labels("standing.complete")];
  const rows = provinces.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("provinceTable")}>
      <table className="counts">
        <caption className="vh">{t("provinceTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("province")}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="r">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, count, confirmed, complete }) => (
            <tr key={code}>
              <th scope="row">
                <a href={localPath(locale, `/profil-daerah/${code}`)}>{nameOf(code)}</a>
              </th>
              {[count, confirmed, complete].map((one, at) => (
                <td key={heads[at]} className={one === 0 ? "r num soft" : "r num"}>
                  {formatNumber(locale, one)}
                </td>
              ))}
            </tr>
          ))}
          {unknown > 0 && (
            <tr>
              <th scope="row">{labels("unknown")}</th>
              <td className="r num">{formatNumber(locale, unknown)}</td>
              <td className="r soft">–</td>
              <td className="r soft">–</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
