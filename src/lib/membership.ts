import "server-only";
import type { Actor } from "@/domain/actor";
import { columnsOf } from "@/domain/membership";
import { type Body, bodyOf, managerRoleOf, managesBody } from "@/domain/roles";
import { recordAudit } from "./audit";
import type { Tx } from "./db";
import type { MembershipEnd, Role } from "./generated/prisma/enums";
import { takeTurns } from "./turns";

const bodyKey = (body: Body) => (body.type === "platform" ? "platform" : `${body.type}:${body.id}`);

/** Changes of the members of one body take turns, so that two managers cannot leave at once. */
export const lockBody = (tx: Tx, body: Body) => takeTurns(tx, `members:${bodyKey(body)}`);

type Held = {
  id: string;
  role: Role;
  organisationId: string | null;
  agencyId: string | null;
  unitId: string | null;
};

/** Memberships that manage a body: of the whole of it, held by somebody who can sign in. */
const managing = (body: Body) => ({
  ...columnsOf(body),
  unitId: null,
  role: managerRoleOf(body.type),
  state: "active" as const,
  person: { state: "active" as const },
});

/**
 * Whether the body would be left without anybody who manages its members. Ask with the body locked.
 */
export async function isOnlyManager(tx: Tx, held: Held): Promise<boolean> {
  const body = bodyOf(held);
  if (!managesBody(held.role, body)) return false;
  const others = await tx.membership.count({ where: { id: { not: held.id }, ...managing(body) } });
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

/** Who manages a body now, by person; at most fifty. Of the platform: its operators. */
export async function managersOf(tx: Tx, body: Body): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: managing(body),
    select: { personId: true },
    take: 50,
  });
  return held.map(({ personId }) => personId);
}

/** Who holds one of these roles of the platform now, by person; at most fifty. */
export async function holdersOf(tx: Tx, ...roles: Role[]): Promise<string[]> {
  const held = await tx.membership.findMany({
    where: { role: { in: roles }, state: "active", person: { state: "active" } },
    select: { personId: true },
    distinct: ["personId"],
    take: 50,
  });
  return held.map(({ personId }) => personId);
}
