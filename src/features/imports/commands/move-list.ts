import "server-only";
import type { Actor } from "@/domain/actor";
import { LIST_MOVES } from "@/domain/list-import/file";
import { type Act, may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { db } from "@/lib/db";
import type { ListInput } from "../schema";

export type MoveListRefusal = "not-allowed" | "not-found" | "changed-meanwhile";
type Move = { act: Act; move: "bring_in" | "undo"; action: string };

/** Has the worker go on with a file, from the state and the version that its page showed. */
export async function moveList(
  actor: Actor,
  { act, move, action }: Move,
  { importId: id, version }: ListInput,
  at: Date,
): Promise<Result<null, MoveListRefusal>> {
  if (!may(actor, act)) return refuse("not-allowed");
  if ((await db.listImport.count({ where: { id } })) === 0) return refuse("not-found");
  const { from, to } = LIST_MOVES[move];
  return db.$transaction(async (tx) => {
    const { count } = await tx.listImport.updateMany({
      where: { id, version, state: { in: [...from] } },
      data: { state: to, fault: null, done: 0, total: 0, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, action, { type: "import", id }, at);
    return ok(null);
  });
}
