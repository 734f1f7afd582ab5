import { getLocale, getTranslations } from "next-intl/server";
import { type Facet, FACETS } from "@/domain/facets";
import { localPath } from "@/lib/i18n/paths";
import type { Found } from "../queries/directory";
import type { Search } from "../schema";
import { type FacetOption, optionsOf } from "./facet-options";

const SHOWN_FIRST = 6;

/** The five facets in one form that works without JavaScript. */
export async function FilterPanel({
  search,
  found,
  labelOf,
}: {
  search: Search;
  found: Found;
  labelOf: (facet: Facet, value: string) => string;
}) {
  const t = await getTranslations("directory");
  const names = await getTranslations("facets");
  const locale = await getLocale();
  const used = FACETS.reduce((sum, facet) => sum + search.selection[facet].length, 0);
  return (
    <details className="filters np">
      <summary>{t("filters", { count: used })}</summary>
      <form action={localPath(locale, "/oms")} aria-label={t("filtersLabel")} className="stack-s">
        <h2 className="vh">{t("filtersLabel")}</h2>
        {search.q && <input type="hidden" name="q" value={search.q} />}
        {FACETS.map((facet) => (
          <fieldset className="facet" key={facet}>
            <legend>{names(facet)}</legend>
            <div>
              <FacetValues
                facet={facet}
                options={optionsOf(
                  facet,
                  offered(facet, found, search),
                  search.selection[facet],
                  labelOf,
                )}
              />
            </div>
          </fieldset>
        ))}
        <div className="go">
          <button className="btn">{t("apply")}</button>
        </div>
      </form>
    </details>
  );
}

/** Regencies are offered inside the chosen provinces; without one, only those already chosen. */
const offered = (facet: Facet, found: Found, { selection }: Search) =>
  facet !== "regency"
    ? found.facets[facet]
    : found.facets.regency.filter(
        ({ value }) =>
          selection.regency.includes(value) ||
          selection.province.some((province) => value.startsWith(`${province}.`)),
      );

async function FacetValues({ facet, options }: { facet: Facet; options: FacetOption[] }) {
  const t = await getTranslations("directory");
  if (options.length === 0) {
    return <p className="hint">{facet === "regency" ? t("regencyFirst") : t("noOptions")}</p>;
  }
  const first = Math.max(SHOWN_FIRST, options.filter(({ selected }) => selected).length);
  const rest = options.slice(first);
  return (
    <>
      {options.slice(0, first).map((option) => (
        <Choice key={option.value} facet={facet} option={option} />
      ))}
      {rest.length > 0 && (
        <details className="small">
          <summary>{t("more", { count: rest.length })}</summary>
          {rest.map((option) => (
            <Choice key={option.value} facet={facet} option={option} />
          ))}
        </details>
      )}
    </>
  );
}

const Choice = ({ facet, option }: { facet: Facet; option: FacetOption }) => (
  <label className="opt">
    <input type="checkbox" name={facet} value={option.value} defaultChecked={option.selected} />
    <span>{option.label}</span>
    <span className="c">{option.count}</span>
  </label>
);
