import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock, machineTime } from "@/lib/clock";
import { db, type Tx } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { giveBack, LIMITS, secondsToWait } from "@/lib/limit";
import { tell } from "@/lib/outbox";
import { recoveryCodeHash } from "@/lib/recovery-codes";
import { stepOfCode } from "@/lib/second-factor";
import { admit, type Admission } from "@/lib/session";

export type ProveRefusal = "code-wrong" | "too-many" | "link-used";

/**
 * The second step of signing in: a code of the authenticator app, or a recovery code, which opens
 * once. The waiting session ends and a proven one begins.
 */
export async function proveSecondFactor(
  actor: Actor,
  { sessionId, code, device }: { sessionId: string; code: string; device: string },
  at: Date = clock(),
): Promise<Result<Admission, ProveRefusal>> {
  const waiting = await db.session.findFirst({
    where: { id: sessionId, isPending: true, endedAt: null, expiresAt: { gt: machineTime() } },
    select: { personId: true, person: { select: { state: true } } },
  });
  if (waiting?.person.state !== "active") return refuse("link-used");
  const { personId } = waiting;
  if ((await secondsToWait(LIMITS.code, personId)) > 0) return refuse("too-many");

  return db.$transaction(async (tx) => {
    const by = await takeCode(tx, personId, code, at);
    if (!by) return refuse("code-wrong");
    await giveBack(LIMITS.code, personId);
    const admission = await admit(tx, personId, { device, proven: true, before: sessionId });
    await recordAudit(tx, actor, "session.second-factor", { type: "person", id: personId }, at, {
      by,
    });
    return ok(admission);
  });
}

/** Takes a code once: two at once with the same code, and only one of them is let in. */
async function takeCode(
  tx: Tx,
  personId: string,
  code: string,
  at: Date,
): Promise<"app" | "recovery" | null> {
  const factor = await tx.secondFactor.findUnique({ where: { personId } });
  if (!factor?.confirmedAt) return null;
  const step = await stepOfCode(decrypt(factor.secretCipher), code, factor.lastStep);
  if (step !== null) {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
      data: { lastStep: step },
    });
    return count === 1 ? "app" : null;
  }
  const codeHash = recoveryCodeHash(personId, code);
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash, usedAt: null },
    data: { usedAt: machineTime() },
  });
  if (count !== 1) return null;
  const left = await tx.recoveryCode.count({ where: { personId, usedAt: null } });
  await tell(tx, personId, "recovery-code-used", { left, link: "/akun/dua-langkah" }, at);
  return "recovery";
}
