import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { FACTORS } from "@/domain/shortlist";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db, type Prisma } from "@/lib/db";
import type { WeightsInput } from "../schema";
import { holdShortlist } from "./hold-shortlist";

type WeightsRefusal = "not-allowed" | "locked" | "changed-meanwhile";
type Answer = Result<{ workId: string }, WeightsRefusal>;

/** Other weights, with the reason; what they were is kept beside. */
export async function changeWeights(
  actor: Actor,
  { shortlistId, version, weights, reason }: WeightsInput,
  at: Date = clock(),
): Promise<Answer> {
  return db.$transaction(async (tx): Promise<Answer> => {
    const held = await holdShortlist(tx, actor, "shortlists/change-weights", shortlistId);
    if (!held) return refuse("not-allowed");
    if (held.state === "locked") return refuse("locked");
    if (held.version !== version) return refuse("changed-meanwhile");
    const { agencyId, workId } = held;
    const after = { v: 1, weights };
    await tx.shortlistWeighing.create({
      data: {
        ...{ agencyId, shortlistId, after, reason, at },
        before: held.weights as Prisma.InputJsonValue,
        personId: actor.kind === "person" ? actor.id : null,
      },
    });
    await tx.shortlist.update({
      where: { id: shortlistId, version },
      data: { weights: after, changedAt: at, version: { increment: 1 } },
      select: { id: true },
    });
    const subject = { type: "shortlist", id: shortlistId } as const;
    await recordAudit(tx, actor, "shortlist.weights", subject, at, {
      ...{ agency: agencyId },
      weights: FACTORS.map((factor) => `${factor}:${weights[factor]}`).join("+"),
    });
    return ok({ workId });
  });
}
