import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { MarkOneInput } from "../schema";

/** Marks one of the asker's own notifications as read or unread; once more changes nothing. */
export async function markOne(
  actor: Actor,
  { id, as }: Pick<MarkOneInput, "id" | "as">,
  at: Date = clock(),
): Promise<Result<null, "not-allowed" | "not-found">> {
  if (actor.kind !== "person" || !may(actor, "notifications/mark-one")) {
    return refuse("not-allowed");
  }
  const own = { id, personId: actor.id };
  const isRead = as === "read";
  const { count } = await db.notification.updateMany({
    where: { ...own, readAt: isRead ? null : { not: null } },
    data: { readAt: isRead ? at : null },
  });
  if (count === 1 || (await db.notification.count({ where: own })) === 1) return ok(null);
  return refuse("not-found");
}
