import "server-only";
import type { Actor } from "@/domain/actor";
import { maskAddress } from "@/domain/address";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { useUpLink } from "@/lib/one-time-link";
import { tell } from "@/lib/outbox";
import { endSessions } from "@/lib/session";

/** Whoever has the link in the new mailbox makes it the account's. Every session ends. */
export async function confirmEmailChange(
  actor: Actor,
  { token }: { token: string },
  at: Date = clock(),
): Promise<Result<null, "link-used">> {
  return db.$transaction(async (tx) => {
    const link = await useUpLink(tx, "change_email", token);
    if (!link?.personId) return refuse("link-used");
    const { email, former } = link.content;
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      return refuse("link-used");
    }
    // The address it was asked from must still be the account's.
    const { count } = await tx.person.updateMany({
      where: { id: link.personId, email: former ?? "", state: "active" },
      data: { email, version: { increment: 1 } },
    });
    if (count === 0) return refuse("link-used");
    await endSessions(tx, { personId: link.personId }, "email_changed");
    const subject = { type: "person", id: link.personId } as const;
    await recordAudit(tx, actor, "person.change-email", subject, at);
    await tell(tx, link.personId, "email-changed", { newMask: maskAddress(email) }, at);
    return ok(null);
  });
}
