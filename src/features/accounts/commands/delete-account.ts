import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { endHeld, isOnlyManager, lockBody } from "@/lib/membership";
import { addressHash } from "@/lib/one-time-link";
import { sendMail } from "@/lib/outbox";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { endSessions } from "@/lib/session";

export type DeleteRefusal = "not-allowed" | "successor-needed" | ProofRefusal;

/**
 * Deletes what names a person: name, address, password, second factor, inbox, links. What they did
 * stays in the history under a number that leads to nobody. Whoever alone manages a body first
 * hands it over.
 */
export async function deleteAccount(
  actor: Actor,
  { currentPassword }: { currentPassword: string },
  at: Date = clock(),
): Promise<Result<null, DeleteRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;
  const personId = actor.id;

  return db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: {
        email: true,
        language: true,
        memberships: { where: { state: { not: "ended" } }, orderBy: { id: "asc" } },
      },
    });
    if (!person?.email) return refuse("not-allowed");
    for (const held of person.memberships) await lockBody(tx, bodyOf(held));
    for (const held of person.memberships) {
      if (await isOnlyManager(tx, held)) return refuse("successor-needed");
    }
    for (const { id } of person.memberships) {
      await endHeld(tx, actor, { id, reason: "account_deleted" }, at);
    }
    await endSessions(tx, { personId }, "account_deleted");
    await tx.oneTimeLink.deleteMany({
      where: { OR: [{ personId }, { emailHash: addressHash(person.email) }] },
    });
    await tx.invitation.updateMany({
      where: { emailHash: addressHash(person.email) },
      data: { emailCipher: null },
    });
    await tx.claim.updateMany({
      where: { personId, state: "open" },
      data: { state: "withdrawn", settledAt: at, version: { increment: 1 } },
    });
    await tx.claim.updateMany({ where: { personId }, data: { explanationCipher: null } });
    await tx.outboxMail.deleteMany({ where: { personId } });
    await tx.notification.deleteMany({ where: { personId } });
    await tx.notificationPreference.deleteMany({ where: { personId } });
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await tx.secondFactor.deleteMany({ where: { personId } });
    await tx.externalIdentity.deleteMany({ where: { personId } });
    await tx.person.update({
      where: { id: personId },
      data: {
        state: "deleted",
        deletedAt: at,
        name: null,
        email: null,
        passwordHash: null,
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, actor, "person.delete", { type: "person", id: personId }, at);
    const { email, language } = person;
    await sendMail(tx, "account-deleted", { email, language }, {}, at);
    return ok(null);
  });
}
