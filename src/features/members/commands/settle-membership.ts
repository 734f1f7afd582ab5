import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { bodyOf } from "@/domain/roles";
import { recordAudit } from "@/lib/audit";
import { findBody } from "@/lib/bodies";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { tell } from "@/lib/outbox";

export type SettleMembershipRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/** A platform admin confirms somebody as a member of an agency, or does not. */
export async function settleMembership(
  actor: Actor,
  input: { membershipId: string; move: "confirm" | "refuse"; version: number },
  at: Date = clock(),
): Promise<Result<null, SettleMembershipRefusal>> {
  if (!may(actor, "members/settle-membership")) return refuse("not-allowed");
  const { membershipId: id, move, version } = input;
  const held = await db.membership.findUnique({
    where: { id },
    include: { agency: { select: { name: true } } },
  });
  const body = held && bodyOf(held);
  const found = body && (await findBody(db, body));
  // Nobody is confirmed in an agency that is not; anybody can be told no.
  if (!held || (!found && move === "confirm")) return refuse("not-found");
  const bodyName = found?.name ?? held.agency?.name ?? "Simpul";
  const { personId, role } = held;

  return db.$transaction(async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { id, state: "awaiting", version },
      data:
        move === "confirm"
          ? { state: "active", since: at, version: { increment: 1 } }
          : {
              state: "ended",
              endedAt: at,
              endReason: "not_confirmed",
              version: { increment: 1 },
            },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, `membership.${move}`, { type: "membership", id }, at, { role });
    const facts = { bodyName, role, link: "/akun/keanggotaan" };
    const kind = move === "confirm" ? "membership-confirmed" : "membership-not-confirmed";
    await tell(tx, personId, kind, facts, at);
    return ok(null);
  });
}
