import { getLocale, getTranslations } from "next-intl/server";
import { type Facet, FACETS, NOTHING_SELECTED } from "@/domain/facets";
import type { MatchText } from "@/domain/search-matches";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { Pager } from "@/ui/pager";
import type { Card } from "../queries/cards";
import type { Found } from "../queries/directory";
import { LAST_PAGE, type Search, searchQuery } from "../schema";
import { ResultCard } from "./result-card";
import { SearchSummary } from "./search-summary";

type Props = {
  search: Search;
  found: Found;
  cards: Card[];
  /** The searched texts of each card's organisation. */
  texts: Map<string, MatchText[]>;
  labelOf: (facet: Facet, value: string) => string;
};

/** The number, the filters in use, the order and its rule, the page of results. */
export async function Results({ search, found, cards, texts, labelOf }: Props) {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  const to = (changed: Partial<Search>) =>
    localPath(locale, `/oms${searchQuery({ ...search, page: 1, ...changed })}`);
  const filtered = FACETS.some((facet) => search.selection[facet].length > 0);
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(found.total / search.perPage)));
  const from = (search.page - 1) * search.perPage + 1;
  return (
    <div>
      <SearchSummary {...{ search, found, labelOf, to }} />
      {found.total === 0 && <NothingFound search={search} to={to} filtered={filtered} />}
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
          key={card.id}
          card={card}
          parts={found.words}
          texts={texts.get(card.id) ?? []}
        />
      ))}
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

async function NothingFound({
  search,
  to,
  filtered,
}: {
  search: Search;
  to: (changed: Partial<Search>) => string;
  filtered: boolean;
}) {
  const t = await getTranslations("directory");
  return (
    <div className="empty">
      <p className="strong">{t("none")}</p>
      <p>{t("noneHelp")}</p>
      <ul>
        {search.q && filtered && (
          <li>
            <a href={to({ q: "" })}>{t("noneWithoutQuery", { query: search.q })}</a>
          </li>
        )}
        {filtered && (
          <li>
            <a href={to({ selection: NOTHING_SELECTED })}>{t("noneWithoutFilters")}</a>
          </li>
        )}
        <li>
          <a href={to({ q: "", selection: NOTHING_SELECTED })}>{t("noneEverything")}</a>
        </li>
      </ul>
    </div>
  );
}
