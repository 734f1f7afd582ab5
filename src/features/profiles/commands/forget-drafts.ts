import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { KEEP_DRAFT_DAYS } from "@/domain/profile-units";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

const DAY = 86_400_000;

/** Deletes drafts that nobody has gone on with for ninety days. */
export async function forgetDrafts(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ forgotten: number }, "not-allowed">> {
  if (!may(actor, "profiles/forget-drafts")) return refuse("not-allowed");
  const { count } = await db.profileDraft.deleteMany({
    where: { savedAt: { lt: new Date(at.getTime() - KEEP_DRAFT_DAYS * DAY) } },
  });
  return ok({ forgotten: count });
}
