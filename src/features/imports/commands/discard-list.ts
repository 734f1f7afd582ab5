import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { ListInput } from "../schema";
import type { MoveListRefusal } from "./move-list";

/** Drops a file of which nothing is in the directory, with all that was read of it. */
export async function discardList(
  actor: Actor,
  { importId: id, version }: ListInput,
  at: Date = clock(),
): Promise<Result<null, MoveListRefusal>> {
  if (!may(actor, "imports/discard-list")) return refuse("not-allowed");
  if ((await db.listImport.count({ where: { id } })) === 0) return refuse("not-found");
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.listImport.deleteMany({
        where: { id, version, state: { in: ["uploaded", "trial", "failed"] } },
      });
      if (count === 0) return refuse("changed-meanwhile");
      await recordAudit(tx, actor, "list.discard", { type: "import", id }, at);
      return ok(null);
    },
    { timeout: 60_000 },
  );
}
