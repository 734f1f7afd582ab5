import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { replaceRecoveryCodes } from "@/lib/recovery-codes";

export type RenewRefusal = "not-allowed" | "not-on" | ProofRefusal;

/** Ten new recovery codes in place of the old ones, shown once. */
export async function renewRecoveryCodes(
  actor: Actor,
  { currentPassword }: { currentPassword: string },
  at: Date = clock(),
): Promise<Result<{ codes: string[] }, RenewRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const personId = actor.id;
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;
  return db.$transaction(async (tx) => {
    const factor = await tx.secondFactor.findUnique({ where: { personId } });
    if (!factor?.confirmedAt) return refuse("not-on");
    const codes = await replaceRecoveryCodes(tx, personId);
    await recordAudit(tx, actor, "person.renew-codes", { type: "person", id: personId }, at);
    return ok({ codes });
  });
}
