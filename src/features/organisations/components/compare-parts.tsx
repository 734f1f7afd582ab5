import { getLocale, getTranslations } from "next-intl/server";
import { COMPARISON_GROUPS } from "@/domain/comparison";
import { localPath } from "@/lib/i18n/paths";
import { Icon } from "@/ui/icon";
import type { Compared } from "../queries/compare";
import { comparisonPath, type Comparison } from "../schema";
import { RemoveLink, Tags } from "./compare-table";
import { placeOf } from "./profile-header";

/** What was asked for and is not shown, and why. */
export async function CompareNotices({ beyond, missing }: { beyond: string[]; missing: string[] }) {
  const t = await getTranslations("compare");
  const list = (names: string[]) => names.map((name) => `“${name}”`).join(", ");
  if (beyond.length + missing.length === 0) return null;
  return (
    <div className="alert warn mt-4">
      {beyond.length > 0 && <p>{t("tooMany", { names: list(beyond) })}</p>}
      {missing.length > 0 && <p>{t("notFound", { names: list(missing) })}</p>}
    </div>
  );
}

/** The organisations as a list: what phones have in the place of the table's head. */
export async function CompareList({
  organisations,
  comparison,
  always,
}: {
  organisations: Compared[];
  comparison: Comparison;
  /** On wide screens too, where there is no table to say it. */
  always?: boolean;
}) {
  const t = await getTranslations();
  const locale = await getLocale();
  return (
    <ul className={always ? "cmp-list" : "cmp-list cmp-phone"} aria-label={t("compare.who")}>
      {organisations.map((one) => (
        <li key={one.id}>
          <div>
            <a className="strong" href={localPath(locale, `/oms/${one.slug}`)}>
              {one.name}
            </a>
            {one.acronym && <span className="soft"> ({one.acronym})</span>}
            <p className="small soft">{placeOf(one) ?? t("profile.placeUnknown")}</p>
            <Tags one={one} />
          </div>
          <RemoveLink one={one} all={organisations} comparison={comparison} />
        </li>
      ))}
    </ul>
  );
}

type Choice = { organisations: Compared[]; comparison: Comparison };

/** Phones see one group at a time; each is a link, so that no script is needed. */
export async function CompareGroups({ organisations, comparison }: Choice) {
  const t = await getTranslations("compare");
  const to = await groupHref({ organisations, comparison });
  return (
    <nav className="cmp-groups cmp-phone np" id="kelompok" aria-label={t("groupsLabel")}>
      <ul className="plain-list">
        {COMPARISON_GROUPS.map((group) => (
          <li key={group}>
            <a
              href={to(group)}
              rel="nofollow"
              aria-current={group === comparison.group ? "true" : undefined}
            >
              {t(`groups.${group}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export async function NextGroup({ organisations, comparison }: Choice) {
  const t = await getTranslations("compare");
  const to = await groupHref({ organisations, comparison });
  const next = COMPARISON_GROUPS[COMPARISON_GROUPS.indexOf(comparison.group) + 1];
  if (!next) return null;
  return (
    <p className="cmp-phone np mt-4">
      <a className="btn alt wide" href={to(next)} rel="nofollow">
        {t("nextGroup", { group: t(`groups.${next}`) })}
        <Icon name="next" className="i" />
      </a>
    </p>
  );
}

async function groupHref({ organisations, comparison }: Choice) {
  const locale = await getLocale();
  const slugs = organisations.map(({ slug }) => slug);
  return (group: Comparison["group"]) =>
    localPath(locale, `${comparisonPath(slugs, { ...comparison, group })}#kelompok`);
}
