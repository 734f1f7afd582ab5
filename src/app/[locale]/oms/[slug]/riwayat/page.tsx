import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { PublicMerges } from "@/features/duplicates/components/public-merges";
import { standingLines } from "@/features/eligibility/components/standing-lines";
import { PublicSteps } from "@/features/measures/components/public-steps";
import { HistoryList } from "@/features/organisations/components/history-list";
import { listHistory } from "@/features/organisations/queries/history";
import { findProfile } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { alternatesOf, localPath } from "@/lib/i18n/paths";
import { listParameters } from "@/lib/list-parameters";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/account.css";
import "@/ui/styles/workspace.css";

type Props = PageProps<"/[locale]/oms/[slug]/riwayat">;

const historyAt = cache(async (slug: string, page: number) => {
  const history = await listHistory(ANYONE, slug, page);
  if (history?.slug === slug) return history;
  // Retired addresses, and those of organisations that were merged, lead on as the profile does.
  const answer = history
    ? { found: "moved" as const, slug: history.slug }
    : await findProfile(ANYONE, slug);
  if (answer?.found !== "moved") notFound();
  permanentRedirect(localPath(await getLocale(), `/oms/${answer.slug}/riwayat`));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { page } = listParameters(await searchParams);
  const history = await historyAt(slug, page);
  const t = await getTranslations("history");
  return {
    title: t("title", { name: history.name }),
    alternates: alternatesOf(await getLocale(), `/oms/${slug}/riwayat`),
    robots: { index: false, follow: history.isConfirmed },
  };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { page } = listParameters(await searchParams);
  const history = await historyAt(slug, page);
  const locale = await getLocale();
  const t = await getTranslations();
  return (
    <main id="isi">
      <div className="wrap stack">
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("navigation.search"), href: localPath(locale, "/oms") },
            { label: history.name, href: localPath(locale, `/oms/${slug}`) },
          ]}
          here={t("history.heading")}
        />
        <h1>{t("history.heading")}</h1>
        <p className="lede">{t("history.lede", { name: history.name })}</p>
        <PublicSteps actor={ANYONE} organisationId={history.organisationId} zone={history.zone} />
        <PublicMerges actor={ANYONE} organisationId={history.organisationId} zone={history.zone} />
        <HistoryList
          history={history}
          between={await standingLines(history.standing)}
          page={page}
          address={`/oms/${slug}/riwayat`}
        />
      </div>
    </main>
  );
}
