import { z } from "zod";

const day = z.iso.date().optional().catch(undefined);

/** What can be asked of the trail; whatever cannot be read as such is left out. */
export const auditFilterSchema = z.object({
  /** The beginning of an action: `session.` finds all about sessions. */
  action: z
    .string()
    .regex(/^[a-z][a-z.-]{0,59}$/)
    .optional()
    .catch(undefined),
  /** `person:ID`, `system` or `anyone`. */
  actor: z
    .string()
    .regex(/^(system|anyone|person:[0-9a-f-]{36})$/)
    .optional()
    .catch(undefined),
  /** `report:ID`, or a type alone. */
  subject: z
    .string()
    .regex(/^[a-z]{1,30}(:[\w-]{1,60})?$/)
    .optional()
    .catch(undefined),
  from: day,
  until: day,
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** The event a page ends before: `?before=123`. */
export const beforeSchema = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .transform((text) => BigInt(text))
  .optional()
  .catch(undefined);

/** The filter as it stands in an address, without a question mark. */
export function filterQuery(filter: AuditFilter, before?: bigint): string {
  const given = { ...filter, ...(before && { before: String(before) }) };
  return new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}
