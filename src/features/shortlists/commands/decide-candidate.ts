import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { DecideInput } from "../schema";
import { holdShortlist } from "./hold-shortlist";

type DecideRefusal = "not-allowed" | "not-found" | "locked" | "changed-meanwhile";
type Answer = Result<{ workId: string }, DecideRefusal>;

/**
 * Keeps or drops a candidate, with a reason by its code and in words. Several people decide at once, each
 * on the candidate as they saw it; who locks the list waits for them.
 */
export async function decideCandidate(
  actor: Actor,
  { shortlistId, organisationId, version, choice, reason }: DecideInput,
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(async (tx): Promise<Answer> => {
    const act = "shortlists/decide-candidate";
    const held = await holdShortlist(tx, actor, act, shortlistId, { together: true });
    if (!held) return refuse("not-allowed");
    if (held.state === "locked") return refuse("locked");
    const [decision, reasonCode] = choice.split(".") as ["keep" | "drop", string];
    const where = { shortlistId, organisationId };
    const { count } = await tx.shortlistCandidate.updateMany({
      where: { ...where, version },
      data: {
        ...{ decision, reasonCode, reason, decidedAt: at, version: { increment: 1 } },
        deciderId: actor.kind === "person" ? actor.id : null,
      },
    });
    if (count === 0) {
      const isHere = (await tx.shortlistCandidate.count({ where })) > 0;
      return refuse(isHere ? "changed-meanwhile" : "not-found");
    }
    const subject = { type: "shortlist", id: shortlistId } as const;
    await recordAudit(tx, actor, "shortlist.decide", subject, at, {
      ...{ agency: held.agencyId, organisation: organisationId, decision, reason: reasonCode },
    });
    return ok({ workId: held.workId });
  });
}
