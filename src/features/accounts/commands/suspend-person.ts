import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/outbox";
import { endSessions } from "@/lib/session";

export type SuspendRefusal = "not-allowed" | "not-found" | "not-oneself" | "changed-meanwhile";

/** Shuts somebody out, or lets them back in. Every session ends within a second. */
export async function suspendPerson(
  actor: Actor,
  input: { personId: string; move: "suspend" | "restore"; version: number },
  at: Date = clock(),
): Promise<Result<null, SuspendRefusal>> {
  if (!may(actor, "accounts/suspend-person")) return refuse("not-allowed");
  const { personId, move, version } = input;
  if (actor.kind === "person" && actor.id === personId) return refuse("not-oneself");
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { email: true, language: true, state: true },
  });
  if (!person?.email || person.state === "deleted") return refuse("not-found");
  const [from, to] =
    move === "suspend" ? (["active", "suspended"] as const) : (["suspended", "active"] as const);
  const { email, language } = person;

  return db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, state: from, version },
      data: { state: to, version: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await endSessions(tx, { personId }, "suspended");
    await recordAudit(tx, actor, `person.${move}`, { type: "person", id: personId }, at);
    if (move === "suspend")
      await sendMail(tx, "account-suspended", { email, language, personId }, {}, at);
    else
      await sendMail(tx, "account-restored", { email, language, personId }, { link: "/masuk" }, at);
    return ok(null);
  });
}
