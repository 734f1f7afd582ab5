import "server-only";
import type { Actor } from "@/domain/actor";
import { passwordFault, type PasswordFault } from "@/domain/password-rule";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { knownPasswords } from "@/lib/known-passwords";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { tell } from "@/lib/outbox";
import { hashPassword } from "@/lib/password";
import { endSessions } from "@/lib/session";

export type ChangePasswordRefusal = "not-allowed" | ProofRefusal | PasswordFault;

/** A new password, or a first one. Every other session ends. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: { currentPassword: string; password: string },
  at: Date = clock(),
): Promise<Result<{ ended: number }, ChangePasswordRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: { name: true, email: true },
  });
  if (!person) return refuse("not-allowed");
  const fault = passwordFault(
    password,
    [person.name ?? "", person.email ?? ""],
    await knownPasswords(),
  );
  if (fault) return refuse(fault);
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;
  const passwordHash = await hashPassword(password);

  return db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: { passwordHash, version: { increment: 1 } },
    });
    const ended = await endSessions(
      tx,
      { personId: actor.id, except: actor.sessionId },
      "password_changed",
    );
    await recordAudit(tx, actor, "person.change-password", { type: "person", id: actor.id }, at);
    await tell(tx, actor.id, "password-changed", { link: "/masuk/lupa" }, at);
    return ok({ ended });
  });
}
