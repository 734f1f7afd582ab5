import "server-only";
import type { Tx } from "./db";

/**
 * Whether a person belongs, or is known to have belonged, to an organisation: by a membership of any
 * state, also one that ended, by having asked to manage it, or by having said so at the desk. Whoever
 * does decides nothing about it.
 */
export async function isAffiliated(
  tx: Tx,
  personId: string,
  organisationId: string,
): Promise<boolean> {
  const where = { personId, organisationId };
  const held = await tx.membership.count({ where });
  const asked = held > 0 || (await tx.claim.count({ where })) > 0;
  return asked || (await tx.affiliation.count({ where })) > 0;
}
