import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listReports } from "@/features/reports/queries";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { formatInstant } from "@/lib/i18n/format";
import { listWords } from "@/lib/i18n/list-words";
import { localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { ListPage } from "@/ui/list-page";
import { Tag } from "@/ui/tag";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.reports"))("title") };
}

export default async function ReportsPage({ searchParams }: PageProps<"/[locale]/admin/laporan">) {
  const { q, page } = listParameters(await searchParams);
  const { session, allowed } = await admitTo("/admin/laporan", "reports/see-reports");
  const found = allowed && (await listReports(session.actor, { q, page }));
  if (!found) return <Forbidden actor={session.actor} />;
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const labels = await getTranslations("labels");
  const address = localPath(locale, "/admin/laporan");
  return (
    <ListPage
      address={address}
      query={q}
      page={page}
      pages={found.pages}
      words={{
        ...(await listWords()),
        title: t("reports.title"),
        lede: t("reports.lede"),
        searchLabel: t("reports.searchLabel"),
        found: t("reports.found", { count: found.total }),
      }}
      lines={found.rows.map((report) => (
        <li key={report.ticket}>
          <div>
            <p className="strong">
              <a href={`${address}/${report.ticket}`}>{report.ticket}</a>{" "}
              <Tag
                tone={report.status === "received" ? "info" : "ok"}
                icon={report.status === "received" ? "clock" : "full"}
              >
                {labels(`reportStatus.${report.status}`)}
              </Tag>
            </p>
            <p>{report.organisation.name}</p>
            <p className="soft small">{labels(`reportCategory.${report.category}`)}</p>
          </div>
          <p className="soft small">{formatInstant(locale, report.receivedAt)}</p>
        </li>
      ))}
    />
  );
}
