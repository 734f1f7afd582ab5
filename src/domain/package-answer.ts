import { z } from "zod";
import { KLPD_KINDS } from "./rup";

const day = z.iso.date().nullable();

/** A package as the public API gives it. */
const packageAnswer = z.object({
  id: z.string(),
  url: z.url(),
  name: z.string(),
  budget_year: z.int(),
  rup_code: z.string(),
  description: z.string().nullable(),
  volume: z.string().nullable(),
  /** Pagu: whole rupiah, as text. */
  ceiling: z.string().regex(/^\d+$/),
  klpd: z.object({ code: z.string(), name: z.string(), kind: z.enum(KLPD_KINDS) }).nullable(),
  satker: z.string().nullable(),
  starts_on: day,
  ends_on: day,
  announced_on: day,
  /** Read from the words of name and description: codes of /taxonomies and /regions. */
  read_from_words: z.object({
    regions: z.array(z.string()),
    issues: z.array(z.string()),
    services: z.array(z.string()),
    target_groups: z.array(z.string()),
  }),
  is_demo: z.boolean(),
  modified_at: z.iso.datetime(),
});

export const packageList = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  packages: z.array(packageAnswer),
});

/** What `GET /api/v1/packages` takes. Facets may be given several times. */
export const packageParameters = z.object({
  q: z.string().max(200).optional(),
  page: z.int().min(1).max(1_000).optional(),
  sort: z.enum(["newest", "ceiling", "ends"]).optional(),
  year: z.string().optional(),
  province: z.string().optional(),
  klpd: z.enum(KLPD_KINDS).optional(),
  issue: z.string().optional(),
  work: z.string().optional(),
  value: z.string().optional(),
});
