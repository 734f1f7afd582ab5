import { z } from "zod";

/** A suspension as open data has it; every field is null while there is none. */
export const measureSchema = z
  .object({
    state: z.enum(["none", "suspended"]),
    from: z.iso.date().nullable().meta({ description: "First day" }),
    until: z.iso.date().nullable().meta({
      description: "Last day, which ends at 24.00 in the time zone of the office",
    }),
    reason: z.string().nullable(),
    basis: z.string().nullable(),
  })
  .meta({
    id: "Measure",
    description:
      "A decided suspension that is in force now, by the policy of this platform: it stands beside " +
      "`standing` and never changes it. Concerns and reviews are not public.",
  });
