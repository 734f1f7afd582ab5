import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { SinceLock } from "../queries/since-lock";
import { countSince } from "./since-count";

type Told = { key: string; what: string; before: string | null; after: string | null };
type Props = {
  since: SinceLock;
  /** The changes of each profile in words, by public id. */
  told: ReadonlyMap<string, Told[]>;
};

/** "2 perubahan sejak dikunci": of which candidate, what, and from what to what. */
export async function SinceLockBox({ since, told }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("shortlists");
  const results = await getTranslations("eligibility.results");
  const count = countSince(since);
  if (count === 0) return <p className="soft small">{t("since", { count })}</p>;
  return (
    <details className="alert warn" open>
      <summary>{t("since", { count })}</summary>
      {since.map(({ id, name, slug, items, suspended, isGone }) => (
        <div key={id} className="mt-4">
          <p className="strong">
            <a href={localPath(locale, `/oms/${slug}/riwayat`)}>{name}</a>
          </p>
          <ul className="small">
            {items.map(({ item, before, after, at }) => (
              <li key={`${item}-${at.getTime()}-${after}`}>
                {formatDayOf(locale, at)}:{" "}
                {t("sinceItem", { item, before: results(before), after: results(after) })}
              </li>
            ))}
            {suspended !== null && <li>{t(suspended ? "sinceSuspended" : "sinceFreed")}</li>}
            {isGone && <li>{t("sinceGone")}</li>}
            {told.get(id)?.map(({ key, what, before, after }) => (
              <li key={key}>
                {what}: {t("becomes", { before: before ?? t("empty"), after: after ?? t("empty") })}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="hint mt-4">{t("sinceText")}</p>
    </details>
  );
}
