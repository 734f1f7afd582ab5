import { z } from "zod";
import { instrumentSchema } from "./instrument";

const summary = z.object({
  version: z.string().meta({ example: "0.1" }),
  name: z.object({ id: z.string(), en: z.string() }),
  effective_from: z.iso.date().meta({ description: "The first day, in WIB, rounds begin with it" }),
  replaced_from: z.iso.date().nullable().meta({
    description: "The first day of the version after it; rounds begun before finish on theirs",
  }),
  published_at: z.iso
    .datetime()
    .nullable()
    .meta({ description: "Null: it came with the platform" }),
  sha256: z
    .string()
    .meta({ description: "Of the content as JSON with sorted keys, without spaces" }),
  url: z.url(),
});

/** Versions of the platform's own instrument of capability; it is not an instrument of LKPP. */
export const instrumentList = z.object({ data: z.array(summary) }).meta({ id: "InstrumentList" });
export type InstrumentList = z.infer<typeof instrumentList>;

export const instrumentAnswer = z
  .object({ data: summary.extend({ content: instrumentSchema }) })
  .meta({ id: "InstrumentAnswer" });
export type InstrumentAnswer = z.infer<typeof instrumentAnswer>;
