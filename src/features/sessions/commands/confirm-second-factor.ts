import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { giveBack, LIMITS, secondsToWait } from "@/lib/limit";
import { tell } from "@/lib/outbox";
import { replaceRecoveryCodes } from "@/lib/recovery-codes";
import { stepOfCode } from "@/lib/second-factor";
import { admit, type Admission, endSessions } from "@/lib/session";

export type ConfirmRefusal = "not-allowed" | "code-wrong" | "too-many" | "already-on";

/** Puts the second factor in force. All other sessions end; the codes answered are shown once. */
export async function confirmSecondFactor(
  actor: Actor,
  { code, device }: { code: string; device: string },
  at: Date = clock(),
): Promise<Result<Admission & { codes: string[] }, ConfirmRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const personId = actor.id;
  if ((await secondsToWait(LIMITS.code, personId)) > 0) return refuse("too-many");
  const factor = await db.secondFactor.findUnique({ where: { personId } });
  if (!factor) return refuse("code-wrong");
  if (factor.confirmedAt) return refuse("already-on");
  const step = await stepOfCode(decrypt(factor.secretCipher), code, factor.lastStep);
  if (step === null) return refuse("code-wrong");
  await giveBack(LIMITS.code, personId);

  return db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, confirmedAt: null },
      data: { confirmedAt: machineTime(), lastStep: step },
    });
    if (count === 0) return refuse("already-on");
    const codes = await replaceRecoveryCodes(tx, personId);
    await endSessions(tx, { personId }, "second_factor_changed");
    const admission = await admit(tx, personId, { device, proven: true });
    await recordAudit(tx, actor, "person.second-factor-on", { type: "person", id: personId }, at);
    await tell(tx, personId, "second-factor-on", { link: "/akun/dua-langkah" }, at);
    return ok({ ...admission, codes });
  });
}
