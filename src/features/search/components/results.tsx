import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MatchText } from "@/domain/search-matches";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import type { Card } from "../queries/cards";
import type { Found } from "../queries/directory";
import type { FacetLabel } from "../queries/facet-names";
import type { Relaxation } from "../queries/relaxations";
import { LAST_PAGE, type Search, searchQuery } from "../schema";
import { CompareChosen } from "./compare-chosen";
import { NothingFound } from "./nothing-found";
import { ResultCard } from "./result-card";
import { SearchSummary } from "./search-summary";

type Props = {
  search: Search;
  found: Found;
  cards: Card[];
  /** The searched texts of each card's organisation. */
  texts: Map<string, MatchText[]>;
  /** What to give up when nothing was found. */
  relaxations: Relaxation[];
  labelOf: FacetLabel;
  /** Stands between the summary and the cards: the map. */
  children: ReactNode;
};

/** The number, the filters in use, the order and its rule, the page of results. */
export async function Results({
  search,
  found,
  cards,
  texts,
  relaxations,
  labelOf,
  children,
}: Props) {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  const to = (changed: Partial<Search>) =>
    localPath(locale, `/oms${searchQuery({ ...search, page: 1, ...changed })}`);
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(found.total / search.perPage)));
  const from = (search.page - 1) * search.perPage + 1;
  return (
    <div className="results">
      <SearchSummary {...{ search, found, labelOf, to }} />
      {children}
      {found.total === 0 && <NothingFound {...{ search, relaxations, labelOf }} />}
      {found.total > 0 && cards.length === 0 && (
        <div className="empty">
          <p>{t("beyond")}</p>
          <p>
            <a href={to({})}>{t("beyondLink")}</a>
          </p>
        </div>
      )}
      {cards.map((card) => (
        <ResultCard
          key={card.publicId}
          card={card}
          parts={found.words}
          texts={texts.get(card.id) ?? []}
        />
      ))}
      {cards.length > 0 && <CompareChosen />}
      <Pager
        page={search.page}
        last={last}
        hrefOf={(page) => to({ page })}
        words={{
          label: t("pages"),
          page: t("page"),
          previous: t("previous"),
          next: t("next"),
        }}
      />
      {cards.length > 0 && (
        <p className="small soft mt-4">
          {t("range", {
            from: formatNumber(locale, from),
            to: formatNumber(locale, from + cards.length - 1),
            total: formatNumber(locale, found.total),
          })}{" "}
          <a className="np" href={`/api/v1/organisations${searchQuery(search)}`}>
            {t("apiLink")}
          </a>
        </p>
      )}
    </div>
  );
}
