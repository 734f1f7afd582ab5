import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

/**
 * Whether the actor belongs, or is known to have belonged, to an organisation: by a membership of any
 * state, also one that ended, or by having asked to manage it.
 */
export async function isAffiliated(actor: Actor, organisationId: string): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const of = { personId: actor.id, organisationId };
  const [held, asked] = await Promise.all([
    db.membership.count({ where: of }),
    db.claim.count({ where: of }),
  ]);
  return held + asked > 0;
}
