import { getLocale, getTranslations } from "next-intl/server";
import { listProvinces } from "@/features/organisations/queries/profiles";
import { countByProvince } from "@/features/search/queries/directory";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { localPath } from "@/lib/i18n/paths";
import { TileMap } from "@/ui/tile-map";

/** The provinces with how many have their office there, each a way to its report. */
export async function ProvinceMap({ current }: { current?: string }) {
  const t = await getTranslations("regional");
  const locale = await getLocale();
  const [provinces, counts] = await Promise.all([
    listProvinces(ANYONE),
    countByProvince(ANYONE, clock()),
  ]);
  const seated = new Map(counts.map(({ value, count }) => [value, count]));
  return (
    <div className="stack region-map">
      <p className="soft">{t("mapSentence")}</p>
      <TileMap
        tiles={provinces.map((province) => ({
          ...province,
          count: seated.get(province.code) ?? 0,
          href: localPath(locale, `/profil-daerah/${province.code}`),
          current: province.code === current,
        }))}
        label={t("mapLabel")}
        legendLabel={t("mapLegend")}
        unit={t("mapUnit")}
        tableSummary={t("mapTable")}
      />
    </div>
  );
}
