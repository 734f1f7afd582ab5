import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Locale } from "@/lib/i18n/routing";

export type ChangeProfileRefusal = "not-allowed" | "changed-meanwhile";

/** The name others see, and the language we write in. */
export async function changeProfile(
  actor: Actor,
  { name, language, version }: { name: string; language: Locale; version: number },
  at: Date = clock(),
): Promise<Result<null, ChangeProfileRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, version, state: "active" },
      data: { name, language, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await recordAudit(tx, actor, "person.change-profile", { type: "person", id: actor.id }, at);
    return ok(null);
  });
}
