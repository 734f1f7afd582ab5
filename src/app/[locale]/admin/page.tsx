import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { countOpenPairs } from "@/features/duplicates/queries/pairs";
import { countOpenClaims } from "@/features/claims/queries/open";
import { countWaitingLists } from "@/features/imports/queries/lists";
import { countWaiting } from "@/features/members/queries/agencies";
import { countRegistrations } from "@/features/organisations/queries/registrations";
import { countOpenReports } from "@/features/reports/queries";
import { Forbidden } from "@/features/sessions/components/forbidden";
import { admitTo } from "@/lib/forbidden";
import { localPath } from "@/lib/i18n/paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function AdminPage() {
  const { session, allowed } = await admitTo("/admin", "accounts/see-people");
  if (!allowed) return <Forbidden actor={session.actor} />;
  const [waiting, reports, registrations, claims, pairs, lists] = await Promise.all([
    countWaiting(session.actor),
    countOpenReports(session.actor),
    countRegistrations(session.actor),
    countOpenClaims(session.actor),
    countOpenPairs(session.actor),
    countWaitingLists(session.actor),
  ]);
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const r = await getTranslations("registerOms.admin");
  const c = await getTranslations("claim.admin");
  const d = await getTranslations("duplicates");
  const l = await getTranslations("listImport");
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <p className="lede">{t("overviewLede")}</p>
      <ul className="rows">
        <li>
          <a href={localPath(locale, "/admin/oms")}>{r("count", registrations)}</a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/klaim")}>{c("count", { count: claims })}</a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/ganda")}>{d("overview", { count: pairs })}</a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/impor")}>{l("overview", { count: lists })}</a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/keanggotaan")}>
            {t("awaitingCount", { count: waiting.members })}
          </a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/instansi")}>
            {t("requestedCount", { count: waiting.agencies })}
          </a>
        </li>
        <li>
          <a href={localPath(locale, "/admin/laporan")}>{t("reportCount", { count: reports })}</a>
        </li>
      </ul>
    </div>
  );
}
