import "server-only";
import type { Actor } from "@/domain/actor";
import { columnsOf, countsAtOnce } from "@/domain/membership";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { findBody, membersPath } from "@/lib/bodies";
import { clock, machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { sha256 } from "@/lib/encryption";
import { lockBody, managersOf } from "@/lib/membership";
import { addressHash } from "@/lib/one-time-link";
import { tell } from "@/lib/outbox";

export type AnswerRefusal = "not-allowed" | "link-used" | "other-address" | "already-member";

/**
 * Accepts or declines an offer, signed in with the address it was sent to. A role in an agency
 * waits for a platform admin, unless one made the offer.
 */
export async function answerInvitation(
  actor: Actor,
  { token, answer }: { token: string; answer: "accept" | "decline" },
  at: Date = clock(),
): Promise<Result<{ awaits: boolean; path: string }, AnswerRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const invitation = await db.invitation.findFirst({
    where: { tokenHash: sha256(token), state: "open", expiresAt: { gt: machineTime() } },
  });
  if (!invitation) return refuse("link-used");
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: { email: true },
  });
  if (
    !person?.email ||
    !addressHash(person.email).every((byte, place) => byte === invitation.emailHash[place])
  ) {
    return refuse("other-address");
  }
  const { id, role, isConfirmed, invitedById } = invitation;
  const body = bodyOf(invitation);
  const found = await findBody(db, body);
  if (!found) return refuse("link-used");

  return db.$transaction(async (tx) => {
    await lockBody(tx, body);
    const held = await tx.membership.count({
      where: { personId: actor.id, role, ...columnsOf(body), state: { not: "ended" } },
    });
    if (answer === "accept" && held > 0) return refuse("already-member");
    const { count } = await tx.invitation.updateMany({
      where: { id, state: "open" },
      data: {
        state: answer === "accept" ? "accepted" : "declined",
        settledAt: at,
        emailCipher: null,
      },
    });
    if (count === 0) return refuse("link-used");
    await recordAudit(tx, actor, `invitation.${answer}`, { type: "invitation", id }, at, { role });
    if (answer === "decline") return ok({ awaits: false, path: "/akun/keanggotaan" });
    const active = countsAtOnce(body, isConfirmed);
    const membership = await tx.membership.create({
      data: {
        ...columnsOf(body),
        personId: actor.id,
        role,
        state: active ? "active" : "awaiting",
        since: at,
      },
      select: { id: true },
    });
    const subject = { type: "membership", id: membership.id } as const;
    await recordAudit(tx, actor, "membership.begin", subject, at, { role, active });
    const facts = { bodyName: found.name, role };
    if (!active) {
      for (const admin of await managersOf(tx, { type: "platform" })) {
        await tell(tx, admin, "membership-awaiting", { ...facts, link: "/admin/keanggotaan" }, at);
      }
    }
    if (invitedById) {
      const link = membersPath(body, found.slug);
      await tell(tx, invitedById, "membership-received", { ...facts, link }, at);
    }
    return ok({ awaits: !active, path: "/akun/keanggotaan" });
  });
}
