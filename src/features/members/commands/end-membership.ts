import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { type Body, bodyOf } from "@/domain/roles";
import { findBody } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { endHeld, isOnlyManager, lockBody } from "@/lib/membership";
import { tell } from "@/lib/outbox";

export type EndMembershipRefusal =
  "not-allowed" | "not-found" | "changed-meanwhile" | "successor-needed";

/** Takes a role from somebody. It is gone at their next request, in the middle of a form too. */
export async function endMembership(
  actor: Actor,
  { membershipId: id, version }: { membershipId: string; version: number },
  at: Date = clock(),
): Promise<Result<null, EndMembershipRefusal>> {
  const held = await db.membership.findUnique({ where: { id } });
  if (!held) return refuse(actor.kind === "person" ? "not-found" : "not-allowed");
  const body = bodyOf(held);
  const whole: Body = body.type === "agency" ? { ...body, unitId: null } : body;
  if (!may(actor, "members/end-membership", whole)) return refuse("not-allowed");
  const found = await findBody(db, body);

  return db.$transaction(async (tx) => {
    await lockBody(tx, body);
    const now = await tx.membership.findUnique({ where: { id }, select: { version: true } });
    if (now?.version !== version) return refuse("changed-meanwhile");
    if (await isOnlyManager(tx, held)) return refuse("successor-needed");
    if (!(await endHeld(tx, actor, { id, reason: "removed" }, at))) {
      return refuse("changed-meanwhile");
    }
    const facts = { bodyName: found?.name ?? "Simpul", role: held.role, link: "/akun/keanggotaan" };
    await tell(tx, held.personId, "membership-ended", facts, at);
    return ok(null);
  });
}
