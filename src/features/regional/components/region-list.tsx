import { getTranslations } from "next-intl/server";
import { isSuspended } from "@/domain/measure";
import { localPath } from "@/lib/i18n/paths";
import { MOST_NAMED, type NamedHere } from "../queries/organisations";
import type { ReportRegion } from "../queries/region";
import { reportWords } from "./report-words";

const FIELDS_SHOWN = 3;

/** Who they are, by name. `total`: how many there are, of which 500 are named. */
export async function RegionList({
  region,
  organisations,
  total,
}: {
  region: ReportRegion;
  organisations: NamedHere[];
  total: number;
}) {
  const { t, locale, number } = await reportWords();
  const labels = await getTranslations("labels");
  const profile = await getTranslations("profile");
  const fieldsOf = ({ issues }: NamedHere) => {
    const names = issues.map(({ issue }) => (locale === "en" ? issue.labelEn : issue.labelId));
    const more = names.length - FIELDS_SHOWN;
    return [
      ...names.slice(0, FIELDS_SHOWN),
      ...(more > 0 ? [t("moreFields", { count: more })] : []),
    ].join(", ");
  };
  const caption = t("listTable", { region: region.name });
  return (
    <section className="sec stack" aria-labelledby="h-daftar">
      <h2 id="h-daftar">{t("list")}</h2>
      {total > MOST_NAMED && (
        <p className="alert">
          {t("listCut", { shown: number(MOST_NAMED), total: number(total) })}{" "}
          <a href={localPath(locale, `/oms?province=${region.code.slice(0, 2)}`)}>
            {t("listRest")}
          </a>
        </p>
      )}
      {organisations.length === 0 ? (
        <div className="empty">
          <p className="strong">{t("listEmpty", { region: region.name })}</p>
          <p>
            <a href={localPath(locale, "/daftar")}>{t("listEmptyNext")}</a>
          </p>
        </div>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
          <table className="named">
            <caption className="vh">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("office")}</th>
                <th scope="col">{t("kind.issue")}</th>
                <th scope="col">{t("byStanding")}</th>
              </tr>
            </thead>
            <tbody>
              {organisations.map((one) => (
                <tr key={one.publicId}>
                  <th scope="row">
                    <a href={localPath(locale, `/oms/${one.slug}`)}>{one.name}</a>
                    {one.listing === "imported" && (
                      <span className="soft block font-normal">{labels("listing.imported")}</span>
                    )}
                  </th>
                  <td>
                    {one.regency?.name ?? one.province?.name ?? profile("placeUnknown")}
                    {!one.isSeated && <span className="soft block">{t("worksOnly")}</span>}
                  </td>
                  <td>{fieldsOf(one)}</td>
                  <td>
                    {labels(`standing.${one.standing}`)}
                    {isSuspended(one.measure) && (
                      <span className="strong block">{labels("measure.suspended")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
