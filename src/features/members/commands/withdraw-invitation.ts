import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

export type WithdrawRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/** Takes an offer back; its link opens no more. */
export async function withdrawInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
  at: Date = clock(),
): Promise<Result<null, WithdrawRefusal>> {
  const invitation = await db.invitation.findUnique({ where: { id: invitationId } });
  // A stranger learns nothing of which offers there are.
  if (!invitation) return refuse(actor.kind === "person" ? "not-found" : "not-allowed");
  const body = bodyOf(invitation);
  const whole = body.type === "agency" ? { ...body, unitId: null } : body;
  if (!may(actor, "members/withdraw-invitation", whole)) return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, state: "open" },
      data: { state: "withdrawn", settledAt: at, emailCipher: null },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const subject = { type: "invitation", id: invitationId } as const;
    await recordAudit(tx, actor, "invitation.withdraw", subject, at);
    return ok(null);
  });
}
