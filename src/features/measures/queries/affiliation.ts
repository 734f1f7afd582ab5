import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

/**
 * Whether the actor belongs, or is known to have belonged, to an organisation: by a membership of any
 * state, also one that ended, by having asked to manage it, or by having said so at the desk.
 */
export async function isAffiliated(actor: Actor, organisationId: string): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const of = { personId: actor.id, organisationId };
  const [held, asked, declared] = await Promise.all([
    db.membership.count({ where: of }),
    db.claim.count({ where: of }),
    db.affiliation.count({ where: of }),
  ]);
  return held + asked + declared > 0;
}
