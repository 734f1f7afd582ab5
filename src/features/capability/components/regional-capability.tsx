import { getLocale, getTranslations } from "next-intl/server";
import { ANYONE } from "@/domain/actor";
import { localPath } from "@/lib/i18n/paths";
import { type CapabilityNumbers, namePlaces } from "../queries/aggregates";
import { HeatTable } from "./heat-table";

const METHODS = ["listed", "few", "today", "notLkpp"] as const;

type Props = {
  numbers: CapabilityNumbers;
  /** Null: the whole country. */
  region: string | null;
  /** The address of this page, to which other versions of the instrument lead. */
  path: string;
};

/** What a region's numbers say below the heading. */
export async function RegionalCapability({ numbers, region, path }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("regionalCapability");
  const { all, places, others, version, versions } = numbers;
  const shown = [...places, ...(others ? [others] : [])].flatMap(({ codes }) => codes);
  const names = await namePlaces(ANYONE, shown);
  const nameOf = (code: string) => names.get(code) ?? code;
  const rest = versions.filter((one) => one.version !== version);
  const suffix = `?wilayah=${region ?? ""}&versi=${version}`;
  const isRegency = region !== null && region.length > 2;
  return (
    <>
      <p className="lede">{t("lede", { count: all?.count ?? 0 })}</p>
      <p className="small soft">{t("version", { version })}</p>
      {rest.length > 0 && (
        <p className="small">
          {t("otherVersions")}{" "}
          {rest.map((one, at) => (
            <span key={one.version}>
              {at > 0 && "; "}
              <a href={localPath(locale, `${path}?versi=${one.version}`)}>
                {t("otherVersion", one)}
              </a>
            </span>
          ))}
        </p>
      )}
      {all ? (
        <>
          <p className="row np">
            {region && (
              <a
                className="btn alt"
                href={localPath(locale, `/kapasitas-daerah/${region}/rencana-pelatihan`)}
              >
                {t("plan")}
              </a>
            )}
            <a href={localPath(locale, `/kapasitas-daerah/unduh${suffix}`)}>{t("download")}</a>
            {region && <a href={localPath(locale, `/profil-daerah/${region}`)}>{t("region")}</a>}
          </p>
          <section className="sec stack" aria-labelledby="h-dimensi">
            <h2 id="h-dimensi">{t("heatTitle")}</h2>
            <HeatTable
              {...{ numbers, nameOf }}
              hrefOf={(code) =>
                isRegency || code === region ? null : localPath(locale, `/kapasitas-daerah/${code}`)
              }
            />
          </section>
        </>
      ) : (
        <p className="alert">{t("few")}</p>
      )}
      <section className="sec stack-s" aria-labelledby="h-cara">
        <h2 id="h-cara">{t("methodTitle")}</h2>
        <ul>
          {METHODS.map((one) => (
            <li key={one}>{t(`methods.${one}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
