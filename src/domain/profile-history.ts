import { z } from "zod";
import { ITEM_RESULTS } from "./eligibility/answer";
import { CHANGE_CAUSES } from "./eligibility/standing-changes";
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
    standing_changes: z
      .array(
        z.object({
          code: z.string().meta({ example: "K7" }),
          before: z.enum(ITEM_RESULTS),
          after: z.enum(ITEM_RESULTS),
          at: z.iso.datetime(),
          cause: z.enum(CHANGE_CAUSES).meta({
            description:
              "time: by itself, at the beginning of a day; change: an edit or a decision; rules: another rule set began",
          }),
          rule_set: z.string().meta({ description: "By which rules; see /rule-sets" }),
          reason: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }),
        }),
      )
      .meta({ description: "What became of the conditions in the span of this page's versions" }),
    ...{ page: z.int(), pages: z.int(), total: z.int() },
  })
  .meta({ id: "OrganisationHistory" });
export type OrganisationHistory = z.infer<typeof organisationHistory>;

export const historyParameters = z.object({
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
