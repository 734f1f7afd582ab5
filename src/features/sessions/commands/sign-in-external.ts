import "server-only";
import type { Actor } from "@/domain/actor";
import { ok, refuse, type Result } from "@/domain/result";
import { recordAudit } from "@/lib/audit";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Claims } from "@/lib/oidc";
import { admit, type Admission } from "@/lib/session";
import { takeTurns } from "@/lib/turns";

export type ExternalRefusal = "address-unproven" | "suspended";

/**
 * Signs in whom the configured sign-in service vouches for: by its subject, else by an address it
 * has proven, which is then linked; somebody new gets an account. The second factor is still asked
 * for where it is in force.
 */
export async function signInExternal(
  actor: Actor,
  { claims, device }: { claims: Claims; device: string },
  at: Date = clock(),
): Promise<Result<Admission, ExternalRefusal>> {
  const { issuer, subject, email, name } = claims;
  return db.$transaction(async (tx) => {
    await takeTurns(tx, `external:${issuer}:${subject}`);
    const linked = await tx.externalIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      select: { personId: true, person: { select: { state: true } } },
    });
    if (linked && linked.person.state !== "active") return refuse("suspended");
    let personId = linked?.personId;
    if (!personId) {
      if (!email) return refuse("address-unproven");
      const known = await tx.person.findUnique({
        where: { email },
        select: { id: true, state: true },
      });
      if (known && known.state !== "active") return refuse("suspended");
      const person =
        known ??
        (await tx.person.create({ data: { name, email, createdAt: at }, select: { id: true } }));
      personId = person.id;
      await tx.externalIdentity.create({ data: { issuer, subject, personId, linkedAt: at } });
      await recordAudit(tx, actor, "person.link-external", { type: "person", id: personId }, at);
    }
    const admission = await admit(tx, personId, { device, proven: false });
    await recordAudit(tx, actor, "session.sign-in", { type: "person", id: personId }, at, {
      by: "external",
    });
    return ok(admission);
  });
}
