import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf } from "@/domain/roles";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { endHeld, isOnlyManager, lockBody } from "@/lib/membership";

export type LeaveRefusal = "not-allowed" | "not-found" | "successor-needed";

/** Gives up one's own role. Whoever alone manages a body hands it over first. */
export async function leave(
  actor: Actor,
  { membershipId: id }: { membershipId: string },
  at: Date = clock(),
): Promise<Result<null, LeaveRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const held = await db.membership.findFirst({ where: { id, personId: actor.id } });
  if (!held) return refuse("not-found");
  return db.$transaction(async (tx) => {
    await lockBody(tx, bodyOf(held));
    if (held.state === "active" && (await isOnlyManager(tx, held))) {
      return refuse("successor-needed");
    }
    return (await endHeld(tx, actor, { id, reason: "left" }, at)) ? ok(null) : refuse("not-found");
  });
}
