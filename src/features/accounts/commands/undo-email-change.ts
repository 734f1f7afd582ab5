import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { addressHash, useUpLink } from "@/lib/one-time-link";
import { endSessions } from "@/lib/session";

/**
 * The owner of the old mailbox says no: the change is stopped, or taken back within a week. The
 * password goes too, for whoever asked for the change knew it; a new one comes by reset.
 */
export async function undoEmailChange(
  actor: Actor,
  { token }: { token: string },
  at: Date = clock(),
): Promise<Result<null, "link-used">> {
  return db.$transaction(async (tx) => {
    const link = await useUpLink(tx, "undo_email_change", token);
    if (!link?.personId) return refuse("link-used");
    const { email, next = "" } = link.content;
    await tx.oneTimeLink.updateMany({
      where: { personId: link.personId, usedAt: null },
      data: { usedAt: machineTime() },
    });
    await tx.oneTimeLink.updateMany({
      where: { emailHash: addressHash(next), purpose: "change_email", usedAt: null },
      data: { usedAt: machineTime() },
    });
    const { count } = await tx.person.updateMany({
      where: { id: link.personId, email: { in: [email, next] }, state: "active" },
      data: { email, passwordHash: null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("link-used");
    await endSessions(tx, { personId: link.personId }, "email_changed");
    const subject = { type: "person", id: link.personId } as const;
    await recordAudit(tx, actor, "person.undo-email-change", subject, at);
    return ok(null);
  });
}
