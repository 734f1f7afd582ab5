import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { needsSecondFactor } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { tell } from "@/lib/outbox";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { endSessions } from "@/lib/session";

export type EndFactorRefusal = "not-allowed" | "role-needs-it" | "not-on" | ProofRefusal;

/** Takes the second factor out of force. Nobody whose role needs one can. */
export async function endSecondFactor(
  actor: Actor,
  { currentPassword }: { currentPassword: string },
  at: Date = clock(),
): Promise<Result<null, EndFactorRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const personId = actor.id;
  const held = await db.membership.findMany({
    where: { personId, state: { not: "ended" } },
    select: { role: true },
  });
  if (held.some(({ role }) => needsSecondFactor(role))) return refuse("role-needs-it");
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;

  return db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.deleteMany({ where: { personId } });
    if (count === 0) return refuse("not-on");
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await endSessions(tx, { personId, except: actor.sessionId }, "second_factor_changed");
    await recordAudit(tx, actor, "person.second-factor-off", { type: "person", id: personId }, at);
    await tell(tx, personId, "second-factor-off", { link: "/akun/dua-langkah" }, at);
    return ok(null);
  });
}
