import "server-only";
import type { Actor } from "@/domain/actor";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { mayUnlink } from "@/domain/sign-in-ways";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import { tell } from "@/lib/outbox";
import { type ProofRefusal, proveAgain } from "@/lib/own-proof";
import { takeTurns } from "@/lib/turns";

export type UnlinkRefusal = "not-allowed" | "not-found" | "only-way-in" | ProofRefusal;

/**
 * Takes a sign-in service off the asker's own account. Its next sign-in links it again only by an
 * address of the account that it has proven.
 */
export async function unlinkService(
  actor: Actor,
  input: { issuer: string; subject: string; currentPassword: string },
  at: Date = clock(),
): Promise<Result<null, UnlinkRefusal>> {
  if (actor.kind !== "person" || !may(actor, "accounts/unlink-service")) {
    return refuse("not-allowed");
  }
  const { issuer, subject, currentPassword } = input;
  const personId = actor.id;
  const proof = await proveAgain(db, actor, currentPassword);
  if (!proof.ok) return proof;

  return db.$transaction(async (tx) => {
    // Two services unlinked at once could each see the other as the way that is left.
    await takeTurns(tx, `services:${personId}`);
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { passwordHash: true, externals: { select: { issuer: true, subject: true } } },
    });
    const { passwordHash, externals } = person;
    if (!externals.some((each) => each.issuer === issuer && each.subject === subject)) {
      return refuse("not-found");
    }
    const ways = { hasPassword: passwordHash !== null, services: externals.length };
    if (!mayUnlink(ways)) return refuse("only-way-in");
    await tx.externalIdentity.delete({ where: { issuer_subject: { issuer, subject } } });
    await recordAudit(tx, actor, "person.unlink-external", { type: "person", id: personId }, at);
    await tell(tx, personId, "service-unlinked", { link: "/akun/sesi" }, at);
    return ok(null);
  });
}
