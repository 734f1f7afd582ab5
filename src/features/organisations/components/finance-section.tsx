import { scaleLinear } from "d3-scale";
import { getLocale, getTranslations } from "next-intl/server";
import { formatRupiah, formatRupiahShort } from "@/lib/i18n/format";
import { PairBars } from "@/ui/bars";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

const trendOf = (first: bigint, last: bigint) =>
  last > first ? "up" : last < first ? "down" : "level";

export async function FinanceSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const locale = await getLocale();
  const years = profile.finances;
  const first = years[0];
  const last = years.at(-1);
  const short = (value: bigint) => formatRupiahShort(locale, value);
  const most = Math.max(
    1,
    ...years.flatMap(({ income, spending }) => [Number(income), Number(spending)]),
  );
  const width = scaleLinear([0, most], [0, 1000]);
  return (
    <ProfileSection id="keuangan" section="finance" profile={profile} empty={years.length === 0}>
      {first && last && (
        <p>
          {first.year === last.year
            ? t("financeSentenceOne", { last: short(last.income), lastYear: String(last.year) })
            : t("financeSentence", {
                trend: trendOf(first.income, last.income),
                first: short(first.income),
                firstYear: String(first.year),
                last: short(last.income),
                lastYear: String(last.year),
              })}
        </p>
      )}
      <PairBars
        first={t("income")}
        second={t("spending")}
        unit={t("perYear")}
        rows={years.map(({ year, income, spending }) => ({
          key: String(year),
          label: String(year),
          first: Math.round(width(Number(income))),
          second: Math.round(width(Number(spending))),
          firstText: short(income),
          secondText: short(spending),
          description: t("financeBar", {
            year: String(year),
            income: short(income),
            spending: short(spending),
          }),
        }))}
      />
      <details className="small">
        <summary>{t("financeTable")}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={t("financeCaption")}>
          <table>
            <caption className="vh">{t("financeCaption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("year")}</th>
                <th scope="col" className="r">
                  {t("income")}
                </th>
                <th scope="col" className="r">
                  {t("spending")}
                </th>
                <th scope="col" className="r">
                  {t("publicShare")}
                </th>
                <th scope="col">{t("audited")}</th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, income, spending, publicShare, audited }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="r">{formatRupiah(locale, income)}</td>
                  <td className="r">{formatRupiah(locale, spending)}</td>
                  <td className="r">{publicShare === null ? "–" : `${publicShare}%`}</td>
                  <td>{audited ? t("yes") : t("no")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="hint">{t("financeHint")}</p>
    </ProfileSection>
  );
}
