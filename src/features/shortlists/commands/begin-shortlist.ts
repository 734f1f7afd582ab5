import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { openShortlist, workOf } from "./open-shortlist";

/** Begins the shortlist of a work, with the weights an agency begins with and a seed nobody chose. */
export async function beginShortlist(
  actor: Actor,
  { workId }: { workId: string },
  at: Date = clock(),
): Promise<Result<{ workId: string; shortlistId: string }, "not-allowed">> {
  return db.$transaction(async (tx) => {
    const work = await workOf(tx, actor, "shortlists/begin-shortlist", workId);
    if (!work) return refuse("not-allowed");
    const { id } = await openShortlist(tx, actor, work, at);
    return ok({ workId, shortlistId: id });
  });
}
