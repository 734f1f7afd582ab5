import type { ReactNode } from "react";
import { localPath } from "@/lib/i18n/paths";
import type { RegionalNumbers } from "../queries/numbers";
import type { Place, ReportRegion } from "../queries/region";
import { CountTable } from "./count-table";
import { reportWords } from "./report-words";

/** `map`: the provinces as tiles, in a report of a province; below it every regency and city with its numbers. */
export async function RegionPlaces({
  region,
  places,
  numbers,
  map,
}: {
  region: ReportRegion;
  places: Place[];
  numbers: RegionalNumbers;
  map?: ReactNode;
}) {
  const { t, locale, countsIn } = await reportWords();
  const province = region.parent?.name ?? region.name;
  const empty = places.filter(({ code }) => countsIn(numbers.places, code).here === 0).length;
  return (
    <section className="sec stack" aria-labelledby="h-wilayah">
      <h2 id="h-wilayah">{t("places", { province })}</h2>
      <p>{t("placesSentence", { all: places.length, empty })}</p>
      {map}
      <CountTable
        caption={t("placesTable", { province })}
        rows={places.map(({ code, name }) => ({
          ...{ key: code, label: name, current: code === region.code },
          ...(code !== region.code && { href: localPath(locale, `/profil-daerah/${code}`) }),
          counts: countsIn(numbers.places, code),
        }))}
      />
    </section>
  );
}
