import { BANDS } from "@/domain/assessment/score";
import { z } from "zod";
import "zod-openapi";
import { type Facet, FACETS, RECENT_ANY, RECENT_TYPE_III, VALUE_BANDS } from "@/domain/facets";
import { LEGAL_FORMS, ORGANISATION_KINDS, STANDINGS } from "@/domain/organisation";
import { SORTS } from "@/domain/search-order";

const oneOf = (codes: readonly string[]) =>
  `One of ${codes.map((code) => `\`${code}\``).join(", ")}`;

/** What each facet selects, and a value that exists everywhere. */
const FACET_WORDS: Record<Facet, { says: string; example: string }> = {
  province: {
    says: "Province of the seat, by Kemendagri code (see /regions), or `unknown`.",
    example: "73",
  },
  regency: {
    says: "Regency or city of the seat, by Kemendagri code, or `unknown`.",
    example: "73.08",
  },
  work_province: {
    says: "Province in which the organisation says it works, by Kemendagri code.",
    example: "73",
  },
  work_regency: {
    says: "Regency or city in which the organisation says it works, by Kemendagri code.",
    example: "73.08",
  },
  work_district: {
    says: "District (kecamatan) in which the organisation says it works, by Kemendagri code.",
    example: "73.08.01",
  },
  issue: { says: "Issue, by code; see /taxonomies.", example: "kesehatan" },
  service: { says: "Kind of work, by code; see `services` of /taxonomies.", example: "DAMPING" },
  target: { says: "Target group, by code; see /taxonomies.", example: "anak" },
  recent: {
    says: `Work that went on or ended in the last three years: \`${RECENT_ANY}\` for any, \`${RECENT_TYPE_III}\` for Swakelola Type III, or a kind of work by code.`,
    example: RECENT_ANY,
  },
  value: {
    says: `Band of the largest work a profile names, in rupiah. ${oneOf(VALUE_BANDS)}, or \`unknown\`.`,
    example: "50m_200m",
  },
  kind: {
    says: `Kind of organisation. ${oneOf(ORGANISATION_KINDS)}, or \`unknown\`.`,
    example: "general",
  },
  form: { says: `Legal form. ${oneOf(LEGAL_FORMS)}, or \`unknown\`.`, example: "foundation" },
  standing: {
    says: `Administrative completeness; never a judgement for one package. ${oneOf(STANDINGS)}.`,
    example: "not_checked",
  },
  band: {
    says: `Band of capability as an assessor found it; independent of \`standing\`. ${oneOf(BANDS)}, or \`unknown\`.`,
    example: "ready",
  },
};

const facetParameter = ({ says, example }: { says: string; example: string }) =>
  z
    .array(z.string())
    .max(50)
    .optional()
    .meta({
      description: `${says} Repeat it, or divide values by commas: several values widen, facets narrow. Letter case does not count.`,
      example: [example],
      param: { style: "form", explode: true },
    });

const facetParameters = Object.fromEntries(
  FACETS.map((facet) => [facet, facetParameter(FACET_WORDS[facet])]),
) as Record<Facet, ReturnType<typeof facetParameter>>;

/** Everything `/organisations` takes. What is not here is refused by name. */
export const listParameters = z.object({
  q: z.string().max(200).optional().meta({
    description:
      "Words in the name, fields, services, experience, mission or place, all of which must be found, or an AHU number. A word that stands nowhere is corrected (see `corrected`); nothing is in quotation marks.",
    example: "stunting",
  }),
  ...facetParameters,
  modified_after: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .optional()
    .meta({
      description:
        "Only what was changed after this instant, or after the beginning of this day in UTC; for keeping a copy up to date",
      example: "2026-01-31T00:00:00Z",
    }),
  sort: z.enum(SORTS).optional().meta({
    description:
      "`relevance`: where the words are found, then a neutral order that begins elsewhere every day; `newest`: newly listed first; `name`: by name without Yayasan, Perkumpulan and the like",
    example: "relevance",
  }),
  page: z.int().min(1).max(100).optional().meta({
    description: "From 1; past 100 pages use `cursor`",
    example: 1,
  }),
  per_page: z.int().min(1).max(100).optional().meta({
    description: "Organisations a page; 20 when absent",
    example: 20,
  }),
  cursor: z.string().max(1000).optional().meta({
    description:
      "From the answer before, unchanged and of the same sort; in place of `page`. Leads through every match once",
  }),
});
