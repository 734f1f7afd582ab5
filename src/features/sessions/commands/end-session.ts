import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { endSessions } from "@/lib/session";

export type EndSessionRefusal = "not-allowed" | "not-found";

/** Ends one own session (this one: signs out), or all others. */
export async function endSession(
  actor: Actor,
  { which }: { which: { id: string } | "others" },
  at: Date = clock(),
): Promise<Result<{ ended: number }, EndSessionRefusal>> {
  if (actor.kind !== "person") return refuse("not-allowed");
  return db.$transaction(async (tx) => {
    if (which !== "others") {
      const own = await tx.session.findFirst({
        where: { id: which.id, personId: actor.id },
        select: { id: true },
      });
      if (!own) return refuse("not-found");
    }
    const isThis = which !== "others" && which.id === actor.sessionId;
    const ended = await endSessions(
      tx,
      which === "others" ? { personId: actor.id, except: actor.sessionId } : which,
      isThis ? "signed_out" : "ended_by_person",
    );
    const subject = { type: "person", id: actor.id } as const;
    await recordAudit(tx, actor, "session.end", subject, at, { ended });
    return ok({ ended });
  });
}
