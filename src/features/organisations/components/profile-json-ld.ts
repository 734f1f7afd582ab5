import type { PublicProfile } from "../queries/profiles";

/** schema.org/NGO: the same public facts as the page, nothing of persons. */
export function profileAsJsonLd(profile: PublicProfile, url: string): Record<string, unknown> {
  const contact = (channel: string) =>
    profile.contacts.find((one) => one.channel === channel)?.value;
  const sameAs = ["website", "facebook", "youtube", "linkedin"]
    .map(contact)
    .filter((value) => value?.startsWith("https://"));
  return {
    "@context": "https://schema.org",
    "@type": "NGO",
    "@id": url,
    url,
    identifier: profile.publicId,
    name: profile.name,
    ...(profile.acronym && { alternateName: profile.acronym }),
    ...(profile.mission && { description: profile.mission }),
    ...(profile.foundingYear && { foundingDate: String(profile.foundingYear) }),
    ...(contact("email") && { email: contact("email") }),
    ...(sameAs.length > 0 && { sameAs }),
    address: {
      "@type": "PostalAddress",
      addressCountry: "ID",
      ...(profile.province && { addressRegion: profile.province.name }),
      ...(profile.regency && { addressLocality: profile.regency.name }),
      ...(profile.street && { streetAddress: profile.street }),
      ...(profile.postcode && { postalCode: profile.postcode }),
    },
    areaServed: profile.workAreas.map(({ region }) => region.name),
    knowsAbout: profile.issues.map(({ issue }) => issue.labelId),
  };
}
