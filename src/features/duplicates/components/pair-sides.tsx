import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import type { Comparison, Side } from "../queries/comparison";
import type { Which } from "../schema";

type Props = { comparison: Comparison; target: Which | null; mayChoose: boolean };

/** Both organisations beside each other with what hangs on them, and which of them is to stay. */
export async function PairSides({ comparison, target, mayChoose }: Props) {
  const { pair, first, second } = comparison;
  const sides = [
    { which: "1" as const, side: first, place: pair.first.place },
    { which: "2" as const, side: second, place: pair.second.place },
  ];
  return (
    <div className="sides">
      {sides.map(({ which, side, place }) => (
        <OneSide
          key={which}
          {...{ side, place }}
          stays={target === null ? null : target === which}
          chooseHref={mayChoose ? `/admin/ganda/${pair.id}?tetap=${which}` : null}
        />
      ))}
    </div>
  );
}

type SideProps = {
  side: Side;
  place: string | null;
  stays: boolean | null;
  chooseHref: string | null;
};

async function OneSide({ side, place, stays, chooseHref }: SideProps) {
  const locale = await getLocale();
  const t = await getTranslations("duplicates");
  const labels = await getTranslations("labels");
  return (
    <section className={stays ? "side-box stays" : "side-box"} aria-label={side.name}>
      <h3>
        <a href={localPath(locale, `/oms/${side.slug}`)}>{side.name}</a>
      </h3>
      {stays !== null && <p className="strong">{t(stays ? "stays" : "goes")}</p>}
      <SummaryList
        rows={[
          { term: t("place"), detail: place ?? t("placeUnknown") },
          {
            term: t("listing"),
            detail: `${labels(`listing.${side.listing}`)}${side.isConfirmed ? "" : ` · ${t("unconfirmed")}`}`,
          },
          { term: t("standing"), detail: labels(`standing.${side.standing}`) },
          { term: t("since"), detail: formatInstant(locale, side.createdAt) },
          { term: t("managers"), detail: t("count", { count: side.managers }) },
          { term: t("papers"), detail: t("count", { count: side.papers }) },
          { term: t("letters"), detail: t("count", { count: side.letters }) },
        ]}
      />
      {side.hindrance && chooseHref && (
        <p className="alert warn">{t(`refusals.${side.hindrance}`)}</p>
      )}
      {stays === false && chooseHref && (
        <p>
          <a href={localPath(locale, chooseHref)}>{t("choose")}</a>
        </p>
      )}
    </section>
  );
}
