import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { UnlockInput } from "../schema";
import { holdShortlist } from "./hold-shortlist";

type UnlockRefusal = "not-allowed" | "not-locked" | "changed-meanwhile";
type Answer = Result<{ workId: string }, UnlockRefusal>;

/** Opens a locked shortlist as its next version, with the reason; what was locked stays as it is. */
export async function unlockShortlist(
  actor: Actor,
  { shortlistId, version, reason }: UnlockInput,
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(async (tx): Promise<Answer> => {
    const held = await holdShortlist(tx, actor, "shortlists/unlock-shortlist", shortlistId);
    if (!held) return refuse("not-allowed");
    if (held.state === "open") return refuse("not-locked");
    if (held.version !== version) return refuse("changed-meanwhile");
    await tx.shortlist.update({
      where: { id: shortlistId, version },
      data: {
        ...{ state: "open", unlockReason: reason, changedAt: at },
        ...{ round: { increment: 1 }, version: { increment: 1 } },
      },
      select: { id: true },
    });
    const subject = { type: "shortlist", id: shortlistId } as const;
    await recordAudit(tx, actor, "shortlist.unlock", subject, at, {
      ...{ agency: held.agencyId, round: held.round + 1 },
    });
    return ok({ workId: held.workId });
  });
}
