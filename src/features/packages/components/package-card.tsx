import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { packageKey } from "@/domain/package";
import { formatDay, formatRupiah } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Facts } from "@/ui/facts";
import { Tag } from "@/ui/tag";
import type { PackageCard } from "../queries/search";
import type { PackageWords } from "./package-words";

type Props = {
  one: PackageCard;
  words: PackageWords;
  /** What a list adds: why it is here, what to do about it. */
  children?: ReactNode;
};

/** One announced package in a list. */
export async function PackageHit({ one, words, children }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const { rupCode, startsOn, endsOn } = one;
  const day = (date: Date) => formatDay(locale, date, "short");
  const href = rupCode && `/paket/${packageKey({ budgetYear: one.budgetYear, rupCode })}`;
  return (
    <article className="hit">
      <div className="row between">
        <h3>{href ? <a href={localPath(locale, href)}>{one.name}</a> : one.name}</h3>
        {one.isDemo && <Tag tone="demo">{t("demo")}</Tag>}
      </div>
      <Facts items={[one.klpd?.name, one.satker?.name]} />
      <p className="row">
        <strong className="num">{formatRupiah(locale, one.ceiling)}</strong>
        <span className="soft small">
          {t("year", { year: String(one.budgetYear) })}
          {startsOn && endsOn && ` · ${t("span", { from: day(startsOn), to: day(endsOn) })}`}
        </span>
      </p>
      <Facts
        label={t("about")}
        items={[
          ...words.placesOf(one),
          ...one.workKindCodes.map(words.work),
          ...one.issueCodes.map(words.issue),
        ]}
      />
      {children}
    </article>
  );
}
