import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Facet, FACETS, NOTHING_SELECTED, UNKNOWN } from "@/domain/facets";
import { isLiteral } from "@/domain/search-text";
import { formatDayOf } from "@/lib/i18n/format";
import { Chips } from "@/ui/chips";
import type { Found } from "../queries/directory";
import type { FacetLabel } from "../queries/facet-names";
import type { Search } from "../schema";
import { SortLinks } from "./sort-links";

/** What was searched, how many were found, the filters in use, the order and its rule. */
export async function SearchSummary({
  search,
  found,
  labelOf,
  to,
}: {
  search: Search;
  found: Found;
  labelOf: FacetLabel;
  /** The address of this search with something changed. */
  to: (changed: Partial<Search>) => string;
}) {
  const t = await getTranslations("directory");
  const chips = await chipsOf(search, labelOf, to);
  const filters = chips.map(({ label }) => label).join("; ");
  return (
    <div className="stack-s">
      <h2>
        <span className="num">{t("found", { count: found.total })}</span>
        {search.q && (
          <span className="font-normal">
            {" "}
            {t.rich("for", { query: asWords(search.q), q: typed })}
          </span>
        )}
      </h2>
      {found.corrected && (
        <p>
          {t.rich("corrected", { query: found.corrected, b: (words) => <b>{words}</b> })}{" "}
          <a href={to({ q: `"${search.q}"` })}>
            {t.rich("searchExactly", { query: search.q, q: typed })}
          </a>
        </p>
      )}
      {chips.length > 0 && (
        <>
          <Chips
            label={t("chips")}
            removeWord={t("removeFilter")}
            chips={chips}
            all={{
              label: t("removeAll"),
              href: to({ selection: NOTHING_SELECTED, modifiedAfter: null }),
            }}
          />
          <p className="on-paper">{t("filtersOnPaper", { filters })}</p>
        </>
      )}
      {found.total > 0 && <SortLinks search={search} hrefOf={(sort) => to({ sort })} />}
    </div>
  );
}

/** Typed words may turn the direction of what follows; here it ends with them. */
export const typed = (words: ReactNode) => <bdi>{words}</bdi>;

/** Without the quotation marks of an exact search, for the sentences bring their own. */
export const asWords = (query: string) =>
  isLiteral(query) ? query.trim().slice(1, -1).trim() : query;

async function chipsOf(
  search: Search,
  labelOf: FacetLabel,
  to: (changed: Partial<Search>) => string,
) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { selection, modifiedAfter } = search;
  // "Belum diketahui" alone would not say what is unknown.
  const words = (facet: Facet, value: string) =>
    value === UNKNOWN
      ? `${t(`facets.${facet}`)}: ${labelOf(facet, value)}`
      : t(`facets.chip.${facet}`, { value: labelOf(facet, value) });
  const chips = FACETS.flatMap((facet) =>
    selection[facet].map((value) => {
      const rest = selection[facet].filter((other) => other !== value);
      return {
        label: words(facet, value),
        href: to({ selection: { ...selection, [facet]: rest } }),
      };
    }),
  );
  if (modifiedAfter)
    chips.push({
      label: t("directory.chipChangedAfter", { date: formatDayOf(locale, modifiedAfter) }),
      href: to({ modifiedAfter: null }),
    });
  return chips;
}
