import { getLocale, getTranslations } from "next-intl/server";
import { SignOut } from "@/features/sessions/components/sign-out";
import { localPath } from "@/lib/i18n/paths";
import { pagePath } from "@/lib/page-request";
import { SideNav } from "@/ui/side-nav";

const PAGES = [
  ["packages", "paket"],
  ["nav", "satu-langkah"],
  ["regional", "profil-daerah"],
  ["members", "anggota"],
] as const;

export default async function AgencyLayout({
  children,
  params,
}: LayoutProps<"/[locale]/instansi/[slug]">) {
  const { slug } = await params;
  const locale = await getLocale();
  const t = await getTranslations("oneStep");
  const path = (await pagePath()).split("?")[0] ?? "";
  return (
    <div className="with-side">
      <SideNav
        label={t("agencyPages")}
        links={PAGES.map(([key, word]) => ({
          label: t(key),
          href: localPath(locale, `/instansi/${slug}/${word}`),
          current: `${path}/`.startsWith(`/instansi/${slug}/${word}/`),
        }))}
      >
        <SignOut />
      </SideNav>
      <div>{children}</div>
    </div>
  );
}
