import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

const WEEK = 7 * 86_400_000;

/** Files that nobody went on with for a week go, with the numbers of people that may stand in them. */
export async function forgetLists(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ forgotten: number }, "not-allowed">> {
  if (!may(actor, "imports/forget-lists")) return refuse("not-allowed");
  const { count } = await db.listImport.deleteMany({
    where: {
      state: { in: ["uploaded", "trial", "failed"] },
      startedAt: { lt: new Date(at.getTime() - WEEK) },
    },
  });
  return ok({ forgotten: count });
}
