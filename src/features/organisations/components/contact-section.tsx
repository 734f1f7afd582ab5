import { getTranslations } from "next-intl/server";
import { contactLink } from "@/domain/contact-link";
import { SummaryList } from "@/ui/summary-list";
import type { PublicProfile } from "../queries/profiles";
import { ProfileSection } from "./profile-section";

export async function ContactSection({ profile }: { profile: PublicProfile }) {
  const t = await getTranslations("profile");
  const labels = await getTranslations("labels.contact");
  const tenures = await getTranslations("labels.officeTenure");
  const { street, postcode, district, regency, province } = profile;
  const place = [district?.name, regency?.name, province?.name].filter(Boolean).join(", ");
  const address = [street, [place, postcode].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const rows = [
    ...profile.contacts.map(({ channel, value }) => {
      // A link would lend the site's good name to an address nobody has looked at.
      const href = profile.confirmedAt ? contactLink(channel, value) : null;
      return {
        term: labels(channel),
        detail: href ? (
          <a href={href} rel="nofollow ugc noopener">
            {value.replace(/^https?:\/\//, "")}
          </a>
        ) : (
          <span className="break-words">{value}</span>
        ),
      };
    }),
    ...(address ? [{ term: t("office"), detail: address }] : []),
    ...(profile.officeTenure ? [{ term: t("tenure"), detail: tenures(profile.officeTenure) }] : []),
  ];
  return (
    <ProfileSection id="kontak" section="contacts" profile={profile} empty={rows.length === 0}>
      <SummaryList rows={rows} />
    </ProfileSection>
  );
}
