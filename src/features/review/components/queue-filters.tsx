import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { type Queue, QUEUE_FILTERS, type QueueFilter } from "../queries/queue";

type Props = { queue: Queue; filter: QueueFilter; province: string | null };

export const queueHref = (filter: QueueFilter, province: string | null, page = 1) => {
  const parameters = new URLSearchParams();
  if (filter !== "waiting") parameters.set("saring", filter);
  if (province) parameters.set("provinsi", province);
  if (page > 1) parameters.set("page", String(page));
  return `/telaah${parameters.size > 0 ? `?${parameters}` : ""}`;
};

/** Which cases are shown: links with their numbers, and the province. */
export async function QueueFilters({ queue, filter, province }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("review.queue");
  return (
    <div className="stack-s">
      <nav aria-label={t("filters")}>
        <ul className="pills">
          {QUEUE_FILTERS.map((one) => (
            <li key={one}>
              <a
                href={localPath(locale, queueHref(one, province))}
                aria-current={one === filter ? "true" : undefined}
              >
                {t(one)} <span className="num">({queue.counts[one]})</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="row" action={localPath(locale, "/telaah")}>
        {filter !== "waiting" && <input type="hidden" name="saring" value={filter} />}
        <label htmlFor="provinsi" className="small strong">
          {t("province")}
        </label>
        <select id="provinsi" name="provinsi" className="in narrow" defaultValue={province ?? ""}>
          <option value="">{t("anyProvince")}</option>
          {queue.provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <button className="btn alt s">{t("show")}</button>
      </form>
    </div>
  );
}
