import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignOut } from "@/features/sessions/components/sign-out";
import { localPath } from "@/lib/i18n/paths";
import { pagePath } from "@/lib/page-request";
import { SideNav } from "@/ui/side-nav";
import "@/ui/styles/account.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

const PAGES = [
  ["admin.nav.overview", "/admin"],
  ["admin.nav.people", "/admin/orang"],
  ["registerOms.admin.nav", "/admin/oms"],
  ["claim.admin.nav", "/admin/klaim"],
  ["duplicates.nav", "/admin/ganda"],
  ["listImport.nav", "/admin/impor"],
  ["admin.nav.agencies", "/admin/instansi"],
  ["admin.nav.awaiting", "/admin/keanggotaan"],
  ["admin.nav.team", "/admin/anggota"],
  ["rules.nav", "/admin/aturan"],
  ["instruments.nav", "/admin/instrumen"],
  ["oneStep.nav", "/admin/satu-langkah"],
  ["admin.nav.reports", "/admin/laporan"],
  ["admin.nav.audit", "/admin/audit"],
] as const;

export default async function AdminLayout({ children }: LayoutProps<"/[locale]/admin">) {
  const locale = await getLocale();
  const t = await getTranslations();
  const path = (await pagePath()).split("?")[0] ?? "";
  return (
    <main id="isi">
      <div className="wrap with-side">
        <SideNav
          label={t("admin.pages")}
          links={PAGES.map(([key, href]) => ({
            label: t(key),
            href: localPath(locale, href),
            current: href === "/admin" ? path === href : path.startsWith(href),
          }))}
        >
          <SignOut />
        </SideNav>
        <div>{children}</div>
      </div>
    </main>
  );
}
