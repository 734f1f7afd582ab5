import { z } from "zod";
import { BANDS } from "./score";

const points = z.number().min(0).max(100);

/** What open data says of capability. */
export const assessment = z
  .object({
    band: z.enum(BANDS),
    total: points.meta({ description: "0 to 100 with one decimal, as the assessor found" }),
    dimensions: z.array(z.object({ code: z.string(), score: points.nullable() })).meta({
      description: "In the order of the instrument; null where nothing in it is relevant",
    }),
    source: z.literal("assessor").meta({ description: "Who said it" }),
    date: z.iso.date().meta({ description: "The day on which the assessor finished" }),
    instrument: z.string().meta({ description: "Version; numbers of two versions do not compare" }),
  })
  .meta({
    id: "Assessment",
    description:
      "Capability by an instrument of this platform, not of LKPP; falls when a paper ends that it rests on. Independent of `standing`.",
  });
