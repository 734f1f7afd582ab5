import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { db } from "@/lib/db";
import { encrypt } from "@/lib/encryption";
import { newSecret } from "@/lib/second-factor";

/** A secret for the authenticator app, not in force until a code of it was right. */
export async function beginSecondFactor(
  actor: Actor,
): Promise<Result<null, "not-allowed" | "already-on">> {
  if (actor.kind !== "person") return refuse("not-allowed");
  const personId = actor.id;
  const secretCipher = encrypt(newSecret());
  return db.$transaction(async (tx) => {
    const known = await tx.secondFactor.findUnique({ where: { personId } });
    if (known?.confirmedAt) return refuse("already-on");
    await tx.secondFactor.upsert({
      where: { personId },
      create: { personId, secretCipher },
      update: { secretCipher, lastStep: null },
    });
    return ok(null);
  });
}
