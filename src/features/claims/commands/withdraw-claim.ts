import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

export type WithdrawClaimRefusal = "not-allowed" | "not-found";

/** Takes back one's own claim; what was written for it is forgotten. */
export async function withdrawClaim(
  actor: Actor,
  { claimId }: { claimId: string },
  at: Date = clock(),
): Promise<Result<null, WithdrawClaimRefusal>> {
  if (actor.kind !== "person" || !may(actor, "claims/withdraw-claim")) return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, personId: actor.id, state: "open" },
      data: {
        ...{ state: "withdrawn", settledAt: at, version: { increment: 1 } },
        ...{ explanationCipher: null, codeHash: null },
      },
    });
    if (count === 0) return refuse("not-found");
    await recordAudit(tx, actor, "claim.withdraw", { type: "claim", id: claimId }, at);
    return ok(null);
  });
}
