import "server-only";
import type { Actor } from "@/domain/actor";
import { type Body, bodyOf, managerRoleOf, managesBody } from "@/domain/roles";
import { recordAudit } from "./audit";
import type { Tx } from "./db";
import type { MembershipEnd, Role } from "./generated/prisma/enums";

const bodyKey = (body: Body) => (body.type === "platform" ? "platform" : `${body.type}:${body.id}`);

/** Changes of the members of one body take turns, so that two managers cannot leave at once. */
export const lockBody = (tx: Tx, body: Body) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`members:${bodyKey(body)}`}, 0))`;

type Held = {
  id: string;
  role: Role;
  organisationId: string | null;
  agencyId: string | null;
  unitId: string | null;
};

/**
 * Whether the body would be left without anybody who manages its members. Ask with the body locked.
 */
export async function isOnlyManager(tx: Tx, held: Held): Promise<boolean> {
  const body = bodyOf(held);
  if (!managesBody(held.role, body)) return false;
  const others = await tx.membership.count({
    where: {
      id: { not: held.id },
      role: managerRoleOf(body.type),
      state: "active",
      organisationId: held.organisationId,
      agencyId: held.agencyId,
      unitId: null,
      person: { state: "active" },
    },
  });
  return others === 0;
}

/** Ends a membership that still runs; its rights are gone at the person's next request. */
export async function endHeld(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: MembershipEnd },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.membership.updateMany({
    where: { id, state: { not: "ended" } },
    data: { state: "ended", endedAt: at, endReason: reason, version: { increment: 1 } },
  });
  if (count === 1) {
    await recordAudit(tx, actor, "membership.end", { type: "membership", id }, at, { reason });
  }
  return count === 1;
}

/** Who manages an organisation now, by person; at most fifty. */
export async function managersOf(tx: Tx, organisationId: string): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: {
      ...{ organisationId, role: managerRoleOf("organisation"), state: "active" },
      person: { state: "active" },
    },
    select: { personId: true },
    take: 50,
  });
  return held.map(({ personId }) => personId);
}
