import "server-only";
import type { Actor } from "@/domain/actor";
import type { InboxKind } from "@/domain/mail-kinds";
import { may } from "@/domain/permissions";
import { ok, refuse, type Result } from "@/domain/result";
import { db } from "@/lib/db";
import type { PreferencesInput } from "../schema";

/**
 * Keeps when mail about each kind comes; kinds the form did not show stay as they were. What waits
 * for a digest of a kind that is now declined is taken out of it.
 */
export async function changePreferences(
  actor: Actor,
  input: PreferencesInput,
): Promise<Result<{ changed: number }, "not-allowed">> {
  if (actor.kind !== "person" || !may(actor, "notifications/change-preferences")) {
    return refuse("not-allowed");
  }
  const personId = actor.id;
  const wishes = Object.entries(input) as [InboxKind, NonNullable<PreferencesInput[InboxKind]>][];
  await db.$transaction(async (tx) => {
    for (const [kind, mail] of wishes) {
      await tx.notificationPreference.upsert({
        where: { personId_kind: { personId, kind } },
        create: { personId, kind, mail },
        update: { mail },
      });
    }
    await tx.notification.updateMany({
      where: {
        personId,
        forDigest: true,
        digestAt: null,
        kind: { in: wishes.filter(([, mail]) => mail === "never").map(([kind]) => kind) },
      },
      data: { forDigest: false },
    });
  });
  return ok({ changed: wishes.length });
}
