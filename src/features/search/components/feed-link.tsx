import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { feedQuery, type Search } from "../schema";

/** To the newly listed ones of this search. */
export async function FeedLink({ search }: { search: Search }) {
  const t = await getTranslations("feed");
  const locale = await getLocale();
  const query = feedQuery(search);
  return (
    <p className="small np feed-link">
      <a href={localPath(locale, `/oms/feed.xml${query}`)}>{query ? t("linkFor") : t("link")}</a>
    </p>
  );
}
