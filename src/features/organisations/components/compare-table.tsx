import { getLocale, getTranslations } from "next-intl/server";
import type { ComparedGroup, ComparisonRow } from "@/domain/comparison";
import { isSuspended } from "@/domain/measure";
import { markWords } from "@/lib/i18n/mark-words";
import { localPath } from "@/lib/i18n/paths";
import { Icon } from "@/ui/icon";
import { MarkList } from "@/ui/mark-list";
import { Tag } from "@/ui/tag";
import type { Compared } from "../queries/compare";
import { comparisonPath, type Comparison } from "../schema";
import { cellWriter } from "./compare-value";
import { placeOf } from "./profile-header";

type Props = {
  organisations: Compared[];
  groups: ComparedGroup[];
  comparison: Comparison;
};

/**
 * Every group on wide screens and on paper; on phones only the chosen one, its rows as lists of
 * organisation and value. The style sheet decides, so the same page serves both.
 */
export async function CompareTable({ organisations, groups, comparison }: Props) {
  const t = await getTranslations("compare");
  const labels = await getTranslations("labels");
  const conditions = await getTranslations("eligibility");
  const locale = await getLocale();
  const write = await cellWriter();
  const wide = organisations.length;
  const nameOf = ({ name, year, channel, criterion, dimension }: ComparisonRow) => {
    if (name === "channel" && channel) return labels(`contact.${channel}`);
    if (name === "condition" && criterion) {
      const title = conditions(`criteria.${criterion as "K1"}.title`);
      return conditions("item", { code: criterion, title });
    }
    if (name === "dimension" && dimension) {
      const words = dimension.name[locale];
      return dimension.version
        ? t("dimensionOf", { name: words, version: dimension.version })
        : words;
    }
    const plain = name as Exclude<typeof name, "channel" | "condition" | "dimension">;
    return t(`rows.${plain}`, { year: String(year ?? "") });
  };

  return (
    <div
      className={`scroll cmp-scroll n${wide}`}
      tabIndex={0}
      role="region"
      aria-label={t("table")}
    >
      <table className={`cmp n${wide}`}>
        <caption className="vh">{t("printTitle", { count: wide })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t("subject")}</span>
            </th>
            {organisations.map(({ id, name, acronym, slug }) => (
              <th scope="col" key={id}>
                <a href={localPath(locale, `/oms/${slug}`)}>{name}</a>
                {acronym && <span className="soft font-normal"> ({acronym})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <Glance organisations={organisations} comparison={comparison} />
        {groups.map(({ group, rows }) => (
          <tbody key={group} className={group === comparison.group ? "on" : undefined}>
            <tr className="grp">
              <th scope="rowgroup" colSpan={wide + 1}>
                <span>{t(`groups.${group}`)}</span>
              </th>
            </tr>
            {rows.length === 0 && (
              <tr>
                <td className="soft" colSpan={wide + 1}>
                  {t("groupSame")}
                </td>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={[row.name, row.year, row.channel, row.criterion].join()}>
                <th scope="row">
                  {nameOf(row)}
                  {row.differs && !comparison.onlyDifferent && (
                    <span className="d"> {t("differs")}</span>
                  )}
                </th>
                {organisations.map(({ id, name }, at) => (
                  <td key={id}>
                    <span className="who">{name}</span>
                    <div>{write(row.values[at] ?? null)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Below the names: place, marks, and the way out of the comparison. */
async function Glance({ organisations, comparison }: Omit<Props, "groups">) {
  const t = await getTranslations();
  const marks = await Promise.all(organisations.map((one) => markWords(one.marks)));
  return (
    <tbody className="glance">
      <tr>
        <th scope="row">{t("compare.glance")}</th>
        {organisations.map((one, at) => (
          <td key={one.id}>
            <div className="stack-s">
              <Tags one={one} />
              <p className="small">{placeOf(one) ?? t("profile.placeUnknown")}</p>
              <MarkList label={t("marks.label")} marks={marks[at] ?? []} />
              <RemoveLink one={one} all={organisations} comparison={comparison} />
            </div>
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** What one must know before reading anything else: suspended, invented, or not yet confirmed. */
export async function Tags({ one }: { one: Pick<Compared, "isDemo" | "listing" | "measure"> }) {
  const t = await getTranslations();
  const suspended = isSuspended(one.measure);
  if (!one.isDemo && one.listing !== "imported" && !suspended) return null;
  return (
    <div className="row">
      {suspended && (
        <Tag tone="bad" icon="close">
          {t("labels.measure.suspended")}
        </Tag>
      )}
      {one.isDemo && <Tag tone="demo">{t("profile.demo")}</Tag>}
      {one.listing === "imported" && (
        <Tag tone="warn" icon="clock">
          {t("labels.listing.imported")}
        </Tag>
      )}
    </div>
  );
}

/** The same comparison without one of its organisations. */
export async function RemoveLink({
  one,
  all,
  comparison,
}: {
  one: Compared;
  all: Compared[];
  comparison: Comparison;
}) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const rest = all.filter(({ id }) => id !== one.id).map(({ slug }) => slug);
  return (
    <a className="out np" href={localPath(locale, comparisonPath(rest, comparison))} rel="nofollow">
      <Icon name="close" className="i" />
      {t("remove")} <span className="vh">{one.name}</span>
    </a>
  );
}
