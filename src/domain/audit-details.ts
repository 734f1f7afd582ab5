import { HIDDEN, maskPersonalData } from "./personal-data";

export type AuditDetails = Record<string, string | number | boolean>;

/** Codes, ids, roles, paths and keyed hashes: no space, so no name and no sentence. */
const CODE = /^[\w.:/+-]{0,200}$/;

/** An id or a hash holds digits by chance; some look like a phone number. */
const OURS = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/;

/**
 * The name of the first detail that may be about somebody: a trail that cannot be changed must not
 * hold what has to be forgotten one day. Numbers count things, so long ones are not numbers.
 */
export function personalDetail(details: AuditDetails): string | null {
  const suspect = ([, value]: [string, string | number | boolean]) =>
    typeof value === "string"
      ? !OURS.test(value) && (!CODE.test(value) || maskPersonalData(value).includes(HIDDEN))
      : typeof value === "number" && !(Math.abs(value) < 1e7);
  return Object.entries(details).find(suspect)?.[0] ?? null;
}
