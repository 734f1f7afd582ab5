import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { useUpLink } from "@/lib/one-time-link";
import { admit, type Admission } from "@/lib/session";

/** Signs in with a mailed link, once. It works also when too many wrong passwords were tried. */
export async function openSignInLink(
  actor: Actor,
  { token, device, before }: { token: string; device: string; before?: string | null },
  at: Date = clock(),
): Promise<Result<Admission & { next: string | undefined }, "link-used">> {
  return db.$transaction(async (tx) => {
    const link = await useUpLink(tx, "sign_in", token);
    if (!link?.personId) return refuse("link-used");
    const person = await tx.person.findUnique({
      where: { id: link.personId },
      select: { state: true, email: true },
    });
    // The mailbox must still be the account's.
    if (person?.state !== "active" || person.email !== link.content.email) {
      return refuse("link-used");
    }
    const admission = await admit(tx, link.personId, { device, proven: false, before });
    const subject = { type: "person", id: link.personId } as const;
    await recordAudit(tx, actor, "session.sign-in", subject, at, { by: "link" });
    return ok({ ...admission, next: link.content.next });
  });
}
