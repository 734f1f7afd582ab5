import "server-only";
import type { Actor } from "@/domain/actor";
import type { Section } from "@/domain/organisation";
import { may } from "@/domain/permissions";
import { unitOf } from "@/domain/profile-units";
import { ok, refuse, type Result } from "@/domain/result";
import { db } from "@/lib/db";

/** Forgets what the person typed and did not save. What is saved stays. */
export async function discardDraft(
  actor: Actor,
  { organisationId, section, item }: { organisationId: string; section: Section; item: string },
): Promise<Result<null, "not-allowed">> {
  const body = { type: "organisation", id: organisationId } as const;
  if (actor.kind !== "person" || !may(actor, "profiles/discard-draft", body)) {
    return refuse("not-allowed");
  }
  await db.profileDraft.deleteMany({
    where: { organisationId, personId: actor.id, unit: unitOf(section, item) },
  });
  return ok(null);
}
