import "server-only";
import type { Actor } from "@/domain/actor";
import { type OfferRefusal, placeOf } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { type Body, bodyOf, managesBody, type Role } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { findBody } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { isOnlyManager, lockBody } from "@/lib/membership";
import { tell } from "@/lib/outbox";

export type ChangeMembershipRefusal =
  | "not-allowed"
  | "not-found"
  | "changed-meanwhile"
  | "successor-needed"
  | "already-member"
  | OfferRefusal;

/** Another role, or another unit, in the same body. The last manager keeps the role. */
export async function changeMembership(
  actor: Actor,
  input: { membershipId: string; role: Role; unitId: string | null; version: number },
  at: Date = clock(),
): Promise<Result<null, ChangeMembershipRefusal>> {
  const { membershipId: id, role, unitId, version } = input;
  const before = await db.membership.findUnique({ where: { id } });
  if (!before || before.state === "ended") {
    return refuse(actor.kind === "person" ? "not-found" : "not-allowed");
  }
  const held = bodyOf(before);
  const whole: Body = held.type === "agency" ? { ...held, unitId: null } : held;
  if (!may(actor, "members/change-membership", whole)) return refuse("not-allowed");
  const after: Body = held.type === "agency" ? { ...held, unitId } : held;
  const place = placeOf(role, after);
  if (!place.ok) return place;
  const found = await findBody(db, after);
  if (!found) return refuse("not-found");

  return db.$transaction(async (tx) => {
    await lockBody(tx, held);
    if (!managesBody(role, after) && (await isOnlyManager(tx, before))) {
      return refuse("successor-needed");
    }
    const twin = await tx.membership.count({
      where: {
        id: { not: id },
        personId: before.personId,
        organisationId: before.organisationId,
        agencyId: before.agencyId,
        unitId: after.type === "agency" ? after.unitId : null,
        role,
        state: { not: "ended" },
      },
    });
    if (twin > 0) return refuse("already-member");
    const { count } = await tx.membership.updateMany({
      where: { id, version, state: { not: "ended" } },
      data: { role, ...(held.type === "agency" && { unitId }), version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, "membership.change", { type: "membership", id }, at, {
      from: before.role,
      to: role,
    });
    const facts = { bodyName: found.name, role, link: "/akun/keanggotaan" };
    await tell(tx, before.personId, "membership-changed", facts, at);
    return ok(null);
  });
}
