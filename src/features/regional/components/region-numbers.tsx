import { getTranslations } from "next-intl/server";
import { UNKNOWN } from "@/domain/facets";
import { LISTED, ORGANISATION_KINDS, STANDINGS } from "@/domain/organisation";
import type { RegionalNumbers } from "../queries/numbers";
import { CountTable, type CountRow } from "./count-table";
import { reportWords } from "./report-words";

const MARKS = ["profile", "documents", "record"] as const;

/** The first look: four numbers, then how the organisations divide. */
export async function RegionNumbers({ numbers }: { numbers: RegionalNumbers }) {
  const { t, number, countsIn } = await reportWords();
  const labels = await getTranslations("labels");
  const { total } = numbers;
  const stats = [
    [total.seated, t("statSeated")],
    [total.working, t("statWorking")],
    [countsIn(numbers.standing, "complete").here, t("statComplete")],
    [countsIn(numbers.mark, "record").here, t("statRecord")],
  ] as const;
  const kinds = ([...ORGANISATION_KINDS, UNKNOWN] as const).flatMap((value): CountRow[] => {
    const counts = countsIn(numbers.kind, value);
    const label = value === UNKNOWN ? labels("unknown") : labels(`kind.${value}`);
    return counts.here > 0 ? [{ key: value, label, counts }] : [];
  });
  return (
    <section className="sec stack-l" aria-labelledby="h-angka">
      <div className="stack">
        <h2 id="h-angka">{t("numbers")}</h2>
        <div className="stats">
          {stats.map(([value, words]) => (
            <p className="stat" key={words}>
              <b>{number(value)}</b>
              <span>{words}</span>
            </p>
          ))}
        </div>
      </div>
      {total.here > 0 && (
        <div className="count-pair">
          <CountTable
            caption={t("byStanding")}
            rows={STANDINGS.toReversed().map((value) => ({
              ...{ key: value, label: labels(`standing.${value}`) },
              counts: countsIn(numbers.standing, value),
            }))}
          />
          <CountTable
            caption={t("byMark")}
            rows={MARKS.map((value) => ({
              ...{ key: value, label: t(`mark.${value}`), counts: countsIn(numbers.mark, value) },
            }))}
          />
          <CountTable caption={t("byKind")} rows={kinds} />
          <CountTable
            caption={t("byListing")}
            rows={LISTED.toReversed().map((value) => ({
              ...{ key: value, label: labels(`listing.${value}`) },
              counts: countsIn(numbers.listing, value),
            }))}
          />
        </div>
      )}
    </section>
  );
}
