import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { InvitedInput } from "../schema";

/**
 * Keeps that an operator has sent the letters of these rows: nothing is ever sent from here. The first day
 * stays; of two who say so at once the second hears that it is done.
 */
export async function markInvited(
  actor: Actor,
  { importId, rows }: InvitedInput,
  at: Date = clock(),
): Promise<Result<{ invited: number }, "not-allowed" | "not-found" | "changed-meanwhile">> {
  if (!may(actor, "imports/mark-invited")) return refuse("not-allowed");
  if ((await db.listImport.count({ where: { id: importId } })) === 0) return refuse("not-found");
  return db.$transaction(async (tx) => {
    const { count } = await tx.listImportRow.updateMany({
      where: { importId, row: { in: rows }, state: "listed", invitedAt: null },
      data: { invitedAt: at },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const subject = { type: "import", id: importId } as const;
    await recordAudit(tx, actor, "list.invite", subject, at, { rows: count });
    return ok({ invited: count });
  });
}
