import "server-only";
import type { Actor } from "@/domain/actor";
import { passwordFault, type PasswordFault } from "@/domain/password-rule";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { knownPasswords } from "@/lib/known-passwords";
import { findLink, useUpLink } from "@/lib/one-time-link";
import { tell } from "@/lib/outbox";
import { hashPassword } from "@/lib/password";
import { admit, type Admission, endSessions } from "@/lib/session";

export type ResetRefusal = "link-used" | PasswordFault;

/** A new password by mailed link. All sessions end; the second factor is still asked for. */
export async function resetPassword(
  actor: Actor,
  { token, password, device }: { token: string; password: string; device: string },
  at: Date = clock(),
): Promise<Result<Admission, ResetRefusal>> {
  const promised = await findLink(db, "reset_password", token);
  if (!promised?.personId) return refuse("link-used");
  const { personId, content } = promised;
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { name: true, email: true, state: true },
  });
  if (person?.state !== "active" || person.email !== content.email) return refuse("link-used");
  const fault = passwordFault(password, [person.name ?? "", person.email], await knownPasswords());
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);

  return db.$transaction(async (tx) => {
    if (!(await useUpLink(tx, "reset_password", token))) return refuse("link-used");
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash, version: { increment: 1 } },
    });
    await endSessions(tx, { personId }, "password_changed");
    const admission = await admit(tx, personId, { device, proven: false });
    await recordAudit(tx, actor, "person.reset-password", { type: "person", id: personId }, at);
    await tell(tx, personId, "password-changed", { link: "/masuk/lupa" }, at);
    return ok(admission);
  });
}
