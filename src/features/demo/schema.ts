import { z } from "zod";

/** How far a button of the page moves the time. */
export const STEPS = ["-30", "-1", "1", "7", "30", "365"] as const;

export const shiftSchema = z.object({
  days: z
    .enum([...STEPS, "reset"], { error: "form-broken" })
    .transform((text) => (text === "reset" ? text : Number(text))),
});
