import { getLocale, getTranslations } from "next-intl/server";
import { formatDayOf } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { FacetLabel } from "../queries/facet-names";
import type { Relaxation } from "../queries/relaxations";
import { type Search, searchQuery } from "../schema";
import { asWords, typed } from "./search-summary";

type Props = { search: Search; relaxations: Relaxation[]; labelOf: FacetLabel };

/** What to give up, each with the number it gives. */
export async function NothingFound({ search, relaxations, labelOf }: Props) {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  return (
    <div className="empty">
      <p className="strong">{t("none")}</p>
      <p>{relaxations.length > 0 ? t("noneHelp") : t("noneAtAll")}</p>
      <ul className="relax">
        {relaxations.map((one) => (
          <li key={searchQuery(one.search)}>
            <a href={localPath(locale, `/oms${searchQuery(one.search)}`)}>
              <span>
                <Words {...{ search, labelOf, one }} />
              </span>{" "}
              <b className="num">{t("found", { count: one.total })}</b>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function Words({
  search: { q, selection, modifiedAfter },
  labelOf,
  one: { kind, facet, search, corrected },
}: Omit<Props, "relaxations"> & { one: Relaxation }) {
  const t = await getTranslations("directory");
  const names = await getTranslations("facets");
  const locale = await getLocale();
  if (kind === "unquoted")
    return t.rich("relax.unquoted", { value: corrected ?? search.q, q: typed });
  if (kind === "words" || kind === "onlyWords")
    return t.rich(`relax.${kind}`, { value: asWords(q), q: typed });
  if ((kind === "facet" || kind === "onlyFacet") && facet)
    return t(`relax.${kind}`, {
      facet: names(facet),
      value: selection[facet].map((value) => labelOf(facet, value)).join(", "),
    });
  if (kind === "modified" && modifiedAfter)
    return t("relax.modified", { value: formatDayOf(locale, modifiedAfter) });
  return t("relax.everything");
}
