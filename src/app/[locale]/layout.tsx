import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { countUnread } from "@/features/notifications/queries/inbox";
import { clock, demoShiftMs } from "@/lib/clock";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/i18n/format";
import { localPath } from "@/lib/i18n/paths";
import { type Locale, routing } from "@/lib/i18n/routing";
import { findKeptForm } from "@/lib/kept-form";
import { pagePath } from "@/lib/page-request";
import { currentSession } from "@/lib/session";
import { KeptForm } from "@/ui/kept-form";
import { SiteFooter } from "@/ui/site-footer";
import { SiteHeader } from "@/ui/site-header";
import "../globals.css";

const jakarta = localFont({
  src: "../../../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
  display: "swap",
  adjustFontFallback: false,
});

export const viewport: Viewport = { themeColor: "#ffffff" };

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(env.APP_URL),
    title: { template: `%s – ${t("name")}`, default: `${t("name")} – ${t("tagline")}` },
    description: t("description"),
    openGraph: {
      siteName: t("name"),
      locale: locale === "en" ? "en_GB" : "id_ID",
      images: "/social.png",
    },
  };
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  // The policy's nonce is fresh for every answer, so no page is made ahead of its request.
  await connection();
  const locale = await localeOf(params);
  setRequestLocale(locale);
  const t = await getTranslations();
  const path = await pagePath();
  const other: Locale = locale === "en" ? "id" : "en";
  const to = (target: string) => localPath(locale, target);
  const session = await currentSession();
  const room = session ? "/akun" : "/masuk";
  const unread = session ? await countUnread(session.actor) : 0;

  return (
    <html lang={locale} className={jakarta.variable}>
      <body>
        {/* React puts it into the head. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={`/opensearch.xml?lang=${locale}`}
          title={t("suggestions.openSearchName")}
        />
        <a className="skip" href="#isi">
          {t("site.skip")}
        </a>
        {env.SIMPUL_DEMO && (
          <aside className="ribbon" aria-label={t("site.demoLabel")}>
            <div className="wrap">
              <p>
                <b>{t("site.demo")}</b> {t("site.demoMore")}
              </p>
            </div>
          </aside>
        )}
        {demoShiftMs() !== 0 && (
          <aside className="ribbon" aria-label={t("demoTime.barLabel")}>
            <div className="wrap">
              <p>
                <b>{t("demoTime.bar", { now: formatInstant(locale, clock()) })}</b>{" "}
                <a href={to("/demo/waktu")}>{t("demoTime.barLink")}</a>
              </p>
            </div>
          </aside>
        )}
        <SiteHeader
          name={t("site.name")}
          homeHref={to("/")}
          navigationLabel={t("site.mainNavigation")}
          items={[
            {
              label: t("navigation.search"),
              href: to("/oms"),
              current: /^\/oms([/?]|$)/.test(path),
            },
            {
              label: t("navigation.packages"),
              href: to("/paket"),
              current: /^\/paket([/?]|$)/.test(path),
            },
            {
              label: t("navigation.guides"),
              href: to("/panduan"),
              current: /^\/panduan([/?]|$)/.test(path),
            },
            {
              label: t("navigation.openData"),
              href: to("/data"),
              current: /^\/data([/?]|$)/.test(path),
            },
          ]}
          language={{
            label: t("site.language"),
            currentCode: locale.toUpperCase(),
            currentWords: t("site.languageCurrent"),
            otherCode: other.toUpperCase(),
            otherTag: other,
            otherWords: t("site.languageOther"),
            otherHref: localPath(other, path),
          }}
          account={{
            label: session ? t("navigation.account", { unread }) : t("navigation.signIn"),
            href: to(room),
            current: path.startsWith(room),
          }}
        />
        <KeptForm typed={session && (await findKeptForm(session.actor))}>{children}</KeptForm>
        <SiteFooter
          name={t("site.name")}
          about={t("footer.about")}
          columns={[
            {
              title: t("footer.directory"),
              links: [
                { label: t("footer.search"), href: to("/oms") },
                { label: t("footer.map"), href: `${to("/")}#peta` },
                { label: t("footer.regional"), href: to("/profil-daerah") },
                { label: t("footer.capability"), href: to("/kapasitas-daerah") },
                { label: t("footer.compare"), href: to("/bandingkan") },
                { label: t("navigation.packages"), href: to("/paket") },
                { label: t("footer.checkLetter"), href: to("/verifikasi") },
                { label: t("navigation.guides"), href: to("/panduan") },
              ],
            },
            {
              title: t("footer.open"),
              links: [
                { label: t("footer.openData"), href: to("/data") },
                { label: t("footer.statistics"), href: to("/statistik") },
                { label: t("footer.api"), href: "/api/v1/openapi.json" },
                { label: t("footer.apiOrganisations"), href: "/api/v1/organisations" },
                { label: t("feed.link"), href: to("/oms/feed.xml") },
                { label: t("footer.regions"), href: "https://www.npmjs.com/package/idn-area-data" },
                {
                  label: t("footer.font"),
                  href: "https://www.npmjs.com/package/@fontsource-variable/plus-jakarta-sans",
                },
              ],
            },
            {
              title: t("footer.aboutTitle"),
              links: [
                { label: t("footer.aboutSimpul"), href: to("/tentang") },
                { label: t("footer.permissions"), href: to("/panduan/hak-akses") },
                { label: t("footer.privacy"), href: to("/privasi") },
                { label: t("footer.accessibility"), href: to("/aksesibilitas") },
                { label: t("footer.security"), href: "/.well-known/security.txt" },
              ],
            },
          ]}
        />
      </body>
    </html>
  );
}

async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return hasLocale(routing.locales, locale) ? locale : notFound();
}
