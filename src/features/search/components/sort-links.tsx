import { getTranslations } from "next-intl/server";
import { type Sort, SORTS } from "@/domain/search-order";
import type { Search } from "../schema";

/** The orders as links, the rule of the chosen one in words, and all rules behind. */
export async function SortLinks({
  search,
  hrefOf,
}: {
  search: Search;
  hrefOf: (sort: Sort) => string;
}) {
  const t = await getTranslations("directory");
  // Without words nothing is more fitting than anything else: what is left of the order is the ring.
  const word = (sort: Sort) => (sort === "relevance" && !search.q ? "turning" : sort);
  return (
    <div className="order">
      <nav className="np" aria-label={t("sortLabel")}>
        <span className="small soft" aria-hidden="true">
          {t("sortLabel")}
        </span>
        <ul className="plain-list">
          {SORTS.map((sort) => (
            <li key={sort}>
              <a href={hrefOf(sort)} aria-current={sort === search.sort ? "true" : undefined}>
                {t(`sort.${word(sort)}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="hint">{t(`sortRule.${word(search.sort)}`)}</p>
      <details className="small np">
        <summary>{t("sortHow")}</summary>
        <dl className="more stack-s">
          {SORTS.filter((sort) => sort !== search.sort).map((sort) => (
            <div key={sort}>
              <dt className="strong">{t(`sort.${word(sort)}`)}</dt>
              <dd>{t(`sortRule.${word(sort)}`)}</dd>
            </div>
          ))}
          <div>
            <dd>{t("sortNever")}</dd>
          </div>
        </dl>
      </details>
    </div>
  );
}
