import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Compared } from "../queries/compare";
import { localPath } from "@/lib/i18n/paths";
import { comparisonPath, type Comparison } from "../schema";
import { placeOf } from "./profile-header";

/** How many rows differ, as of which day, and what can be done with the table. */
export async function CompareTools({
  organisations,
  comparison,
  counts,
  date,
  children,
}: {
  organisations: Compared[];
  comparison: Comparison;
  counts: { all: number; different: number };
  date: string;
  /** The form that adds one more. */
  children: ReactNode;
}) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const { onlyDifferent } = comparison;
  const b = (words: ReactNode) => <b>{words}</b>;
  const slugs = organisations.map(({ slug }) => slug);
  const toggled = comparisonPath(slugs, { ...comparison, onlyDifferent: !onlyDifferent });
  return (
    <div className="stack-s mt-4">
      <p>
        {onlyDifferent
          ? t.rich("onlyDifferences", { date, hidden: counts.all - counts.different, b })
          : t.rich("differences", { date, ...counts, b })}
      </p>
      <div className="cmp-tools np">
        <a className="btn alt s" href={localPath(locale, toggled)} rel="nofollow">
          {onlyDifferent ? t("allRows") : t("onlyDifferent")}
        </a>
        <details open={comparison.add !== ""}>
          <summary>{t("add")}</summary>
          {children}
        </details>
        <details>
          <summary>{t("print")}</summary>
          <p className="hint">{t("printHint")}</p>
        </details>
      </div>
    </div>
  );
}

/** With nobody or one there is nothing to compare yet; says how to go on. */
export async function EmptyComparison({
  organisations,
  children,
}: {
  organisations: Compared[];
  children: ReactNode;
}) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const [one] = organisations;
  const near = one?.province;
  return (
    <div className="empty mt-6">
      <p className="strong">{one ? t("emptyOne") : t("emptyNone")}</p>
      <p>{t("emptyHelp")}</p>
      {children}
      <ul className="plain-list stack-s">
        {one && near && (
          <li>
            <a href={localPath(locale, `/oms?province=${near.code}`)}>
              {t("emptyNear", { place: placeOf({ regency: null, province: near }) ?? "" })}
            </a>
          </li>
        )}
        <li>
          <a href={localPath(locale, "/oms")}>{t("emptySearch")}</a>
        </li>
      </ul>
    </div>
  );
}
