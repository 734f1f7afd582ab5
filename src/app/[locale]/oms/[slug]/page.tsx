import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { PublicCapability } from "@/features/capability/components/public-capability";
import { OpenPapers } from "@/features/documents/components/open-papers";
import { PublicConditions } from "@/features/eligibility/components/public-conditions";
import { PublicMeasureBox } from "@/features/measures/components/public-measure";
import { ProfileBody } from "@/features/organisations/components/profile-body";
import { placeOf, ProfileHeader } from "@/features/organisations/components/profile-header";
import { profileAsJsonLd } from "@/features/organisations/components/profile-json-ld";
import { findProfile, listProvinces } from "@/features/organisations/queries/profiles";
import { ANYONE } from "@/domain/actor";
import { clock } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { absoluteUrl, alternatesOf, localPath } from "@/lib/i18n/paths";
import { qrPath } from "@/lib/qr";
import { currentActor } from "@/lib/session";
import { Breadcrumb } from "@/ui/breadcrumb";
import "@/ui/styles/conditions.css";
import "@/ui/styles/workspace.css";
import { JsonLd } from "@/ui/json-ld";
import { PrintHeader } from "@/ui/print-header";

type Props = PageProps<"/[locale]/oms/[slug]">;

// Page and metadata ask for the same profile; it is read once a request.
const profileAt = cache(async (slug: string) => {
  const answer = await findProfile(ANYONE, slug);
  if (!answer) notFound();
  if (answer.found === "moved") {
    permanentRedirect(localPath(await getLocale(), `/oms/${answer.slug}`));
  }
  return answer.profile;
});

const isVouchedFor = ({ listing, confirmedAt }: { listing: string; confirmedAt: Date | null }) =>
  listing !== "imported" && confirmedAt !== null;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const profile = await profileAt(slug);
  const t = await getTranslations("profile");
  const description =
    profile.mission?.slice(0, 300) ??
    t("metaDescription", { name: profile.name, place: placeOf(profile) ?? t("placeUnknown") });
  return {
    title: profile.name,
    description,
    alternates: alternatesOf(await getLocale(), `/oms/${slug}`),
    openGraph: { title: profile.name, description, type: "profile" },
    // What the organisation has not confirmed, or nobody else has vouched for, is for people who look
    // for it, not for search engines.
    ...(!isVouchedFor(profile) && { robots: { index: false, follow: false } }),
  };
}

export default async function ProfilePage({ params }: Props) {
  const { slug } = await params;
  const [profile, provinces] = await Promise.all([profileAt(slug), listProvinces(ANYONE)]);
  const locale = await getLocale();
  const t = await getTranslations();
  const url = absoluteUrl(locale, `/oms/${slug}`);
  const about = {
    ...{ actor: await currentActor(), organisationId: profile.id },
    zone: profile.province?.timeZone ?? "WIB",
  };
  const qr = qrPath(url);
  return (
    <main id="isi">
      <div className="wrap">
        {profile.confirmedAt && <JsonLd value={profileAsJsonLd(profile, url)} />}
        <PrintHeader
          title={t("profile.printTitle", { name: profile.name })}
          printed={t("print.printed", {
            instant: formatInstant(locale, clock(), profile.province?.timeZone),
          })}
          url={url}
          qrPath={qr.path}
          qrSize={qr.size}
        />
        <Breadcrumb
          label={t("site.breadcrumb")}
          trail={[
            { label: t("site.home"), href: localPath(locale, "/") },
            { label: t("navigation.search"), href: localPath(locale, "/oms") },
          ]}
          here={profile.name}
        />
        <ProfileHeader
          profile={profile}
          slug={slug}
          notice={<PublicMeasureBox actor={ANYONE} organisationId={profile.id} />}
        />
        <ProfileBody
          profile={profile}
          provinces={provinces}
          conditions={<PublicConditions {...about} />}
          capability={<PublicCapability actor={ANYONE} organisationId={profile.id} slug={slug} />}
          papers={<OpenPapers {...about} />}
        />
      </div>
    </main>
  );
}
