import "server-only";
import { type Actor, canForgetContacts } from "@/domain/actor";
import { KEEP_CONTACT_DAYS } from "@/domain/report";
import { ok, refuse, type Result } from "@/domain/result";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db";

/** Forgets how to reach people whose reports were closed long enough ago. Answers how many. */
export async function forgetContacts(
  actor: Actor,
  at: Date = clock(),
): Promise<Result<{ forgotten: number }, "not-allowed">> {
  if (!canForgetContacts(actor)) return refuse("not-allowed");
  const before = new Date(at.getTime() - KEEP_CONTACT_DAYS * 86_400_000);
  const { count } = await db.report.updateMany({
    where: { status: "closed", changedAt: { lte: before }, contactCipher: { not: null } },
    data: { contactCipher: null },
  });
  return ok({ forgotten: count });
}
