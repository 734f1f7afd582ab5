import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { may } from "@/domain/permissions";
import { SignOut } from "@/features/sessions/components/sign-out";
import { localPath } from "@/lib/i18n/paths";
import { pagePath } from "@/lib/page-request";
import { currentActor } from "@/lib/session";
import { SideNav } from "@/ui/side-nav";
import "@/ui/styles/account.css";

export const metadata: Metadata = { robots: { index: false, follow: false } };

const PAGES = [
  ["overview", "/akun"],
  ["memberships", "/akun/keanggotaan"],
  ["inbox", "/akun/pemberitahuan"],
  ["sessions", "/akun/sesi"],
  ["secondFactor", "/akun/dua-langkah"],
  ["data", "/akun/data"],
] as const;

export default async function AccountLayout({ children }: LayoutProps<"/[locale]/akun">) {
  const locale = await getLocale();
  const t = await getTranslations("account");
  const actor = await currentActor();
  const rooms = [
    ...(may(actor, "review/see-cases") ? [["desk", "/telaah"] as const] : []),
    ...(may(actor, "accounts/see-people") ? [["admin", "/admin"] as const] : []),
  ];
  const path = (await pagePath()).split("?")[0] ?? "";
  return (
    <main id="isi">
      <div className="wrap with-side">
        <SideNav
          label={t("pages")}
          links={[...PAGES, ...rooms].map(([key, href]) => ({
            label: t(`nav.${key}`),
            href: localPath(locale, href),
            current: href === "/akun" ? path === href : path.startsWith(href),
          }))}
        >
          <SignOut />
        </SideNav>
        <div>{children}</div>
      </div>
    </main>
  );
}
