import { getLocale, getTranslations } from "next-intl/server";
import { localPath } from "@/lib/i18n/paths";
import { listWords } from "@/lib/i18n/list-words";
import { Pager } from "@/ui/pager";
import type { PackageCard } from "../queries/search";
import { PACKAGE_ORDERS, packageQuery, type PackageSearch } from "../schema";
import { PackageHit } from "./package-card";
import type { PackageWords } from "./package-words";

type Props = {
  search: PackageSearch;
  found: { total: number; packages: PackageCard[]; pages: number };
  words: PackageWords;
};

/** How many were found, the orders as links, the packages of this page. */
export async function PackageResults({ search, found, words }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const { pager } = await listWords();
  const hrefOf = (change: Partial<PackageSearch>) =>
    localPath(locale, `/paket${packageQuery({ ...search, page: 1, ...change })}`);
  return (
    <section aria-labelledby="hasil" className="stack">
      <h2 id="hasil">{t("found", { count: found.total })}</h2>
      {found.total === 0 ? (
        <div className="stack-s">
          <p>{t("nothing")}</p>
          <p>
            <a href={localPath(locale, "/paket")}>{t("all")}</a>
          </p>
        </div>
      ) : (
        <div className="order">
          <nav className="np" aria-label={t("sortLabel")}>
            <span className="small soft" aria-hidden="true">
              {t("sortLabel")}
            </span>
            <ul className="plain-list">
              {PACKAGE_ORDERS.map((order) => (
                <li key={order}>
                  <a
                    href={hrefOf({ order })}
                    aria-current={order === search.order ? "true" : undefined}
                  >
                    {t(`sort.${order}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      )}
      <div>
        {found.packages.map((one) => (
          <PackageHit key={one.id} {...{ one, words }} />
        ))}
      </div>
      <Pager
        page={search.page}
        last={Math.min(found.pages, 1_000)}
        hrefOf={(page) => hrefOf({ page })}
        words={pager}
      />
    </section>
  );
}
