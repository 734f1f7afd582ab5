import "server-only";
import type { Actor } from "@/domain/actor";
import type { FormState } from "@/domain/form-state";
import { db } from "@/lib/db";
import { decrypt } from "@/lib/encryption";

/** How the last try of an upload form ended, for the person whose it was; null for anybody else. */
export async function findAttempt(
  actor: Actor,
  id: string,
  organisationId: string,
): Promise<FormState | null> {
  if (actor.kind !== "person" || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const row = await db.uploadAttempt.findFirst({
    where: { id, organisationId, personId: actor.id },
    select: { stateCipher: true },
  });
  return row && (JSON.parse(decrypt(row.stateCipher)) as FormState);
}
