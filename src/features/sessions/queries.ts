import "server-only";
import type { Actor } from "@/domain/actor";
import { needsSecondFactor } from "@/domain/roles";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";
import { findLink, type LinkPurpose } from "@/lib/one-time-link";
import { secretAddress } from "@/lib/second-factor";

/** Whether a mailed link would still open: for the page that asks before it acts. */
export const isLinkOpen = async (
  _actor: Actor,
  purpose: LinkPurpose,
  token: string,
): Promise<boolean> => Boolean((await findLink(db, purpose, token))?.personId);

/** One's own sessions that still run, newest first, at most fifty. */
export async function listOwnSessions(actor: Actor) {
  if (actor.kind !== "person") return [];
  const rows = await db.session.findMany({
    where: {
      personId: actor.id,
      endedAt: null,
      isPending: false,
      expiresAt: { gt: machineTime() },
    },
    orderBy: { seenAt: "desc" },
    take: 50,
    select: { id: true, device: true, createdAt: true, seenAt: true, secondFactorAt: true },
  });
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }));
}

export type OwnFactor =
  | { state: "off"; isRequired: boolean }
  | { state: "begun"; isRequired: boolean; secret: string; address: string }
  | { state: "on"; isRequired: boolean; since: Date; codesLeft: number };

/** One's own second factor. The secret is shown only until it is in force. */
export async function findOwnFactor(actor: Actor): Promise<OwnFactor | null> {
  if (actor.kind !== "person") return null;
  const person = await db.person.findUnique({
    where: { id: actor.id },
    select: {
      email: true,
      secondFactor: true,
      memberships: { where: { state: { not: "ended" } }, select: { role: true }, take: 100 },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
    },
  });
  if (!person?.email) return null;
  const isRequired = person.memberships.some(({ role }) => needsSecondFactor(role));
  const factor = person.secondFactor;
  if (!factor) return { state: "off", isRequired };
  if (factor.confirmedAt) {
    const codesLeft = person.recoveryCodes.length;
    return { state: "on", isRequired, since: factor.confirmedAt, codesLeft };
  }
  const secret = decrypt(factor.secretCipher);
  return { state: "begun", isRequired, secret, address: secretAddress(secret, person.email) };
}
