import { getLocale, getTranslations } from "next-intl/server";
import { PACKAGE_FACETS, type PackageFacet } from "@/domain/package";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { PackageCounts } from "../queries/search";
import { packageQuery, type PackageSearch } from "../schema";
import type { PackageWords } from "./package-words";

type Props = { search: PackageSearch; counts: PackageCounts; total: number; words: PackageWords };

/** A search as hidden fields of a GET form, without its facets and page. */
export const KeptSearch = ({ search }: { search: PackageSearch }) =>
  [...new URLSearchParams(packageQuery({ ...search, page: 1 }))].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));

const NOTHING = Object.fromEntries(PACKAGE_FACETS.map((facet) => [facet, []])) as unknown as Record<
  PackageFacet,
  string[]
>;

/** All facets in one form that works without JavaScript. */
export async function PackageFilters({ search, counts, total, words }: Props) {
  const t = await getTranslations("packages");
  const locale = await getLocale();
  const count = PACKAGE_FACETS.reduce((sum, facet) => sum + search.chosen[facet].length, 0);
  return (
    <details className="filters np">
      <summary>{t("filters", { count })}</summary>
      <form action={localPath(locale, "/paket")} aria-label={t("filtersLabel")}>
        <h2 className="vh">{t("filtersLabel")}</h2>
        <KeptSearch search={{ ...search, chosen: NOTHING }} />
        <section className="facets">
          {PACKAGE_FACETS.map((facet) => (
            <FacetBox key={facet} {...{ facet, search, counts, words }} />
          ))}
        </section>
        <div className="go">
          <p className="hint" id="filter-hint">
            {t("applyHint")}
          </p>
          <button className="btn" aria-describedby="filter-hint">
            {t("show", { count: total })}
          </button>
        </div>
      </form>
    </details>
  );
}

const OPEN_FIRST: PackageFacet[] = ["province", "issue", "work"];

async function FacetBox({
  facet,
  search,
  counts,
  words,
}: Omit<Props, "total"> & { facet: PackageFacet }) {
  const t = await getTranslations("packages");
  const locale = await getLocale();
  const chosen = search.chosen[facet];
  const missing = chosen.filter((code) => !counts[facet].some(({ value }) => value === code));
  const options = [...counts[facet], ...missing.map((value) => ({ value, count: 0 }))];
  if (options.length === 0) return null;
  return (
    <details className="facet" open={chosen.length > 0 || OPEN_FIRST.includes(facet)}>
      <summary>
        <span>{t(`facet.${facet}`)}</span>
        {chosen.length > 0 && (
          <span className="n">
            {chosen.length}
            <span className="vh"> {t("chosen")}</span>
          </span>
        )}
      </summary>
      <fieldset>
        <legend className="vh">{t(`facet.${facet}`)}</legend>
        {options.map(({ value, count }) => (
          <label key={value}>
            <input
              type="checkbox"
              name={facet}
              value={value}
              defaultChecked={chosen.includes(value) || undefined}
            />
            {words.label(facet, value)}
            <b>{formatNumber(locale, count)}</b>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
