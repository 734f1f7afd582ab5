import { z } from "zod";

/** What is asked of those who are one step away; whatever cannot be read as such is left out. */
export const oneStepSchema = z.object({
  /** The one item that is not met. */
  butir: z
    .string()
    .regex(/^K\d{1,2}$/)
    .optional()
    .catch(undefined),
  /** A province or a regency by its code. */
  wilayah: z
    .string()
    .regex(/^\d{2}(\.\d{2})?$/)
    .optional()
    .catch(undefined),
  halaman: z.coerce.number().int().min(1).max(1_000).catch(1),
});
export type OneStepFilter = z.infer<typeof oneStepSchema>;

/** The filter as it stands in an address, without a question mark. */
export function oneStepQuery({ butir, wilayah, halaman }: Partial<OneStepFilter>): string {
  const given = { butir, wilayah, halaman: halaman && halaman > 1 ? String(halaman) : undefined };
  return new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}
