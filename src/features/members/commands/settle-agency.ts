import "server-only";
import type { Actor } from "@/domain/actor";
import { type AgencyMove, moveAgency } from "@/domain/membership";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { tell } from "@/lib/outbox";

export type SettleAgencyRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/**
 * Confirms an agency that was asked for, with whoever asked as its first planner, or declines both;
 * suspends it, which takes every right of its members; restores it.
 */
export async function settleAgency(
  actor: Actor,
  { agencyId, move, version }: { agencyId: string; move: AgencyMove; version: number },
  at: Date = clock(),
): Promise<Result<null, SettleAgencyRefusal>> {
  if (!may(actor, "members/settle-agency")) return refuse("not-allowed");
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { name: true, slug: true, state: true, requestedById: true },
  });
  if (!agency) return refuse("not-found");
  const next = moveAgency(agency.state, move);
  if (!next.ok) return next;

  return db.$transaction(async (tx) => {
    const { count } = await tx.agency.updateMany({
      where: { id: agencyId, version, state: agency.state },
      data: { state: next.value, changedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, `agency.${move}`, { type: "agency", id: agencyId }, at);
    const asker = agency.requestedById;
    if (asker && (move === "confirm" || move === "decline")) {
      const isConfirmed = move === "confirm";
      await tx.membership.updateMany({
        where: { agencyId, personId: asker, state: "awaiting" },
        data: {
          version: { increment: 1 },
          ...(isConfirmed
            ? { state: "active", since: at }
            : { state: "ended", endedAt: at, endReason: "not_confirmed" }),
        },
      });
      const link = isConfirmed ? `/instansi/${agency.slug}/anggota` : "/akun/keanggotaan";
      const kind = isConfirmed ? "agency-confirmed" : "agency-not-confirmed";
      await tell(tx, asker, kind, { bodyName: agency.name, link }, at);
    }
    return ok(null);
  });
}
