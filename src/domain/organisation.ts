/** What an organisation is called by, in code. Labels in both languages: messages, `labels.*`. */

export const ORGANISATION_KINDS = [
  "general",
  "research_institute",
  "private_university",
  "professional_body",
  "network",
  "legal_aid",
  "community_media",
] as const;

export const LEGAL_FORMS = [
  "foundation",
  "association",
  "other_nonprofit",
  "unincorporated",
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const LISTINGS = ["imported", "draft", "published", "archived"] as const;
export type Listing = (typeof LISTINGS)[number];

/** Only these are in the directory; everything else is unknown to the public. */
export const LISTED = ["imported", "published"] as const satisfies Listing[];
export const isListed = (listing: Listing) => (LISTED as readonly Listing[]).includes(listing);

export const STANDINGS = ["not_checked", "incomplete", "nearly_complete", "complete"] as const;
export type Standing = (typeof STANDINGS)[number];

export const PROVENANCES = ["self", "imported", "verified", "agency", "government"] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const SECTIONS = [
  "identity",
  "legal",
  "office",
  "board",
  "people",
  "fields",
  "services",
  "work_areas",
  "experience",
  "finance",
  "integrity",
  "contacts",
] as const;
export type Section = (typeof SECTIONS)[number];

export const CONTACT_CHANNELS = [
  "email",
  "whatsapp",
  "phone",
  "website",
  "instagram",
  "facebook",
  "x",
  "youtube",
  "tiktok",
  "linkedin",
] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Pembina, pengawas, pengurus, and those who work there. */
export const PERSON_GROUPS = ["advisory", "supervisory", "executive", "staff"] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];

export const CLIENT_KINDS = [
  "ministry",
  "province",
  "regency",
  "village",
  "donor",
  "company",
  "university",
  "organisation",
] as const;

export const EXPERIENCE_ROLES = ["lead", "member", "subcontractor"] as const;

/** By what right an organisation uses its office. */
export const OFFICE_TENURES = ["owned", "rented", "lent"] as const;

/** What an organisation says of its own conduct: a platform question, none of the eight conditions. */
export const INTEGRITY_TOPICS = [
  "anti_corruption",
  "conflict_of_interest",
  "safeguarding",
  "complaints",
  "open_books",
] as const;
export type IntegrityTopic = (typeof INTEGRITY_TOPICS)[number];

/** In writing, done without being written down, or not yet. */
export const INTEGRITY_ANSWERS = ["written", "practised", "not_yet"] as const;
