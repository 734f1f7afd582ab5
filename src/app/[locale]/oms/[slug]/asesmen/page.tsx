import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { DimensionBars } from "@/features/capability/components/dimension-bars";
import { HoldingBack } from "@/features/capability/components/holding-back";
import { PastResults } from "@/features/capability/components/past-results";
import { ThreeNumbers } from "@/features/capability/components/three-numbers";
import { findCapability, listResults } from "@/features/capability/queries/capability";
import { findProfile } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { isOlderThanARound } from "@/domain/assessment/round";
import { clock } from "@/lib/clock";
import { formatDayOf, formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { Breadcrumb } from "@/ui/breadcrumb";
import { PrintHeader } from "@/ui/print-header";

type Props = PageProps<"/[locale]/oms/[slug]/asesmen">;

// Page and metadata ask for the same profile; it is read once a request.
const profileAt = cache(async (slug: string) => {
  const answer = await findProfile(ANYONE, slug);
  if (!answer) notFound();
  if (answer.found === "moved")
    permanentRedirect(localPath(await getLocale(), `/oms/${answer.slug}/asesmen`));
  return answer.profile;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { name } = await profileAt(slug);
  const t = await getTranslations("capability");
  return {
    ...{ title: t("pageTitle", { name }), description: t("metaDescription", { name }) },
    alternates: alternatesOf(await getLocale(), `/oms/${slug}/asesmen`),
    robots: { index: false, follow: true },
  };
}

export default async function PublicAssessmentPage({ params }: Props) {
  const { slug } = await params;
  const profile = await profileAt(slug);
  const [capability, results] = await Promise.all([
    findCapability(ANYONE, profile.id),
    listResults(ANYONE, profile.id),
  ]);
  const locale = await getLocale();
  const t = await getTranslations("capability");
  const all = await getTranslations();
  const url = absoluteUrl(locale, `/oms/${slug}/asesmen`);
  const qr = qrPath(url);
  return (
    <main id="isi">
      <div className="wrap stack">
        <PrintHeader
          title={t("pageTitle", { name: profile.name })}
          printed={all("print.printed", {
            instant: formatInstant(locale, clock(), profile.province?.timeZone),
          })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={all("site.breadcrumb")}
          trail={[
            { label: all("navigation.search"), href: localPath(locale, "/oms") },
            { label: profile.name, href: localPath(locale, `/oms/${slug}`) },
          ]}
          here={t("title")}
        />
        <p className="eyebrow">{profile.name}</p>
        <h1>{t("title")}</h1>
        <p className="lede">{t("lede")}</p>
        {capability ? (
          <>
            <section className="stack" aria-labelledby="angka">
              <h2 id="angka">{t("numbersTitle")}</h2>
              <ThreeNumbers
                self={capability.self}
                verified={capability.verified}
                final={capability}
              />
              <p className="hint">
                {t("source", { day: formatDayOf(locale, capability.finalAt) })}{" "}
                {t.rich("instrumentVersion", {
                  version: capability.instrumentVersion,
                  a: (chunks) => (
                    <a
                      href={localPath(
                        locale,
                        `/panduan/asesmen?versi=${capability.instrumentVersion}`,
                      )}
                    >
                      {chunks}
                    </a>
                  ),
                })}
              </p>
              {isOlderThanARound(capability.finalAt, clock()) && (
                <p className="alert warn">{t("older")}</p>
              )}
            </section>
            <section className="sec stack" aria-labelledby="dimensi">
              <h2 id="dimensi">{t("dimensionsTitle")}</h2>
              <DimensionBars content={capability.content} dimensions={capability.dimensions} />
            </section>
            <section className="sec stack" aria-labelledby="penahan">
              <h2 id="penahan">{t("holdingTitle")}</h2>
              <HoldingBack {...capability} />
            </section>
          </>
        ) : (
          <p>{t("none")}</p>
        )}
        {results.length > 0 && (
          <section className="sec stack" aria-labelledby="putaran">
            <h2 id="putaran">{t("historyTitle")}</h2>
            <p className="small soft">{t("historyText")}</p>
            <PastResults results={results} />
          </section>
        )}
        <p className="small soft">{t("notOfLkpp")}</p>
      </div>
    </main>
  );
}
