import "server-only";
import type { Actor } from "@/domain/actor";
import { db } from "@/lib/db";

/** Whether somebody belongs, or ever belonged, to an organisation, or has said so at the desk. */
export async function isTiedTo(actor: Actor, organisationId: string): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const where = { personId: actor.id, organisationId };
  const counts = await Promise.all([
    db.membership.count({ where }),
    db.claim.count({ where }),
    db.affiliation.count({ where }),
  ]);
  return counts.some((count) => count > 0);
}
