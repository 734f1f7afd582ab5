import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { maskPersonalData } from "@/domain/personal-data";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

export type SettlePairRefusal = "not-allowed" | "not-found" | "changed-meanwhile";

/**
 * An operator finds that two are two, and says why; or takes that back, so that the pair is looked at
 * again. Nothing of either organisation changes.
 */
export async function settlePair(
  actor: Actor,
  input: { pairId: string; move: "dismiss" | "reopen"; reason: string; version: number },
  at: Date = clock(),
): Promise<Result<null, SettlePairRefusal>> {
  if (!may(actor, "duplicates/settle-pair")) return refuse("not-allowed");
  const { pairId, move, version } = input;
  const found = await db.duplicatePair.findUnique({ where: { id: pairId } });
  if (!found) return refuse("not-found");
  const isDismissal = move === "dismiss";
  return db.$transaction(async (tx) => {
    const { count } = await tx.duplicatePair.updateMany({
      where: { id: pairId, version, state: isDismissal ? "open" : "not_duplicate" },
      data: {
        ...{ state: isDismissal ? "not_duplicate" : "open", version: { increment: 1 } },
        decidedAt: isDismissal ? at : null,
        deciderId: isDismissal && actor.kind === "person" ? actor.id : null,
        note: isDismissal ? maskPersonalData(input.reason) : null,
      },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const { firstId, secondId } = found;
    for (const [id, other] of [
      [firstId, secondId],
      [secondId, firstId],
    ] as const) {
      const subject = { type: "organisation", id } as const;
      await recordAudit(tx, actor, `duplicates.${move}`, subject, at, { other });
    }
    return ok(null);
  });
}
