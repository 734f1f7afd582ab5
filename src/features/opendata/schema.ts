import { z } from "zod";
import "zod-openapi";
import { assessment } from "@/domain/assessment/open-data";
import { FACETS } from "@/domain/facets";
import { measureSchema } from "@/domain/measure-schema";
import { standingItems } from "@/domain/eligibility/standing-items";
import {
  CLIENT_KINDS,
  CONTACT_CHANNELS,
  EXPERIENCE_ROLES,
  LEGAL_FORMS,
  LISTED,
  ORGANISATION_KINDS,
  INTEGRITY_ANSWERS,
  INTEGRITY_TOPICS,
  OFFICE_TENURES,
  PROVENANCES,
  STANDINGS,
} from "@/domain/organisation";

const term = z
  .object({ code: z.string(), label: z.string(), label_en: z.string() })
  .meta({ id: "Term" });
const place = z.object({ code: z.string(), name: z.string() }).meta({ id: "Place" });
const rupiah = z
  .string()
  .regex(/^\d+$/)
  .meta({ description: "Whole rupiah, as text", example: "412500000" });

/** An organisation as it stands in a list. */
const organisationSummary = z
  .object({
    id: z.string().meta({ description: "Public id: random, never reused" }),
    slug: z.string(),
    url: z.url(),
    name: z.string(),
    acronym: z.string().nullable(),
    kind: z.enum(ORGANISATION_KINDS).nullable(),
    form: z.enum(LEGAL_FORMS).nullable(),
    listing: z.enum(LISTED),
    confirmed: z
      .boolean()
      .meta({ description: "Whether anybody but the organisation has vouched for the listing" }),
    standing: z
      .enum(STANDINGS)
      .meta({ description: "Administrative completeness; never a judgement for one package" }),
    verified_until: z.iso.date().nullable().meta({
      description: "The first last day among conditions that are met; null without one",
    }),
    measure: measureSchema,
    founding_year: z.int().nullable(),
    province: place.nullable(),
    regency: place.nullable(),
    mission: z.string().nullable(),
    issues: z.array(z.string()).meta({ description: "Codes; see /taxonomies" }),
    services: z.array(z.string()).meta({ description: "Codes of kinds of work; see /taxonomies" }),
    profile_filled: z
      .int()
      .min(0)
      .max(100)
      .meta({ description: "Per cent of the profile that is filled in" }),
    changed_at: z.iso.datetime(),
    demo: z.boolean().meta({ description: "True for invented sample data" }),
  })
  .meta({ id: "OrganisationSummary" });
export type OrganisationSummary = z.infer<typeof organisationSummary>;

/** All that is open of an organisation; the dictionary on /data is made from it. */
export const organisationDetail = organisationSummary
  .extend({
    assessment: assessment.nullable(),
    standing_items: standingItems,
    mission_en: z.string().nullable(),
    former_names: z.array(z.object({ name: z.string(), until_year: z.int().nullable() })),
    address: z.object({
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      district: place.nullable(),
      tenure: z.enum(OFFICE_TENURES).nullable(),
    }),
    integrity: z
      .array(z.object({ topic: z.enum(INTEGRITY_TOPICS), answer: z.enum(INTEGRITY_ANSWERS) }))
      .meta({ description: "The organisation's own statements; checked by nobody" }),
    contacts: z.array(z.object({ channel: z.enum(CONTACT_CHANNELS), value: z.string() })),
    target_groups: z.array(z.string()),
    service_descriptions: z.array(z.object({ service: z.string(), description: z.string() })),
    work_areas: z.array(place),
    legal: z
      .object({
        approval_number: z.string().nullable(),
        approval_date: z.iso.date().nullable(),
        npwp_masked: z.string().nullable(),
      })
      .nullable(),
    experiences: z.array(
      z.object({
        title: z.string(),
        client: z.string(),
        client_kind: z.enum(CLIENT_KINDS),
        started_on: z.iso.date(),
        ended_on: z.iso.date().nullable(),
        value: rupiah.nullable(),
        role: z.enum(EXPERIENCE_ROLES),
        type_iii: z.boolean(),
        provenance: z.enum(PROVENANCES),
      }),
    ),
    finances: z.array(
      z.object({
        year: z.int(),
        income: rupiah,
        spending: rupiah,
        public_share: z.int().nullable(),
        audited: z.boolean(),
      }),
    ),
    sections: z.array(
      z.object({
        section: z.string(),
        answer: z.enum(["given", "none"]),
        provenance: z.enum(PROVENANCES),
        source: z.string().nullable(),
        changed_at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: "Organisation" });
export type OrganisationDetail = z.infer<typeof organisationDetail>;

const facetCounts = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const organisationList = z
  .object({
    data: z.array(organisationSummary),
    total: z.int(),
    approximate: z.boolean().meta({ description: "True when total and counts are estimates" }),
    page: z.int(),
    per_page: z.int(),
    cursor: z
      .string()
      .nullable()
      .meta({ description: "Pass it back as `cursor` for the next page; null at the end" }),
    corrected: z
      .string()
      .nullable()
      .meta({ description: "The query that was searched when a word was corrected" }),
    facets: z.object(Object.fromEntries(FACETS.map((facet) => [facet, facetCounts]))),
  })
  .meta({ id: "OrganisationList" });
export type OrganisationList = z.infer<typeof organisationList>;

export const organisationAnswer = z
  .object({ data: organisationDetail })
  .meta({ id: "OrganisationAnswer" });

export const regionList = z
  .object({
    data: z.array(
      z.object({
        code: z.string(),
        level: z.enum(["province", "regency", "district"]),
        name: z.string(),
        parent: z.string().nullable(),
        time_zone: z.string(),
      }),
    ),
  })
  .meta({ id: "RegionList" });

export const taxonomyList = z
  .object({
    issues: z.array(term.extend({ themes: z.array(z.string()) })),
    services: z.array(term),
    target_groups: z.array(term),
    themes: z
      .array(term)
      .meta({ description: "Strategic issues of the Open Government action plan" }),
  })
  .meta({ id: "TaxonomyList" });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    parameters: z.array(z.object({ name: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

export const regionParameters = z.object({
  parent: z
    .string()
    .regex(/^\d{2}(\.\d{2})?$/)
    .optional()
    .meta({
      description: "Code of a province or regency; without it the provinces",
      example: "73",
    }),
});

const suggestion = z.discriminatedUnion("type", [
  z
    .object({
      type: z.literal("organisation"),
      id: z.string(),
      name: z.string(),
      acronym: z.string().nullable(),
      province: place.nullable(),
      regency: place.nullable(),
      listing: z.enum(LISTED),
      standing: z.enum(STANDINGS),
      demo: z.boolean(),
      url: z.url(),
    })
    .meta({ id: "SuggestedOrganisation" }),
  z
    .object({
      type: z.literal("filter"),
      facet: z.enum(FACETS).meta({ description: "A parameter of /organisations" }),
      value: z.string(),
      label: z.string(),
      label_en: z.string(),
      within: z
        .string()
        .nullable()
        .meta({ description: "The province of a regency, the regency of a district" }),
      count: z.int().min(1).meta({ description: "Organisations that have the value" }),
      url: z.url().meta({ description: "The page with this filter" }),
    })
    .meta({ id: "SuggestedFilter" }),
]);

export const MOST_SUGGESTIONS = 8;

export const suggestionList = z
  .object({ data: z.array(suggestion).max(MOST_SUGGESTIONS) })
  .meta({ id: "SuggestionList" });
export type SuggestionList = z.infer<typeof suggestionList>;

/** What browsers ask for: the query, the texts, a line about each, their addresses. */
export const openSearchSuggestions = z
  .tuple([z.string(), z.array(z.string()), z.array(z.string()), z.array(z.url())])
  .meta({ id: "OpenSearchSuggestions" });
export type OpenSearchSuggestions = z.infer<typeof openSearchSuggestions>;
