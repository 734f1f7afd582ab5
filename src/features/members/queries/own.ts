import "server-only";
import type { Actor } from "@/domain/actor";
import { maskAddress } from "@/domain/address";
import { bodyOf, managesBody } from "@/domain/roles";
import { findBody, membersPath } from "@/lib/bodies";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { decrypt, sha256 } from "@/lib/encryption";
import { addressHash } from "@/lib/one-time-link";

const BODY = {
  organisation: {
    select: { name: true, addresses: { where: { isCurrent: true }, select: { slug: true } } },
  },
  agency: { select: { name: true, slug: true, state: true } },
  unit: { select: { name: true } },
} as const;

/** One's own roles that have not ended, at most a hundred. */
export async function listOwnMemberships(actor: Actor) {
  if (actor.kind !== "person") return [];
  const rows = await db.membership.findMany({
    where: { personId: actor.id, state: { not: "ended" } },
    orderBy: [{ state: "desc" }, { since: "asc" }],
    take: 100,
    include: BODY,
  });
  return rows.map(({ organisation, agency, unit, ...held }) => {
    const body = bodyOf(held);
    const slug = organisation?.addresses[0]?.slug ?? agency?.slug ?? "";
    const isManager = held.state === "active" && managesBody(held.role, body);
    return {
      id: held.id,
      role: held.role,
      state: held.state,
      since: held.since,
      bodyName: organisation?.name ?? agency?.name ?? null,
      unitName: unit?.name ?? null,
      isSuspended: agency?.state === "suspended",
      workspacePath: held.state === "active" && organisation && slug ? `/ruang-oms/${slug}` : null,
      membersPath:
        held.state === "active" && (body.type !== "platform" || isManager)
          ? membersPath(body, slug)
          : null,
    };
  });
}

/** An open offer by its link: what it offers, and whether it was sent to the one who asks. */
export async function findInvitation(actor: Actor, token: string) {
  const row = await db.invitation.findFirst({
    where: { tokenHash: sha256(token), state: "open", expiresAt: { gt: machineTime() } },
    include: { unit: { select: { name: true } } },
  });
  const found = row && (await findBody(db, bodyOf(row)));
  if (!row || !found) return null;
  const person =
    actor.kind === "person"
      ? await db.person.findUnique({ where: { id: actor.id }, select: { email: true } })
      : null;
  const isForAsker = person?.email
    ? Buffer.from(addressHash(person.email)).equals(Buffer.from(row.emailHash))
    : false;
  return {
    role: row.role,
    bodyName: found.name,
    unitName: row.unit?.name ?? null,
    sentTo: row.emailCipher ? maskAddress(decrypt(row.emailCipher)) : "",
    isForAsker,
    awaits: row.agencyId !== null && !row.isConfirmed,
  };
}
