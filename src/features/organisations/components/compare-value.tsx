import { getLocale, getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { Value } from "@/domain/comparison";
import { contactLink } from "@/domain/contact-link";
import {
  formatDay,
  formatIsoDay,
  formatNumber,
  formatPoints,
  formatRupiah,
} from "@/lib/i18n/format";

const MOST_NAMES = 8;

/** Writes cells in the page's language. Loaded once for a whole table. */
export async function cellWriter(): Promise<(value: Value) => ReactNode> {
  const t = await getTranslations("compare");
  const profile = await getTranslations("profile");
  const labels = await getTranslations("labels");
  const results = await getTranslations("eligibility.results");
  const locale = await getLocale();
  // Organisations write in Indonesian, whatever language the page is in.
  const own = locale === "en" ? "id" : undefined;

  const enumerate = (names: string[]) =>
    names.length > MOST_NAMES
      ? t("more", {
          names: names.slice(0, MOST_NAMES).join(", "),
          count: formatNumber(locale, names.length - MOST_NAMES),
        })
      : names.join(", ");

  return function cell(value) {
    if (value === null) return <span className="soft">{t("notSaid")}</span>;
    switch (value.as) {
      case "none":
        return t("none");
      case "text":
        return <span lang={own}>{value.text}</span>;
      case "number":
        return formatNumber(locale, value.number);
      case "year":
        return String(value.year);
      case "percent":
        return `${value.percent}%`;
      case "money":
        return <span className="num">{formatRupiah(locale, value.rupiah)}</span>;
      case "yes-or-no":
        return value.yes ? profile("yes") : profile("no");
      case "coded":
        return codedLabel(labels, value);
      case "clients":
        return <PlainList items={value.kinds.map((kind) => labels(`client.${kind}`))} />;
      case "terms":
        return (
          <PlainList
            items={value.terms.map(({ labelId, labelEn }) => (locale === "en" ? labelEn : labelId))}
          />
        );
      case "words":
        return <span lang={own}>{enumerate(value.words)}</span>;
      case "paper":
        return (
          <>
            {breakable(value.number)}
            {value.date && ` ${t("paperDate", { date: formatDay(locale, value.date) })}`}
            {value.until && ` ${t("paperUntil", { date: formatDay(locale, value.until) })}`}
          </>
        );
      case "places": {
        const names = value.places.map(({ name }) => name);
        if (names.length === 0) return t("notItemised");
        return names.length === 1
          ? names[0]
          : t("places", { count: formatNumber(locale, names.length), names: enumerate(names) });
      }
      case "points":
        return formatPoints(locale, value.points);
      case "condition":
        return value.until
          ? t("conditionUntil", {
              result: results(value.result),
              day: formatIsoDay(locale, value.until),
            })
          : results(value.result);
      case "contact": {
        const href = value.plainText ? null : contactLink(value.channel, value.value);
        const shown = value.value.replace(/^https?:\/\//, "");
        if (!href) return breakable(shown);
        return (
          <a href={href} rel="nofollow ugc noopener">
            {breakable(shown)}
          </a>
        );
      }
    }
  };
}

/** Numbers of papers and addresses have no spaces: in a narrow column they break at their marks. */
const breakable = (text: string) =>
  text.split(/(?<=[.@/_-])/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));

const codedLabel = (
  labels: Awaited<ReturnType<typeof getTranslations<"labels">>>,
  value: Extract<Value, { as: "coded" }>,
) => {
  switch (value.of) {
    case "kind":
      return labels(`kind.${value.code}`);
    case "form":
      return labels(`form.${value.code}`);
    case "standing":
      return labels(`standing.${value.code}`);
    case "listing":
      return labels(`listing.${value.code}`);
    case "band":
      return labels(`band.${value.code}`);
  }
};

const PlainList = ({ items }: { items: string[] }) => (
  <ul className="plain-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
