import "server-only";
import type { Actor } from "@/domain/actor";
import { actorLabel } from "@/domain/actor";
import { db } from "@/lib/db";

const MOST = 10_000;

/**
 * Everything kept about the person who asks (Article 7 of UU 27/2022: the right to a copy). Hashes
 * and secrets stay in, for they would only help whoever stole the file. At most 10,000 rows of each.
 */
export async function findOwnData(actor: Actor) {
  if (actor.kind !== "person") return null;
  const personId = actor.id;
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      state: true,
      createdAt: true,
      secondFactor: { select: { confirmedAt: true } },
      externals: { select: { issuer: true, linkedAt: true } },
      memberships: {
        select: {
          role: true,
          state: true,
          since: true,
          endedAt: true,
          endReason: true,
          organisation: { select: { name: true } },
          agency: { select: { name: true } },
          unit: { select: { name: true } },
        },
        take: MOST,
      },
      registrations: {
        select: {
          ...{ registeredAt: true, state: true, settledAt: true, reason: true },
          organisation: { select: { name: true } },
        },
        take: MOST,
      },
      claims: {
        select: {
          ...{ claimedAt: true, state: true, settledAt: true, reason: true, provenAt: true },
          organisation: { select: { name: true } },
        },
        take: MOST,
      },
      sessions: {
        select: { device: true, createdAt: true, seenAt: true, endedAt: true, endReason: true },
        orderBy: { createdAt: "desc" },
        take: MOST,
      },
      notifications: {
        select: { kind: true, facts: true, path: true, at: true, readAt: true },
        orderBy: { at: "desc" },
        take: MOST,
      },
      preferences: { select: { kind: true, mail: true } },
    },
  });
  if (!person) return null;
  const [mails, acts] = await Promise.all([
    db.outboxMail.findMany({
      where: { personId },
      select: { kind: true, writtenAt: true, sentAt: true, failedAt: true },
      orderBy: { writtenAt: "desc" },
      take: MOST,
    }),
    db.auditEvent.findMany({
      where: { OR: [{ actor: actorLabel(actor) }, { subjectType: "person", subjectId: personId }] },
      select: { at: true, action: true, subjectType: true, details: true },
      orderBy: { id: "desc" },
      take: MOST,
    }),
  ]);
  return { v: 1, person, mails, acts };
}
