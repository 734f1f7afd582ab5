import { getLocale, getTranslations } from "next-intl/server";
import { type Facet, FACETS, INSIDE, NOTHING_SELECTED } from "@/domain/facets";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import type { Found } from "../queries/directory";
import type { FacetLabel } from "../queries/facet-names";
import type { Search } from "../schema";
import { type FacetOption, folded, optionsOf } from "./facet-options";
import { KeptFields } from "./kept-fields";

const GROUPS = [
  { group: "seat", facets: ["province", "regency"] },
  { group: "work", facets: ["work_province", "work_regency", "work_district"] },
  { group: "field", facets: ["issue", "service", "target"] },
  { group: "experience", facets: ["recent", "value"] },
  { group: "organisation", facets: ["kind", "form", "standing", "band"] },
] as const satisfies { group: string; facets: Facet[] }[];

/** What most people ask for first; the others unfold. */
const OPEN_FIRST: Facet[] = ["province", "issue", "service"];

type Props = { search: Search; found: Found; labelOf: FacetLabel };

/** All facets in one form that works without JavaScript. */
export async function FilterPanel({ search, found, labelOf }: Props) {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  return (
    <details className="filters np">
      <summary>{t("filters", { count: countFilters(search) })}</summary>
      <form action={localPath(locale, "/oms")} aria-label={t("filtersLabel")}>
        <h2 className="vh">{t("filtersLabel")}</h2>
        <KeptFields search={{ ...search, selection: NOTHING_SELECTED }} />
        {GROUPS.map((one) => (
          <Group key={one.group} {...one} {...{ search, found, labelOf }} />
        ))}
        <div className="go">
          <p className="hint" id="filter-hint">
            {t("applyHint")}
          </p>
          <button className="btn" aria-describedby="filter-hint">
            {found.total > 0 ? t("show", { count: found.total }) : t("apply")}
          </button>
        </div>
      </form>
    </details>
  );
}

const countFilters = ({ selection, modifiedAfter }: Search) =>
  FACETS.reduce((sum, facet) => sum + selection[facet].length, modifiedAfter ? 1 : 0);

async function Group({
  group,
  facets,
  search,
  found,
  labelOf,
}: Props & { group: (typeof GROUPS)[number]["group"]; facets: readonly Facet[] }) {
  const t = await getTranslations("facets");
  const lists = facets.map((facet) => ({
    facet,
    options: optionsOf(facet, found.facets[facet], search.selection[facet], labelOf),
  }));
  const shown = lists.filter(({ options }) => options.length > 0);
  if (shown.length === 0) return null;
  // Places inside places are promised where the one above is chosen.
  const below = (facet: Facet) =>
    INSIDES.find((inside) => INSIDE[inside] === facet && !isListed(inside));
  const isListed = (facet: Facet) => shown.some((one) => one.facet === facet);
  return (
    <section className="facets">
      <h3>{t(`group.${group}`)}</h3>
      {shown.map((one) => (
        <FacetList key={one.facet} {...one} below={below(one.facet)} />
      ))}
    </section>
  );
}

const INSIDES = ["regency", "work_regency", "work_district"] as const satisfies Facet[];

async function FacetList({
  facet,
  options,
  below,
}: {
  facet: Facet;
  options: FacetOption[];
  /** The places inside these, when none of these is chosen yet. */
  below: (typeof INSIDES)[number] | undefined;
}) {
  const t = await getTranslations();
  const chosen = options.filter(({ selected }) => selected).length;
  const { first, rest } = folded(options);
  // Inside a chosen place is what one asks for next.
  const isOpen = chosen > 0 || INSIDE[facet] !== undefined || OPEN_FIRST.includes(facet);
  return (
    <details className="facet" open={isOpen}>
      <summary>
        <span>{t(`facets.short.${facet}`)}</span>
        {chosen > 0 && (
          <span className="n">
            {chosen}
            <span className="vh"> {t("directory.chosen")}</span>
          </span>
        )}
      </summary>
      <fieldset>
        <legend className="vh">{t(`facets.${facet}`)}</legend>
        <Choices facet={facet} options={first} />
        {rest.length > 0 && (
          <details className="small">
            <summary>{t("directory.more", { count: rest.length })}</summary>
            <Choices facet={facet} options={rest} />
          </details>
        )}
        {below && <p className="hint">{t(`facets.first.${below}`)}</p>}
      </fieldset>
    </details>
  );
}

async function Choices({ facet, options }: { facet: Facet; options: FacetOption[] }) {
  const locale = await getLocale();
  return options.map(({ value, label, count, selected }) => (
    <label key={value}>
      <input type="checkbox" name={facet} value={value} defaultChecked={selected || undefined} />
      {label}
      <b>{formatNumber(locale, count)}</b>
    </label>
  ));
}
