import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { MarkReadInput } from "../schema";

/** Marks the asker's own notifications as read, up to the newest that was on the page. */
export async function markRead(
  actor: Actor,
  { until }: MarkReadInput,
  at: Date = clock(),
): Promise<Result<{ marked: number }, "not-allowed">> {
  if (actor.kind !== "person" || !may(actor, "notifications/mark-read")) {
    return refuse("not-allowed");
  }
  const { count } = await db.notification.updateMany({
    where: { personId: actor.id, readAt: null, at: { lte: until } },
    data: { readAt: at },
  });
  return ok({ marked: count });
}
