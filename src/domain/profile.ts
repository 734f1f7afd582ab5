import { z } from "zod";
import { DOCUMENT_TYPES, VISIBILITIES } from "./documents";
import {
  CLIENT_KINDS,
  CONTACT_CHANNELS,
  EXPERIENCE_ROLES,
  INTEGRITY_ANSWERS,
  INTEGRITY_TOPICS,
  LEGAL_FORMS,
  OFFICE_TENURES,
  ORGANISATION_KINDS,
  PERSON_GROUPS,
  PROVENANCES,
} from "./organisation";

const text = z.string().nullish().default(null);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
const version = z.int().default(1);

/**
 * A paper that counts, as versions keep it. `id` tells apart what there may be several of; of a type
 * that is there once a newer paper is the same item with another `document`.
 */
const paper = z.object({
  ...{ id: text, document: z.string(), type: z.enum(DOCUMENT_TYPES), title: text },
  ...{ number: text, issuer: text, issuedOn: text, endsOn: text },
  visibility: z.enum(VISIBILITIES),
});
export type KeptPaper = z.infer<typeof paper>;

/**
 * A profile as versions keep it, and as it is read for its editors: days as ISO dates, whole rupiah
 * as text, places and fields by their codes. The tax number is there as its mask only.
 */
export const profileContent = z.object({
  name: z.string(),
  acronym: text,
  formerNames: list(z.object({ name: z.string(), untilYear: z.int().nullish().default(null) })),
  kind: z.enum(ORGANISATION_KINDS).nullish().default(null),
  legalForm: z.enum(LEGAL_FORMS).nullish().default(null),
  foundingYear: z.int().nullish().default(null),
  mission: text,
  missionEn: text,
  provinceCode: text,
  regencyCode: text,
  districtCode: text,
  street: text,
  postcode: text,
  officeTenure: z.enum(OFFICE_TENURES).nullish().default(null),
  legal: z
    .object({
      ...{ deedNumber: text, deedDate: text, notary: text, notaryPlace: text },
      ...{ approvalNumber: text, approvalDate: text, amendmentNumber: text, amendmentDate: text },
      ...{ sktNumber: text, sktIssuer: text, sktFrom: text, sktUntil: text, npwpMask: text },
    })
    .nullish()
    .default(null),
  people: list(
    z.object({
      id: text,
      version,
      group: z.enum(PERSON_GROUPS),
      name: z.string(),
      role: z.string(),
      expertise: text,
      permanent: z.boolean().default(false),
      termFrom: text,
      termUntil: text,
    }),
  ),
  issues: list(z.object({ code: z.string(), clause: text })),
  targetGroups: list(z.string()),
  services: list(z.object({ code: z.string(), description: z.string() })),
  workAreas: list(z.string()),
  experiences: list(
    z.object({
      ...{ id: text, version, title: z.string(), client: z.string() },
      clientKind: z.enum(CLIENT_KINDS),
      ...{ issueCode: text, workKindCode: text, regionCode: text },
      ...{ startedOn: z.string(), endedOn: text, value: text },
      role: z.enum(EXPERIENCE_ROLES),
      isTypeThree: z.boolean(),
      provenance: z.enum(PROVENANCES),
    }),
  ),
  finances: list(
    z.object({
      ...{ year: z.int(), version, income: z.string(), spending: z.string() },
      publicShare: z.int().nullish().default(null),
      audited: z.boolean(),
    }),
  ),
  integrity: list(z.object({ topic: z.enum(INTEGRITY_TOPICS), answer: z.enum(INTEGRITY_ANSWERS) })),
  contacts: list(z.object({ channel: z.enum(CONTACT_CHANNELS), value: z.string() })),
  /** Those that anyone may read. */
  papers: list(paper),
});
export type ProfileContent = z.infer<typeof profileContent>;

/** What a row of organisation_version holds; the first shape had no ids and fewer parts. */
export const versionContent = z.object({
  v: z.union([z.literal(1), z.literal(2)]),
  profile: profileContent,
});

/** What a version holds beside that and never shows to strangers; members see the papers. */
export const versionRestricted = z.object({
  v: z.literal(1),
  npwp: text.describe("Keyed hash of the tax number: tells only whether it changed"),
  papers: list(paper),
});
