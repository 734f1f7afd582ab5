import { getLocale, getTranslations } from "next-intl/server";
import { UNKNOWN } from "@/domain/facets";
import { formatNumber } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { type Tile, TileMap } from "@/ui/tile-map";
import type { FacetCount, Found } from "../queries/directory";
import { MAP_PARAMETER, type Search, searchQuery } from "../schema";

/** Leads to the same page with its map, which is too heavy to send to everybody who searches. */
export async function MapLink({ search, found }: { search: Search; found: Found }) {
  const t = await getTranslations("directory");
  const locale = await getLocale();
  if (!found.facets.province.some(({ count }) => count > 0)) return null;
  const query = new URLSearchParams(searchQuery(search));
  query.set(MAP_PARAMETER, "1");
  return (
    <p className="search-map small np">
      <a href={localPath(locale, `/oms?${query}#peta`)} rel="nofollow">
        {t("mapTitle")}
      </a>
    </p>
  );
}

/**
 * Where the organisations of this search have their seat. A tile gives the search with that province
 * alone, which is what its number counts. `counts`: by province, without a choice of regencies.
 */
export async function SearchMap({
  search,
  provinces,
  counts,
}: {
  search: Search;
  provinces: Omit<Tile, "count" | "href" | "current">[];
  counts: FacetCount[];
}) {
  const t = await getTranslations("directory");
  const words = await getTranslations("home");
  const locale = await getLocale();
  const { selection } = search;
  const countOf = (code: string) => counts.find(({ value }) => value === code)?.count ?? 0;
  const to = (code: string) => {
    const inside = { ...selection, province: [code], regency: [] };
    return localPath(locale, `/oms${searchQuery({ ...search, page: 1, selection: inside })}`);
  };
  const tiles = provinces.map((province) => ({
    ...province,
    count: countOf(province.code),
    href: to(province.code),
    current: selection.province.includes(province.code),
  }));
  const most = tiles.reduce((best, tile) => (tile.count > best.count ? tile : best), tiles[0]!);
  const unknown = countOf(UNKNOWN);
  if (most.count + unknown === 0) return null;
  const isNarrowed = selection.province.length + selection.regency.length > 0;
  return (
    <details className="search-map small" id="peta" open>
      <summary>{t("mapHere")}</summary>
      <div className="stack-s">
        <p className="soft">
          {most.count > 0 &&
            t("mapSentence", { most: most.name, count: formatNumber(locale, most.count) })}{" "}
          {isNarrowed && t("mapAll")}{" "}
          {unknown > 0 && (
            <a href={to(UNKNOWN)}>
              {words("mapUnknown", { count: formatNumber(locale, unknown) })}
            </a>
          )}
        </p>
        <TileMap
          tiles={tiles}
          label={words("mapLabel")}
          legendLabel={words("mapLegend")}
          unit={words("mapUnit")}
          tableSummary={words("mapTable")}
        />
      </div>
    </details>
  );
}
