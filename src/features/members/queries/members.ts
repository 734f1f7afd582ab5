import "server-only";
import type { Actor } from "@/domain/actor";
import { columnsOf } from "@/domain/membership";
import { may } from "@/domain/permissions";
import type { Body } from "@/domain/roles";
import { findBody } from "@/lib/bodies";
import { machineTime } from "@/lib/clock";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";

const MOST = 200;

/** The body a page of members is about, by its address; null when the asker has no part in it. */
export async function findMemberBody(
  actor: Actor,
  type: "organisation" | "agency",
  slug: string,
): Promise<{ body: Body; name: string } | null> {
  const body: Body | null =
    type === "organisation"
      ? await db.organisationAddress
          .findUnique({ where: { slug }, select: { organisationId: true } })
          .then((row) => row && { type, id: row.organisationId })
      : await db.agency
          .findUnique({ where: { slug }, select: { id: true } })
          .then((row) => row && { type, id: row.id, unitId: null });
  if (!body || !isInside(actor, body)) return null;
  const found = await findBody(db, body);
  return found && { body, name: found.name };
}

/** Whether somebody has any role in a body; in an agency, a role in one of its units is enough. */
const isInside = (actor: Actor, body: Body): boolean =>
  may(actor, "members/see-members", body) ||
  (actor.kind === "person" &&
    actor.roles.some(
      ({ body: held }) =>
        held.type === body.type &&
        held.type !== "platform" &&
        body.type !== "platform" &&
        held.id === body.id,
    ));

/**
 * Who has which role in a body, and which offers are open: for its members, who see names, and for
 * who manages them, who see addresses too. At most two hundred of each.
 */
export async function listMembers(actor: Actor, body: Body) {
  if (!isInside(actor, body)) return null;
  const manages = may(actor, "members/invite", body);
  const { organisationId, agencyId } = columnsOf(body);
  const where = { organisationId, agencyId };
  const [memberships, invitations, units] = await Promise.all([
    db.membership.findMany({
      where: { ...where, state: { not: "ended" } },
      orderBy: [{ role: "asc" }, { since: "asc" }],
      take: MOST,
      select: {
        id: true,
        role: true,
        state: true,
        since: true,
        version: true,
        personId: true,
        unit: { select: { id: true, name: true } },
        person: {
          select: { name: true, email: true, secondFactor: { select: { confirmedAt: true } } },
        },
      },
    }),
    manages
      ? db.invitation.findMany({
          where: { ...where, state: "open", expiresAt: { gt: machineTime() } },
          orderBy: { invitedAt: "desc" },
          take: MOST,
          select: {
            id: true,
            role: true,
            invitedAt: true,
            emailCipher: true,
            unit: { select: { name: true } },
          },
        })
      : [],
    agencyId
      ? db.agencyUnit.findMany({
          where: { agencyId, archivedAt: null },
          orderBy: { name: "asc" },
          take: 500,
          select: { id: true, name: true },
        })
      : [],
  ]);
  return {
    manages,
    units,
    members: memberships.map(({ person, personId, unit, ...held }) => ({
      ...held,
      isSelf: actor.kind === "person" && actor.id === personId,
      name: person.name ?? "",
      email: manages ? person.email : null,
      hasSecondFactor: Boolean(person.secondFactor?.confirmedAt),
      unit,
    })),
    invitations: invitations.map(({ emailCipher, unit, ...offer }) => ({
      ...offer,
      email: emailCipher ? decrypt(emailCipher) : "",
      unitName: unit?.name ?? null,
    })),
  };
}
