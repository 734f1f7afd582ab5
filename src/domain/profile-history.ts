import { z } from "zod";
import { SECTIONS } from "./organisation";
import { ROLES } from "./roles";

const change = z
  .object({
    section: z.enum([...SECTIONS, "papers"]),
    field: z.string(),
    item: z.string().nullable().meta({ description: "Of a list: which item" }),
    part: z.string().nullable().meta({ description: "Of an item that stayed: what of it" }),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: "Change" });

/** Versions of a profile as the open API gives them. */
export const organisationHistory = z
  .object({
    data: z.array(
      z.object({
        version: z.int(),
        at: z.iso.datetime(),
        role: z
          .enum(ROLES)
          .nullable()
          .meta({ description: "By which role; null for the system and for lists brought in" }),
        changes: z.array(change).meta({ description: "Empty for the first version" }),
      }),
    ),
    ...{ page: z.int(), pages: z.int(), total: z.int() },
  })
  .meta({ id: "OrganisationHistory" });
export type OrganisationHistory = z.infer<typeof organisationHistory>;

export const historyParameters = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
