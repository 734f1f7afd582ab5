import { z } from "zod";

/** What may be asked of /api/v1/suggestions. */
export const suggestionParameters = z.object({
  q: z.string().max(200).meta({
    description: "What was typed; from two letters or digits on",
    example: "bone",
  }),
  format: z.enum(["json", "opensearch"]).default("json").meta({
    description: "`opensearch`: an answer of the type application/x-suggestions+json",
    example: "json",
  }),
  lang: z.enum(["id", "en"]).default("id").meta({
    description: "Language of the pages the suggestions lead to, and of OpenSearch's lines",
    example: "id",
  }),
});
