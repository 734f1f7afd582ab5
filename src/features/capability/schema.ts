import { z } from "zod";

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** `?wilayah=73&versi=0.1`; what cannot be read is as if it were not there. */
export const capabilityParameters = z.object({
  wilayah: z.preprocess(
    first,
    z
      .string()
      .regex(/^\d\d(\.\d\d)?$/)
      .nullable()
      .catch(null)
      .default(null),
  ),
  versi: z.preprocess(
    first,
    z
      .string()
      .regex(/^\d+(\.\d+)*$/)
      .max(20)
      .nullable()
      .catch(null)
      .default(null),
  ),
});
