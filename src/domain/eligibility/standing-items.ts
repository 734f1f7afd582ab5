import { z } from "zod";
import { ITEM_RESULTS } from "./answer";

/** The answers to the conditions as the open API gives them. */
export const standingItems = z
  .array(
    z.object({
      code: z.string().meta({ example: "K7" }),
      result: z.enum(ITEM_RESULTS),
      legal_basis: z.string(),
      reason: z
        .object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
        .meta({ description: "The code of a sentence, and what it speaks of" }),
      since: z.iso.date().nullable(),
      until: z.iso.date().nullable(),
    }),
  )
  .meta({
    description: "The eight conditions, one by one; those of a package are judged beside one",
  });
