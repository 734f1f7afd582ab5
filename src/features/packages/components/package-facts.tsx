import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, formatRupiah } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import type { PackageCard } from "../queries/search";
import type { PackageWords } from "./package-words";

/** Everything that is public of a package: what SiRUP says, and what is read from its words. */
export async function PackageFacts({ one, words }: { one: PackageCard; words: PackageWords }) {
  const locale = await getLocale();
  const t = await getTranslations("packages");
  const day = (date: Date | null) => date && formatDay(locale, date);
  const said = [
    ["agency", one.klpd?.name],
    ["unit", one.satker?.name],
    ["organiser", one.organiser],
    ["ceiling", formatRupiah(locale, one.ceiling)],
    ["budgetYear", String(one.budgetYear)],
    ["volume", one.volume],
    ["startsOn", day(one.startsOn)],
    ["endsOn", day(one.endsOn)],
    ["announcedOn", day(one.announcedOn)],
    ["rupCode", one.rupCode?.toString()],
  ] as const;
  const read = [
    ["places", words.placesOf(one)],
    ["work", one.workKindCodes.map(words.work)],
    ["issues", one.issueCodes.map(words.issue)],
    ["targets", one.targetGroupCodes.map(words.target)],
  ] as const;
  const search = new URLSearchParams([
    ...one.issueCodes.map((code) => ["issue", code]),
    ...one.workKindCodes.map((code) => ["service", code]),
  ]);
  return (
    <>
      {one.description && (
        <p className="lede" lang="id">
          {one.description}
        </p>
      )}
      <section className="sec stack" aria-labelledby="sirup">
        <h2 id="sirup">{t("saidTitle")}</h2>
        <SummaryList
          rows={said.flatMap(([key, value]) =>
            value ? [{ term: t(`fact.${key}`), detail: value }] : [],
          )}
        />
      </section>
      <section className="sec stack" aria-labelledby="terbaca">
        <h2 id="terbaca">{t("readTitle")}</h2>
        <p className="soft small">{t("readText")}</p>
        <SummaryList
          rows={read.map(([key, values]) => ({
            term: t(`fact.${key}`),
            detail: values.length > 0 ? values.join(", ") : t("readNone"),
          }))}
        />
        {search.size > 0 && (
          <p className="np">
            <a href={localPath(locale, `/oms?${search}`)}>{t("findOrganisations")}</a>
          </p>
        )}
      </section>
    </>
  );
}
