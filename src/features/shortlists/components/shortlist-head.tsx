import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { Facts } from "@/ui/facts";
import { Tag } from "@/ui/tag";
import type { findLock, ShortlistView } from "../queries/shortlist";

type Props = {
  list: ShortlistView;
  base: string;
  lock: ReturnType<typeof findLock>;
  /** The way to the present list, where an older version is shown. */
  present: string | null;
};

const MOST_COMPARED = 5;

/** Number, state and version of a list, and the ways from it. */
export async function ShortlistHead({ list, base, lock, present }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const round = lock?.round ?? list.round;
  return (
    <>
      <div className="stack-s">
        <h2>{t("name")}</h2>
        <div className="row">
          <Tag tone={lock ? "ok" : "line"} icon={lock ? "full" : "half"}>
            {t(lock ? "state.locked" : "state.open")}
          </Tag>
          <Facts items={[list.number, t("round", { round })]} />
        </div>
        <p className="soft small">{t("tool")}</p>
      </div>
      {present && (
        <div className="alert warn" role="note">
          <p>{t("versionOld", { round })}</p>
          <p>
            <a href={present}>{t("versionPresent")}</a>
          </p>
        </div>
      )}
      {!lock && list.unlockReason && (
        <p className="small">
          {t("unlockedFor", { round: list.round, reason: list.unlockReason })}
        </p>
      )}
      {!lock && list.mayChange && (
        <p className="row np">
          <a className="btn alt s" href={`${base}/pencocokan`}>
            {t("toMatching")}
          </a>
          <a className="btn alt s" href={localPath(locale, "/oms")}>
            {t("toSearch")}
          </a>
        </p>
      )}
    </>
  );
}

/** The link that lays the first candidates side by side. */
export async function CompareLink({ slugs }: { slugs: string[] }) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const compared = slugs.slice(0, MOST_COMPARED);
  if (compared.length < 2) return null;
  return (
    <p className="np">
      <a href={localPath(locale, `/bandingkan?oms=${compared.join(",")}`)}>
        {t("compare", { count: compared.length })}
      </a>
    </p>
  );
}
