import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MeasureTags } from "@/features/measures/components/measure-tags";
import { listMeasures } from "@/features/measures/queries/desk";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measures.desk"))("title") };
}

export default async function MeasuresPage({
  searchParams,
}: PageProps<"/[locale]/telaah/tindakan">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/telaah/tindakan", "measures/see-measures");
  const found = allowed && (await listMeasures(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("measures.desk");
  const address = localPath(locale, "/telaah/tindakan");
  return (
    <ListPage
      address={address}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...(await listWords()),
        title: t("title"),
        lede: t("lede"),
        searchLabel: t("searchLabel"),
        found: t("found", { count: found.total }),
      }}
      lines={found.rows.map((row) => (
        <li key={row.id}>
          <div>
            <p className="strong">
              <a href={`${address}/${row.id}`}>{row.organisation.name}</a>
            </p>
            <MeasureTags state={row.state} appeal={row.appeal} />
            {row.state === "suspended" && row.fromOn && row.untilOn && (
              <p className="small">
                {t("days", {
                  from: formatDay(locale, row.fromOn),
                  until: formatDay(locale, row.untilOn),
                })}
              </p>
            )}
            {row.report && (
              <p className="soft small">{t("fromReport", { ticket: row.report.ticket })}</p>
            )}
          </div>
          <p className="soft small">{t("changed", { at: formatInstant(locale, row.changedAt) })}</p>
        </li>
      ))}
    >
      <p>
        <a className="btn alt" href={`${address}/baru`}>
          {t("new")}
        </a>
      </p>
    </ListPage>
  );
}
