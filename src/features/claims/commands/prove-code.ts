import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { Actor } from "@/domain/actor";
import { MOST_CODE_TRIES } from "@/domain/claim";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { keyedHash } from "@/lib/encryption";

export type ProveCodeRefusal = "not-allowed" | "not-found" | "code-over" | "code-differs";

/** Gives back the code that was sent to the listed address. Five wrong ones close it. */
export async function proveCode(
  actor: Actor,
  { claimId, code }: { claimId: string; code: string },
  at: Date = clock(),
): Promise<Result<null, ProveCodeRefusal>> {
  if (actor.kind !== "person" || !may(actor, "claims/prove-code")) return refuse("not-allowed");
  const own = { id: claimId, personId: actor.id, state: "open" } as const;
  if (!(await db.claim.findFirst({ where: { ...own, provenAt: null } }))) {
    return refuse("not-found");
  }
  return db.$transaction(async (tx) => {
    // A try counts before it is looked at and whatever comes of it, so that many at once are many.
    const { count } = await tx.claim.updateMany({
      where: {
        ...{ ...own, provenAt: null, codeTries: { lt: MOST_CODE_TRIES } },
        codeExpiresAt: { gt: machineTime() },
      },
      data: { codeTries: { increment: 1 } },
    });
    if (count === 0) return refuse("code-over");
    const { codeHash } = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { codeHash: true },
    });
    const given = keyedHash("claim-code", `${claimId}:${code}`);
    if (!codeHash || !timingSafeEqual(codeHash, given)) {
      return refuse("code-differs");
    }
    await tx.claim.update({ where: { id: claimId }, data: { provenAt: at, codeHash: null } });
    await recordAudit(tx, actor, "claim.prove", { type: "claim", id: claimId }, at);
    return ok(null);
  });
}
