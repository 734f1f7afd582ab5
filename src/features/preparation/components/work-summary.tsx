import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, formatDayOf, formatRupiah } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { SummaryList } from "@/ui/summary-list";
import type { listInterests, WorkView } from "../queries/work";

type Terms = (code: string) => string;
type Props = {
  work: WorkView;
  words: { issue: Terms; work: Terms; target: Terms; place: Terms };
  interests: Awaited<ReturnType<typeof listInterests>>;
};

/** What was said of a package so far, and who is interested. Missing things say so. */
export async function WorkSummary({ work, words, interests }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("preparation");
  const list = (values: string[]) => (values.length > 0 ? values.join(", ") : t("missing"));
  const day = (date: Date | null) => (date ? formatDay(locale, date) : t("missing"));
  const rows: [string, string][] = [
    [t("field.workKindCodes"), list(work.workKindCodes.map(words.work))],
    [t("field.issueCodes"), list(work.issueCodes.map(words.issue))],
    [t("field.targetGroupCodes"), list(work.targetGroupCodes.map(words.target))],
    [t("field.regionCodes"), list(work.regionCodes.map(words.place))],
    [t("field.outputs"), list(work.outputs)],
    [t("field.startsOn"), day(work.startsOn)],
    [t("field.endsOn"), day(work.endsOn)],
    [t("field.ceiling"), formatRupiah(locale, work.ceiling)],
    [t("field.people"), list(work.people.map(({ count, task }) => `${count} ${task}`))],
    [t("field.route"), work.route ? t(`route.${work.route}`) : t("missing")],
    [t("field.partnership"), t(work.partnership ? "partnershipYes" : "partnershipNo")],
    [t("field.unitId"), work.unit?.name ?? t("wholeAgency")],
  ];
  return (
    <>
      <section className="sec stack" aria-labelledby="kak">
        <h2 id="kak">{t("kakTitle")}</h2>
        <SummaryList rows={rows.map(([term, detail]) => ({ term, detail }))} />
      </section>
      <section className="sec stack" aria-labelledby="peminat">
        <h2 id="peminat">{t("interestTitle", { count: interests.length })}</h2>
        <p className="soft small">{t("interestText")}</p>
        <ul className="rows">
          {interests.map(({ organisation, note, declaredAt }) => (
            <li key={organisation.id}>
              <span>
                <a href={localPath(locale, `/oms/${organisation.addresses[0]?.slug ?? ""}`)}>
                  {organisation.name}
                </a>
                {note && <span className="soft small block">“{note}”</span>}
              </span>
              <span className="soft small">{formatDayOf(locale, declaredAt)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
