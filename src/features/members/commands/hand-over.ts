import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf, managerRoleOf, managesBody } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { findBody } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { endHeld, lockBody } from "@/lib/membership";
import { tell } from "@/lib/outbox";

export type HandOverRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/**
 * A manager gives the body to a member of it: the member manages it from now on, the manager's own
 * role ends. Both in one transaction, so that the body is never without.
 */
export async function handOver(
  actor: Actor,
  input: { membershipId: string; successorId: string; version: number },
  at: Date = clock(),
): Promise<Result<null, HandOverRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const { membershipId: id, successorId, version } = input;
  const held = await db.membership.findFirst({
    where: { id, personId: actor.id, state: "active" },
  });
  if (!held) return refuse("not-allowed");
  const body = bodyOf(held);
  if (!managesBody(held.role, body) || !may(actor, "members/hand-over", body)) {
    return refuse("not-allowed");
  }
  const successor = await db.membership.findFirst({
    where: {
      id: successorId,
      state: "active",
      organisationId: held.organisationId,
      agencyId: held.agencyId,
      personId: { not: actor.id },
      person: { state: "active" },
    },
  });
  const found = await findBody(db, body);
  if (!successor || !found) return refuse("not-found");
  const role = managerRoleOf(body.type);

  return db.$transaction(async (tx) => {
    await lockBody(tx, body);
    const now = await tx.membership.findUnique({ where: { id }, select: { version: true } });
    if (now?.version !== version) return refuse("changed-meanwhile");
    const { count } = await tx.membership.updateMany({
      where: { id: successorId, state: "active", version: successor.version },
      data: { role, unitId: null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, "membership.hand-over", { type: "membership", id }, at, {
      to: successorId,
    });
    await endHeld(tx, actor, { id, reason: "handed_over" }, at);
    const facts = { bodyName: found.name, role, link: "/akun/keanggotaan" };
    await tell(tx, successor.personId, "membership-changed", facts, at);
    return ok(null);
  });
}
