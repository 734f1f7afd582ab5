import type { ReactNode } from "react";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { countRegion } from "../queries/numbers";
import { listHere } from "../queries/organisations";
import { listInside, type ReportRegion } from "../queries/region";
import { RegionFields } from "./region-fields";
import { RegionGaps } from "./region-gaps";
import { RegionList } from "./region-list";
import { RegionNumbers } from "./region-numbers";
import { RegionOneStep } from "./region-one-step";
import { RegionPlaces } from "./region-places";
import { reportWords } from "./report-words";

/**
 * All that a report says below its heading; public facts only. `map`: of a province. `named`: who lacks
 * one item, for those who may see it.
 */
export async function RegionReport({
  region,
  map,
  named,
}: {
  region: ReportRegion;
  map?: ReactNode;
  named?: ReactNode;
}) {
  const { t, locale, number } = await reportWords();
  const at = clock();
  const [numbers, places, organisations] = await Promise.all([
    countRegion(ANYONE, region),
    listInside(ANYONE, region.parent?.code ?? region.code),
    listHere(ANYONE, region.code, at),
  ]);
  const { total } = numbers;
  const seat = region.parent
    ? `province=${region.parent.code}&regency=${region.code}`
    : `province=${region.code}`;
  const work = region.parent
    ? `work_province=${region.parent.code}&work_regency=${region.code}`
    : `work_province=${region.code}`;
  const instant = formatInstant(locale, at, region.timeZone);
  return (
    <>
      <p className="lede">
        {t("lede", {
          ...{ region: region.name, here: total.here, shown: number(total.here) },
          ...{ seated: number(total.seated), working: number(total.working) },
        })}
      </p>
      <p className="small soft mt-2">{t("source", { instant })}</p>
      <p className="row np mt-4">
        <a className="btn alt" href={localPath(locale, `/oms?${seat}`)}>
          {t("seeSeated", { count: number(total.seated) })}
        </a>
        <a className="btn alt" href={localPath(locale, `/oms?${work}`)}>
          {t("seeWorking", { count: number(total.working) })}
        </a>
        <a href={localPath(locale, `/profil-daerah/${region.code}/unduh`)}>{t("download")}</a>
        <a href={localPath(locale, `/kapasitas-daerah/${region.code}`)}>{t("capability")}</a>
      </p>
      <details className="small np mt-2">
        <summary>{t("print")}</summary>
        <p className="more">{t("printHint")}</p>
      </details>
      <RegionNumbers numbers={numbers} />
      <RegionPlaces {...{ region, places, numbers, map }} />
      {total.here > 0 && <RegionFields numbers={numbers} />}
      <RegionGaps {...{ region, places, numbers }} />
      <RegionOneStep numbers={numbers} named={named} />
      <RegionList {...{ region, organisations }} total={total.here} />
      <section className="sec stack-s" aria-labelledby="h-cara">
        <h2 id="h-cara">{t("method")}</h2>
        <ul className="method">
          {(["listed", "seated", "working", "province", "marks", "notReality"] as const).map(
            (one) => (
              <li key={one}>{t(`methods.${one}`)}</li>
            ),
          )}
        </ul>
      </section>
    </>
  );
}
